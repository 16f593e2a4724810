package org.postroom.engine.network;

import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.schedule.ParallelScheduler;

/// Being told to end, in a whole network, while something else happens: it is always heard, by one who is just about to
/// wait too, and no message is neither read nor counted as gone nowhere.
public final class Ends {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Ends() {}

    private static final class Reader extends Component {
        private final Inbox<Integer> inbox = inbox(Integer.class, "numbers");
        private volatile int read;

        @Override
        protected void main() {
            for (int number : inbox) {
                read += number;
            }
        }
    }

    /// A running network with one reader.
    private static final class Running {
        private final Reader reader = new Reader();
        private final Network network = new Network(new Graphline().child("reader", reader), new ParallelScheduler(1),
                1);

        Running() {
            network.start();
        }

        void put(String box, Object message) {
            try {
                network.put("reader." + box, message);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void settle(ZZ_Result result) {
            try {
                result.r1 = network.awaitEnd(PATIENCE);
                Counts counts = network.counts("reader.inbox");
                result.r2 = reader.read == counts.passed() - counts.waiting()
                        && counts.passed() + counts.nowhere() == 1;
                network.close();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Told to finish while a message comes.
    @JCStressTest
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "it ended, and the message is accounted for")
    @Outcome(expect = Expect.FORBIDDEN, desc = "it did not end, or the message is lost")
    @State
    public static class ToldToFinish {
        private final Running running = new Running();

        @Actor
        public void message() {
            running.put("inbox", 1);
        }

        @Actor
        public void finish() {
            running.put("control", new ProducerFinished());
        }

        @Arbiter
        public void after(ZZ_Result result) {
            running.settle(result);
        }
    }

    /// Told to finish while it is held and released.
    @JCStressTest
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "it ended, and the message is accounted for")
    @Outcome(expect = Expect.FORBIDDEN, desc = "it did not end, or the message is lost")
    @State
    public static class HeldMeanwhile {
        private final Running running = new Running();

        public HeldMeanwhile() {
            running.put("inbox", 1);
        }

        @Actor
        public void holder() {
            running.network.hold("reader");
            running.network.release("reader");
        }

        @Actor
        public void finish() {
            running.put("control", new ProducerFinished());
        }

        @Arbiter
        public void after(ZZ_Result result) {
            running.settle(result);
        }
    }

    /// The network is stopped while a message comes.
    @JCStressTest
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "it ended, and the message is accounted for")
    @Outcome(expect = Expect.FORBIDDEN, desc = "it did not end, or the message is lost")
    @State
    public static class Stopped {
        private final Running running = new Running();

        @Actor
        public void message() {
            running.put("inbox", 1);
        }

        @Actor
        public void stop() {
            try {
                running.network.stop();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Arbiter
        public void after(ZZ_Result result) {
            running.settle(result);
        }
    }
}
