package org.postroom.engine.conformance.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.postroom.engine.chassis.Pipeline;
import org.postroom.engine.component.NoSpaceInBox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.network.Network;

/// A network used by a program that is no component: put, take, collect.
class EmbeddingTest {
    @Behaviour
    void whatIsPutInCanBeTakenOutAtTheOtherEnd(Bench bench) throws Exception {
        Network network = bench.network(Pipeline.of(new Relay(), new Relay()));
        network.collect("self.outbox");
        bench.start();
        for (int i = 1; i <= 10; i++) {
            network.put("self.inbox", i);
            assertThat(network.take("self.outbox")).contains(i);
        }
    }

    @Behaviour
    void collectedBeforeTheStartNothingIsMissed(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(60)).network().collect("sender.outbox");
        bench.start();
        assertThat(takeAll(bench.network(), "sender.outbox")).isEqualTo(Feeder.numbers(60));
    }

    @Behaviour
    void takeGivesNothingWhenTheComponentHasEnded(Bench bench) throws Exception {
        bench.with("sender", new Feeder("only")).network().collect("sender.outbox");
        bench.runToTheEnd();
        assertThat(bench.network().take("sender.outbox")).contains("only");
        assertThat(bench.network().take("sender.outbox")).isEmpty();
        assertThat(bench.network().take("sender.outbox")).isEmpty();
    }

    @Behaviour
    void takeGivesNothingWhenTheNetworkIsQuiet(Bench bench) throws Exception {
        bench.with("relay", new Relay()).run();
        assertThat(bench.network().take("relay.outbox")).isEmpty();
        bench.network().put("relay.inbox", "note");
        assertThat(bench.network().take("relay.outbox")).contains("note");
    }

    @Behaviour
    void whatIsPutInBeforeTheStartIsThereAtTheStart(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("relay", new Relay()).with("reader", reader).wire("relay -> reader");
        for (int i = 1; i <= 5; i++) {
            bench.network().put("relay.inbox", i);
        }
        bench.network().put("relay.control", new ProducerFinished());
        bench.runToTheEnd();
        assertThat(reader.got()).containsExactly(1, 2, 3, 4, 5);
    }

    @Behaviour
    void whoeverPutsInWaitsWhileTheBoxIsFull(Bench bench) throws Exception {
        Holder reader = new Holder();
        bench.with("reader", reader).room("reader.inbox", 2).run();
        CountDownLatch two = new CountDownLatch(2);
        Thread person = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 1; i <= 5; i++) {
                    bench.network().put("reader.inbox", i);
                    two.countDown();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        two.await();
        assertThat(bench.counts("reader.inbox").passed()).isEqualTo(2);
        bench.network().put("reader.gate", 5);
        assertThat(person.join(Bench.LONG)).isTrue();
        bench.settle();
        assertThat(reader.got()).containsExactly(1, 2, 3, 4, 5);
        assertThat(bench.counts("reader.inbox").highWater()).isEqualTo(2);
    }

    @Behaviour
    void oneWhoIsInterruptedWhileItWaitsLeavesTheRoomToTheOthers(Bench bench) throws Exception {
        Holder reader = new Holder();
        bench.with("reader", reader).room("reader.inbox", 1).with("sender", new Feeder("sent"));
        bench.wire("sender.outbox -> reader.inbox").network().put("reader.inbox", "first");
        AtomicReference<Optional<Exception>> thrown = new AtomicReference<>(Optional.empty());
        Thread person = Thread.ofVirtual().unstarted(() -> {
            try {
                bench.network().put("reader.inbox", "never");
            } catch (InterruptedException e) {
                thrown.set(Optional.of(e));
            }
        });
        bench.start();
        person.start();
        person.interrupt();
        assertThat(person.join(Bench.LONG)).isTrue();
        bench.settle().put("reader.gate", 2);
        assertThat(thrown.get()).isPresent();
        assertThat(reader.got()).containsExactly("first", "sent");
    }

    @Behaviour
    void puttingIntoABoxThatFailsWhenFullThrowsToWhoeverPuts(Bench bench) throws Exception {
        Holder reader = new Holder();
        bench.with("reader", reader).room("reader.inbox", 1, WhenFull.FAIL).run().put("reader.inbox", 1);
        assertThatThrownBy(() -> bench.network().put("reader.inbox", 2)).isInstanceOf(NoSpaceInBox.class)
                .hasMessage("reader.inbox is full (1/1) and its rule for that is 'fail'");
        bench.put("reader.gate", 1).put("reader.inbox", 3);
        assertThat(bench.waiting("reader.inbox")).containsExactly(3);
    }

    @Behaviour
    void whatTheRuleDropsIsNotWaitedFor(Bench bench) throws Exception {
        bench.with("reader", new Holder()).room("reader.inbox", 2, WhenFull.DROP_NEWEST).run();
        for (int i = 1; i <= 5; i++) {
            bench.put("reader.inbox", i);
        }
        assertThat(bench.waiting("reader.inbox")).containsExactly(1, 2);
        assertThat(bench.counts("reader.inbox").dropped()).isEqualTo(3);
    }

    @Behaviour
    void whatIsCollectedAndNeverTakenHoldsTheSenderVisibly(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(150)).network().collect("sender.outbox");
        bench.run();
        assertThat(bench.words("sender")).isEqualTo("waiting for room in outside.take (100/100)");
        assertThat(takeAll(bench.network(), "sender.outbox")).isEqualTo(Feeder.numbers(150));
        assertThat(bench.network().awaitEnd(Bench.LONG)).isTrue();
    }

    @Behaviour
    void collectingTakesNothingFromTheLinksThatAreThere(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(20)).with("reader", reader).wire("sender -> reader");
        bench.network().collect("sender.outbox");
        bench.runToTheEnd();
        assertThat(reader.got()).isEqualTo(takeAll(bench.network(), "sender.outbox")).hasSize(20);
        assertThat(bench.network().links()).hasSize(2);
    }

    @Behaviour
    void severalOutboxesCanBeCollected(Bench bench) throws Exception {
        bench.with("sender", new Script(me -> {
            me.outbox.send("left");
            me.second.send("right");
        })).network().collect("sender.outbox");
        bench.network().collect("sender.second");
        bench.network().collect("sender.signal");
        bench.run();
        assertThat(bench.network().take("sender.second")).contains("right");
        assertThat(bench.network().take("sender.outbox")).contains("left");
        assertThat(bench.network().take("sender.signal")).contains(new ProducerFinished());
    }

    @Behaviour
    void aBoxThatIsNotThereIsRefusedInWords(Bench bench) {
        bench.with("reader", new Collector());
        assertThatThrownBy(() -> bench.network().put("reader.in", 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'reader' has no inbox 'in'");
        assertThatThrownBy(() -> bench.network().take("reader.outbox")).hasMessage("'reader' has no outbox 'outbox'");
        assertThatThrownBy(() -> bench.network().collect("printer.outbox"))
                .hasMessage("there is no component 'printer' in this network");
        assertThatThrownBy(() -> bench.network().put("reader", 1))
                .hasMessage("a box is named 'component.box', not 'reader'");
    }

    @Behaviour
    void severalProgramsMayUseItAtOnce(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("relay", new Relay()).with("reader", reader).room("relay.inbox", 2).wire("relay -> reader").run();
        List<Thread> people = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            int first = person * 100;
            people.add(Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < 10; i++) {
                        bench.network().put("relay.inbox", first + i);
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread person : people) {
            assertThat(person.join(Bench.LONG)).isTrue();
        }
        bench.settle();
        assertThat(reader.got()).hasSize(40).doesNotHaveDuplicates();
    }

    private static List<Object> takeAll(Network network, String box) throws InterruptedException {
        List<Object> all = new ArrayList<>();
        for (Optional<Object> next = network.take(box); next.isPresent(); next = network.take(box)) {
            all.add(next.get());
        }
        return all;
    }
}
