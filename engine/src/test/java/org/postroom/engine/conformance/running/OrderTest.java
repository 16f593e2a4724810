package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;

/// Point 2, order: first in, first out per inbox, and so per link. Nothing is said between senders.
class OrderTest {
    @Behaviour
    void messagesAreTakenInTheOrderOfTheirSending(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(250)).with("reader", reader).wire("sender -> reader").runToTheEnd();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(250));
    }

    @Behaviour
    void theOrderHoldsThroughAChainOfRelays(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(40)).with("a", new Relay()).with("b", new Relay()).with("c", new Relay());
        bench.with("reader", reader).wire("sender -> a -> b -> c -> reader").runToTheEnd();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(40));
    }

    @Behaviour
    void theOrderHoldsWhileTheSenderWaitsForRoomEachTime(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(60)).with("relay", new Relay()).with("reader", reader);
        bench.room("relay.inbox", 1).room("reader.inbox", 1).wire("sender -> relay -> reader").runToTheEnd();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(60));
    }

    @Behaviour
    void eachOfSeveralSendersKeepsItsOwnOrder(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("reader", reader).room("reader.inbox", 3);
        for (String name : List.of("a", "b", "c", "d")) {
            bench.with(name, feeder(name, 25)).wire(name + " -> reader");
        }
        bench.runToTheEnd();
        for (String name : List.of("a", "b", "c", "d")) {
            assertThat(reader.got().stream().filter(message -> message.toString().startsWith(name)).toList())
                    .isEqualTo(named(name, 25));
        }
        assertThat(reader.got()).hasSize(100);
    }

    @Behaviour
    void theOrderHoldsAlongEachWayOfADiamond(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(30)).with("left", prefixing("left")).with("right", prefixing("right"));
        bench.with("reader", reader).room("left.inbox", 2).room("reader.inbox", 1);
        bench.wire("sender -> left -> reader", "sender -> right -> reader").runToTheEnd();
        for (String way : List.of("left", "right")) {
            assertThat(reader.got().stream().filter(message -> message.toString().startsWith(way)).toList())
                    .isEqualTo(named(way, 30));
        }
    }

    @Behaviour
    void theOrderIsTheSameHoweverTheMessagesAreTaken(Bench bench) throws Exception {
        List<Object> got = Collections.synchronizedList(new ArrayList<>());
        bench.with("sender", Feeder.upTo(30)).with("reader", new Script(me -> {
            while (got.size() < 30) {
                got.add(me.inbox.receive());
                me.inbox.poll().ifPresent(got::add);
                if (got.size() < 30) {
                    me.any(me.gate, me.inbox);
                }
            }
        })).room("reader.inbox", 4).wire("sender -> reader").runToTheEnd();
        assertThat(got).isEqualTo(Feeder.numbers(30));
    }

    @Behaviour
    void takingFromOneBoxLeavesTheOtherAsItIs(Bench bench) throws Exception {
        List<Object> got = new ArrayList<>();
        bench.with("left", Feeder.upTo(5)).with("right", feeder("r", 5)).with("reader", new Script(me -> {
            for (int i = 0; i < 5; i++) {
                got.add(me.gate.receive());
            }
            for (Object message : me.inbox) {
                got.add(message);
            }
        })).wire("left -> reader", "right.outbox -> reader.gate", "right.signal -> reader.control").runToTheEnd();
        assertThat(got).containsExactly("r1", "r2", "r3", "r4", "r5", 1, 2, 3, 4, 5);
    }

    @Behaviour
    void twoOutboxesToOneInboxKeepTheOrderOfTheSends(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", new Script(me -> {
            for (int i = 1; i <= 20; i++) {
                (i % 3 == 0 ? me.second : me.outbox).send(i);
            }
        })).with("reader", reader).room("reader.inbox", 2);
        bench.wire("sender -> reader", "sender.second -> reader.inbox").runToTheEnd();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(20));
    }

    private static Feeder feeder(String name, int last) {
        return new Feeder(named(name, last).toArray());
    }

    private static List<Object> named(String name, int last) {
        return Feeder.numbers(last).stream().<Object>map(number -> name + number).toList();
    }

    private static Script prefixing(String prefix) {
        return new Script(me -> {
            for (Object message : me.inbox) {
                me.outbox.send(prefix + message);
            }
        });
    }
}
