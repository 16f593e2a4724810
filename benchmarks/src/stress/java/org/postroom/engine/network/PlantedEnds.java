package org.postroom.engine.network;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/// Ways to be told that lose a word: these tests must fail.
public final class PlantedEnds {
    private PlantedEnds() {}

    /// Looks whether it was told before it says that it waits.
    @JCStressTest
    @Outcome(id = {"false, false", "true, true", "false, true"}, expect = Expect.ACCEPTABLE, desc = "seen or woken")
    @Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "waits for ever")
    @State
    public static class LooksTooEarly {
        private volatile boolean told;
        private volatile boolean waiting;

        @Actor
        public void reader(ZZ_Result result) {
            boolean word = told;
            waiting = true;
            result.r1 = !word;
        }

        @Actor
        public void teller(ZZ_Result result) {
            told = true;
            result.r2 = waiting;
        }
    }

    /// Sets and clears its bits as if nobody else did.
    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "the word is still there")
    @Outcome(id = "false", expect = Expect.FORBIDDEN, desc = "the word is overwritten")
    @State
    public static class BitsOverwritten {
        private volatile int attention;

        @Actor
        public void holder() {
            attention |= 1;
            attention &= ~1;
        }

        @Actor
        public void teller() {
            attention |= 2;
        }

        @Arbiter
        public void after(Z_Result result) {
            result.r1 = (attention & 2) != 0;
        }
    }
}
