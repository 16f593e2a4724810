package org.postroom.engine.conformance.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.network.State;

/// Components that wait for the world.
class OutsideTest {
    @Behaviour
    void theComponentGetsWhatTheCallGives(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("caller", new Script(me -> me.outbox.send(me.away(() -> "line")))).with("reader", reader);
        bench.wire("caller -> reader").runToTheEnd();
        assertThat(reader.got()).containsExactly("line");
    }

    @Behaviour
    void itGetsWhatTheCallThrowsAndMayCatchIt(Bench bench) throws Exception {
        List<String> caught = Collections.synchronizedList(new ArrayList<>());
        bench.with("caller", new Script(me -> {
            try {
                me.away(() -> {
                    throw new IOException("the file is gone");
                });
            } catch (IOException e) {
                caught.add(e.getMessage());
            }
            me.away(() -> {
                throw new IllegalStateException("the disk is gone");
            });
        })).runToTheEnd();
        assertThat(caught).containsExactly("the file is gone");
        assertThat(bench.words("caller")).isEqualTo("failed: the disk is gone");
    }

    @Behaviour
    void aCallMayGiveNothing(Bench bench) throws Exception {
        bench.with("caller", new Script(me -> {
            Callable<Object> forItsEffect = () -> null;
            assertThat(me.away(forItsEffect)).isNull();
        })).runToTheEnd();
        assertThat(bench.network().failures()).isEmpty();
    }

    @Behaviour
    void theOthersGoOnMeanwhile(Bench bench) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        bench.with("caller", new Script(me -> me.away(() -> {
            done.await();
            return "back";
        }))).with("sender", Feeder.upTo(50)).with("relay", new Relay()).with("reader", new Script(me -> {
            for (Object message : me.inbox) {
                if (message.equals(50)) {
                    done.countDown();
                }
            }
        })).wire("sender -> relay -> reader").runToTheEnd();
        assertThat(bench.state("caller")).isEqualTo(new State.Finished());
    }

    @Behaviour
    void manyMayBeOutsideAtOnce(Bench bench) throws Exception {
        CyclicBarrier all = new CyclicBarrier(12);
        for (int i = 0; i < 12; i++) {
            bench.with("caller-" + i, new Script(me -> me.away(all::await)));
        }
        bench.runToTheEnd();
        assertThat(bench.network().failures()).isEmpty();
    }

    @Behaviour
    void oneMayGoOutsideAgainAndAgain(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("caller", new Script(me -> {
            for (int i = 1; i <= 30; i++) {
                int line = i;
                me.outbox.send(me.away(() -> line));
            }
        })).with("reader", reader).room("reader.inbox", 2).wire("caller -> reader").runToTheEnd();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(30));
    }

    @Behaviour
    void aCallMayStartThreadsOfItsOwn(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("caller", new Script(me -> me.outbox.send(me.away(() -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                CyclicBarrier both = new CyclicBarrier(2);
                var other = threads.submit(() -> both.await());
                assertThat(other).isNotNull();
                return threads.submit(() -> "one of " + (both.await() >= 0 ? 2 : 0)).get();
            }
        })))).with("reader", reader).wire("caller -> reader").runToTheEnd();
        assertThat(reader.got()).containsExactly("one of 2");
    }

    @Behaviour
    void aVirtualThreadThatAComponentStartsRunsBesideIt(Bench bench) throws Exception {
        Collector reader = new Collector();
        CountDownLatch heard = new CountDownLatch(1);
        bench.with("starter", new Script(me -> {
            Thread.ofVirtual().start(() -> {
                Thread.yield();
                heard.countDown();
            });
            for (int i = 1; i <= 20; i++) {
                me.outbox.send(i);
            }
        })).with("reader", reader).wire("starter -> reader").runToTheEnd();
        heard.await();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(20));
    }

    @Behaviour
    void messagesThatComeMeanwhileWait(Bench bench) throws Exception {
        CountDownLatch outside = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        Collector reader = new Collector();
        bench.with("caller", new Script(me -> {
            me.away(() -> {
                outside.countDown();
                back.await();
                return "back";
            });
            for (Object message : me.inbox) {
                me.outbox.send(message);
            }
        })).with("reader", reader).wire("caller -> reader").start();
        outside.await();
        for (int i = 1; i <= 5; i++) {
            bench.network().put("caller.inbox", i);
        }
        assertThat(bench.waiting("caller.inbox")).containsExactly(1, 2, 3, 4, 5);
        back.countDown();
        bench.settle();
        assertThat(reader.got()).containsExactly(1, 2, 3, 4, 5);
    }
}
