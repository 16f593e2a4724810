package org.postroom.engine.network;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.IIJ_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/// The same expectations of trays that each have a fault: these tests must fail.
public final class PlantedHandOff {
    private PlantedHandOff() {}

    /// A ring that tells of a message before it lies there.
    @JCStressTest
    @Outcome(id = {"0, 0, 12", "0, 1, 2", "1, 0, 2", "1, 2, 0"}, expect = Expect.ACCEPTABLE, desc = "in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "lost, twice, or out of order")
    @State
    public static class ToldTooEarly {
        private final int[] ring = new int[4];
        private volatile int next;
        private int head;

        private void put(int message) {
            int number = next;
            next = number + 1;
            ring[number] = message;
        }

        private int take() {
            return head < next ? ring[head++] : 0;
        }

        @Actor
        public void sender() {
            put(1);
            put(2);
        }

        @Actor
        public void reader(III_Result result) {
            result.r1 = take();
            result.r2 = take();
        }

        @Arbiter
        public void rest(III_Result result) {
            for (int number = take(); number != 0; number = take()) {
                result.r3 = result.r3 * 10 + number;
            }
        }
    }

    /// A ring into which two put without a lock.
    @JCStressTest
    @Outcome(id = {"1324, 0, 4", "1342, 0, 4", "3124, 0, 4", "3142, 0, 4", "1234, 0, 4",
        "3412, 0, 4"}, expect = Expect.ACCEPTABLE, desc = "all there, in each sender's order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "lost, twice, or out of order")
    @State
    public static class PutWithoutLock {
        private final int[] ring = new int[8];
        private volatile int next;

        private void put(int message) {
            int number = next;
            ring[number] = message;
            next = number + 1;
        }

        @Actor
        public void one() {
            put(1);
            put(2);
        }

        @Actor
        public void other() {
            put(3);
            put(4);
        }

        @Arbiter
        public void all(IIJ_Result result) {
            for (int i = 0; i < next; i++) {
                result.r1 = result.r1 * 10 + ring[i];
            }
            result.r3 = next;
        }
    }

    /// Two are first, and each makes a place for messages: one is lost, with what lies there.
    @JCStressTest
    @Outcome(id = {"12", "21"}, expect = Expect.ACCEPTABLE, desc = "both there")
    @Outcome(expect = Expect.FORBIDDEN, desc = "lost")
    @State
    public static class MadeTwice {
        private volatile @Nullable Queue<Integer> place;

        private void put(int message) {
            Queue<Integer> here = place == null ? new ConcurrentLinkedQueue<>() : place;
            place = here;
            here.add(message);
        }

        @Actor
        public void one() {
            put(1);
        }

        @Actor
        public void other() {
            put(2);
        }

        @Arbiter
        public void all(I_Result result) {
            Queue<Integer> here = place;
            if (here != null) {
                here.forEach(message -> result.r1 = result.r1 * 10 + message);
            }
        }
    }

    /// A box for one in which two look for room before either of them puts.
    @JCStressTest
    @Outcome(id = {"1, 0, 1", "0, 1, 1"}, expect = Expect.ACCEPTABLE, desc = "one had room")
    @Outcome(expect = Expect.FORBIDDEN, desc = "both or none had room")
    @State
    public static class LookThenPut {
        private volatile int size;

        private int put() {
            if (size >= 1) {
                return 0;
            }
            synchronized (this) {
                size++;
            }
            return 1;
        }

        @Actor
        public void one(IIJ_Result result) {
            result.r1 = put();
        }

        @Actor
        public void other(IIJ_Result result) {
            result.r2 = put();
        }

        @Arbiter
        public void counts(IIJ_Result result) {
            result.r3 = size;
        }
    }
}
