package org.postroom.engine.network;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/// One party acts without the lock while another ends that: never both at once.
public final class Bias {
    private Bias() {}

    /// A number that both raise, each by reading and writing it.
    static class Shared extends BiasedLock {
        private final Object party = new Object();
        private int number;

        Shared() {
            allow(party);
        }

        int raise() {
            int raised = number + 1;
            number = raised;
            return raised;
        }

        int byParty() {
            if (!begin(party)) {
                return byOther(() -> {});
            }
            try {
                return raise();
            } finally {
                end();
            }
        }

        int byOther(Runnable barrier) {
            lock();
            try {
                forbid(barrier);
                return raise();
            } finally {
                unlock();
            }
        }
    }

    /// With a barrier: here all threads are brought to a safe point.
    @JCStressTest
    @Outcome(id = {"1, 2", "2, 1"}, expect = Expect.ACCEPTABLE, desc = "one after the other")
    @Outcome(expect = Expect.FORBIDDEN, desc = "both at once")
    @State
    public static class Ended {
        private final Shared shared = new Shared();

        @Actor
        public void party(II_Result result) {
            result.r1 = shared.byParty();
        }

        @Actor
        public void other(II_Result result) {
            result.r2 = shared.byOther(Thread::getAllStackTraces);
        }
    }
}
