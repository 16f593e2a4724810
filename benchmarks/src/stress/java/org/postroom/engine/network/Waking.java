package org.postroom.engine.network;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/// Parking and waking: whoever decides to wait is woken by what it waits for.
public final class Waking {
    private Waking() {}

    /// The reader finds nothing and decides to wait, while a message comes. First: it waits; second: it is woken.
    @JCStressTest
    @Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "it saw the message in time")
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "it waits and is woken")
    @Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "a lost wake-up")
    @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "woken for nothing, which is allowed")
    @State
    public static class Reader {
        private final StressTray tray = new StressTray(100);

        @Actor
        public void reader(ZZ_Result result) {
            result.r1 = tray.take() == 0 && tray.readerMayWait();
        }

        @Actor
        public void sender(ZZ_Result result) {
            result.r2 = tray.putWakes(1);
        }
    }

    /// A sender finds no room and decides to wait, while the reader takes.
    @JCStressTest
    @Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "it saw the room in time")
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "it waits and is woken")
    @Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "a lost wake-up")
    @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "woken for nothing, which is allowed")
    @State
    public static class Sender {
        private final StressTray tray = new StressTray(1);
        private volatile boolean woken;

        public Sender() {
            tray.put(1);
        }

        @Actor
        public void sender(ZZ_Result result) {
            result.r1 = !tray.put(2) && tray.senderMayWait(() -> woken = true);
        }

        @Actor
        public void reader() {
            tray.take();
            tray.wakeSenders();
        }

        @Arbiter
        public void after(ZZ_Result result) {
            result.r2 = woken;
        }
    }

    /// A sender finds no room and decides to wait, while the reader's component ends.
    @JCStressTest
    @Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "it saw the end in time")
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "it waits and is woken")
    @Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "waits for ever")
    @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "woken for nothing, which is allowed")
    @State
    public static class SenderToOneThatEnds {
        private final StressTray tray = new StressTray(1);
        private volatile boolean woken;

        public SenderToOneThatEnds() {
            tray.put(1);
        }

        @Actor
        public void sender(ZZ_Result result) {
            result.r1 = !tray.put(2) && tray.senderMayWait(() -> woken = true);
        }

        @Actor
        public void end() {
            tray.close();
        }

        @Arbiter
        public void after(ZZ_Result result) {
            result.r2 = woken;
        }
    }
}
