package org.postroom.engine.schedule;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/// A reader that parks for good with less to go by: this test must fail.
public final class PlantedAlone {
    private PlantedAlone() {}

    /// It looks whether others rest before its word that it waits is to be seen.
    @JCStressTest
    @Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "a lost wake-up")
    @Outcome(expect = Expect.ACCEPTABLE, desc = "seen, woken, or asked again")
    @State
    public static class WithoutFence {
        private final Resting resting = new Resting();
        private final Alone.Box box = new Alone.Box();

        public WithoutFence() {
            resting.begin();
        }

        @Actor
        public void reader(ZZ_Result result) {
            box.say();
            result.r1 = resting.many() >= 1 && box.empty();
        }

        @Actor
        public void sender(ZZ_Result result) {
            resting.end();
            result.r2 = box.put();
        }
    }
}
