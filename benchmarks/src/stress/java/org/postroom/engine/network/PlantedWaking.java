package org.postroom.engine.network;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/// Waiters that don't look again once they have said that they wait: these tests must fail.
public final class PlantedWaking {
    private PlantedWaking() {}

    /// The reader looks, then says that it waits; a message that came in between wakes nobody.
    @JCStressTest
    @Outcome(id = {"false, false", "true, true", "false, true"}, expect = Expect.ACCEPTABLE, desc = "seen or woken")
    @Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "a lost wake-up")
    @State
    public static class ReaderLooksOnce {
        private volatile boolean message;
        private volatile boolean readerWaits;

        @Actor
        public void reader(ZZ_Result result) {
            if (!message) {
                readerWaits = true;
                result.r1 = true;
            }
        }

        @Actor
        public void sender(ZZ_Result result) {
            message = true;
            result.r2 = readerWaits;
        }
    }

    /// The sender looks, then joins those who wait; room that was made in between wakes nobody.
    @JCStressTest
    @Outcome(id = {"false, false", "true, true", "false, true"}, expect = Expect.ACCEPTABLE, desc = "seen or woken")
    @Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "a lost wake-up")
    @State
    public static class SenderLooksOnce {
        private volatile boolean full = true;
        private boolean waits;
        private volatile boolean woken;

        @Actor
        public void sender(ZZ_Result result) {
            if (full) {
                synchronized (this) {
                    waits = true;
                }
                result.r1 = true;
            }
        }

        @Actor
        public void reader() {
            full = false;
            synchronized (this) {
                woken = waits;
            }
        }

        @Arbiter
        public void after(ZZ_Result result) {
            result.r2 = woken;
        }
    }

    /// Both look after they have said their word, but nothing keeps the two in that order: each may miss the other.
    @JCStressTest
    @Outcome(id = {"false, false", "true, true", "false, true"}, expect = Expect.ACCEPTABLE, desc = "seen or woken")
    @Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "waits for ever")
    @State
    public static class WithoutFence {
        private boolean closed;
        private boolean waits;

        @Actor
        public void sender(ZZ_Result result) {
            waits = true;
            result.r1 = !closed;
        }

        @Actor
        public void end(ZZ_Result result) {
            closed = true;
            result.r2 = waits;
        }
    }
}
