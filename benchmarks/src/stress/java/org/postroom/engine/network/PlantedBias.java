package org.postroom.engine.network;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/// [Bias] with a fault that must be caught.
public final class PlantedBias {
    private PlantedBias() {}

    /// Without a barrier: the processor may do the party's first store after its last look.
    @JCStressTest
    @Outcome(id = {"1, 2", "2, 1"}, expect = Expect.ACCEPTABLE, desc = "one after the other")
    @Outcome(expect = Expect.FORBIDDEN, desc = "both at once")
    @State
    public static class EndedWithoutBarrier {
        private final Bias.Shared shared = new Bias.Shared();

        @Actor
        public void party(II_Result result) {
            result.r1 = shared.byParty();
        }

        @Actor
        public void other(II_Result result) {
            result.r2 = shared.byOther(() -> {});
        }
    }
}
