package org.postroom.engine.schedule;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/// A reader that finds all other carriers resting parks without being asked again: whoever sends sees that it waits.
public final class Alone {
    private Alone() {}

    /// A message and a reader's word that it waits for one, each written as an inbox does where the scheduler supervises:
    /// without a fence.
    static class Box {
        private static final VarHandle MESSAGE;
        private static final VarHandle WAITS;

        static {
            try {
                var lookup = MethodHandles.lookup();
                MESSAGE = lookup.findVarHandle(Box.class, "message", boolean.class);
                WAITS = lookup.findVarHandle(Box.class, "waits", boolean.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private boolean message;
        private boolean waits;

        /// Whether the reader is to be woken.
        boolean put() {
            MESSAGE.setRelease(this, true);
            return (boolean) WAITS.getAcquire(this);
        }

        void say() {
            WAITS.setRelease(this, true);
        }

        boolean empty() {
            return !(boolean) MESSAGE.getAcquire(this);
        }
    }

    /// The other carrier sends, then rests. First: the reader parks for good; second: it is woken.
    @JCStressTest
    @Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "a lost wake-up")
    @Outcome(expect = Expect.ACCEPTABLE, desc = "seen, woken, or asked again")
    @State
    public static class OtherRests {
        private final Resting resting = new Resting();
        private final Box box = new Box();

        @Actor
        public void reader(ZZ_Result result) {
            box.say();
            result.r1 = resting.allOthers(2) && box.empty();
        }

        @Actor
        public void sender(ZZ_Result result) {
            result.r2 = box.put();
            resting.begin();
        }
    }

    /// The other carrier had rested, and goes on to send.
    @JCStressTest
    @Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "a lost wake-up")
    @Outcome(expect = Expect.ACCEPTABLE, desc = "seen, woken, or asked again")
    @State
    public static class OtherGoesOn {
        private final Resting resting = new Resting();
        private final Box box = new Box();

        public OtherGoesOn() {
            resting.begin();
        }

        @Actor
        public void reader(ZZ_Result result) {
            box.say();
            result.r1 = resting.allOthers(2) && box.empty();
        }

        @Actor
        public void sender(ZZ_Result result) {
            resting.end();
            result.r2 = box.put();
        }
    }
}
