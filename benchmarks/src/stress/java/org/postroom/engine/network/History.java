package org.postroom.engine.network;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/// What an inbox remembers, read while it is written: each message under its own number, one number after the other.
public final class History {
    /// More than an inbox for one remembers.
    private static final int MESSAGES = 80;

    private History() {}

    /// A sender and reader, here one and the same, go around the ring more than once, while somebody looks.
    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "each under its own number")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a message under the number of another, or a gap")
    @State
    public static class ReadWhileWritten {
        private final StressTray tray = new StressTray(1);

        @Actor
        public void writer() {
            for (int i = 0; i < MESSAGES; i++) {
                tray.put(i);
                tray.take();
            }
        }

        @Actor
        public void watcher(Z_Result result) {
            result.r1 = true;
            for (int look = 0; look < 8; look++) {
                result.r1 &= whole(tray.kept());
            }
        }

        private static boolean whole(List<Kept> kept) {
            for (int i = 0; i < kept.size(); i++) {
                long number = kept.get(i).number();
                if (!kept.get(i).message().equals((int) number) || i > 0 && number <= kept.get(i - 1).number()) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The same of a ring that is read without a lock, and without a second look at the index: this must fail.
    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "each under its own number")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a message under the number of another, or a gap")
    @State
    public static class PlantedReadWithoutLock {
        private static final int SLOTS = 8;

        private final int[] ring = new int[SLOTS];
        private volatile int next;

        @Actor
        public void writer() {
            for (int i = 0; i < MESSAGES; i++) {
                ring[i % SLOTS] = i;
                next = i + 1;
            }
        }

        @Actor
        public void watcher(Z_Result result) {
            result.r1 = true;
            for (int look = 0; look < 8; look++) {
                int end = next;
                for (int i = Math.max(0, end - SLOTS); i < end; i++) {
                    result.r1 &= ring[i % SLOTS] == i;
                }
            }
        }
    }
}
