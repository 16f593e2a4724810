package org.postroom.engine.network;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.IIJ_Result;

/// The hand-off from senders to the reader: in order, nothing lost, nothing twice.
public final class HandOff {
    private HandOff() {}

    /// One sender puts 1 and 2 while the reader takes twice; whoever looks last finds the rest, all in order.
    @JCStressTest
    @Outcome(id = {"0, 0, 12", "0, 1, 2", "1, 0, 2", "1, 2, 0"}, expect = Expect.ACCEPTABLE, desc = "in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "lost, twice, or out of order")
    @State
    public static class OneSender {
        private final StressTray tray = new StressTray(100);

        @Actor
        public void sender() {
            tray.put(1);
            tray.put(2);
        }

        @Actor
        public void reader(III_Result result) {
            result.r1 = tray.take();
            result.r2 = tray.take();
        }

        @Arbiter
        public void rest(III_Result result) {
            result.r3 = tray.rest();
        }
    }

    /// The same where a message went through before.
    @JCStressTest
    @Outcome(id = {"0, 0, 12", "0, 1, 2", "1, 0, 2", "1, 2, 0"}, expect = Expect.ACCEPTABLE, desc = "in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "lost, twice, or out of order")
    @State
    public static class OneSenderLater {
        private final StressTray tray = StressTray.used(100);

        @Actor
        public void sender() {
            tray.put(1);
            tray.put(2);
        }

        @Actor
        public void reader(III_Result result) {
            result.r1 = tray.take();
            result.r2 = tray.take();
        }

        @Arbiter
        public void rest(III_Result result) {
            result.r3 = tray.rest();
        }
    }

    /// Two senders, each in its own order.
    @JCStressTest
    @Outcome(id = {"1324, 0, 4", "1342, 0, 4", "3124, 0, 4", "3142, 0, 4", "1234, 0, 4",
        "3412, 0, 4"}, expect = Expect.ACCEPTABLE, desc = "all there, in each sender's order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "lost, twice, or out of order")
    @State
    public static class TwoSenders {
        private final StressTray tray = new StressTray(100);

        @Actor
        public void one() {
            tray.put(1);
            tray.put(2);
        }

        @Actor
        public void other() {
            tray.putByOther(3);
            tray.putByOther(4);
        }

        @Arbiter
        public void all(IIJ_Result result) {
            result.r1 = tray.rest();
            result.r3 = tray.passed();
        }
    }

    /// Two senders and a box for one: never more than fits, and the counts agree with what is there.
    @JCStressTest
    @Outcome(id = {"1, 0, 1", "0, 1, 1"}, expect = Expect.ACCEPTABLE, desc = "one had room")
    @Outcome(expect = Expect.FORBIDDEN, desc = "both or none had room")
    @State
    public static class RoomForOne {
        private final StressTray tray = new StressTray(1);

        @Actor
        public void one(IIJ_Result result) {
            result.r1 = tray.put(1) ? 1 : 0;
        }

        @Actor
        public void other(IIJ_Result result) {
            result.r2 = tray.putByOther(2) ? 1 : 0;
        }

        @Arbiter
        public void counts(IIJ_Result result) {
            result.r3 = tray.passed();
        }
    }
}
