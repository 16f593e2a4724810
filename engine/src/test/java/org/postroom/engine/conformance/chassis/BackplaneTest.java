package org.postroom.engine.conformance.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import org.postroom.engine.chassis.Backplane;
import org.postroom.engine.chassis.PublishTo;
import org.postroom.engine.chassis.SubscribeTo;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Relay;

/// Named buses.
class BackplaneTest {
    @Behaviour
    void whatAnyPublisherGetsEverySubscriberSends(Bench bench) throws Exception {
        Collector one = new Collector();
        Collector two = new Collector();
        bus(bench).with("second", publish("news")).with("one", one).with("two", two);
        bench.with("subscriber-2", subscribe("news")).wire("subscriber -> one", "subscriber-2 -> two").run();
        bench.put("publisher.inbox", 1).put("second.inbox", 2).put("publisher.inbox", 3);
        assertThat(one.got()).isEqualTo(two.got()).containsExactly(1, 2, 3);
    }

    @Behaviour
    void theyFindEachOtherInWhateverOrderTheyCome(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("reader", reader).run();
        var children = bench.network().children("self");
        children.adopt(Child.of("subscriber", subscribe("news")));
        children.link(BoxName.of("subscriber.outbox"),
                BoxName.of("reader.inbox"));
        children.start("subscriber");
        bench.settle();
        children.adopt(Child.of("publisher", publish("news")));
        children.start("publisher");
        bench.settle();
        children.adopt(Child.of("bus", new Backplane(new Backplane.Settings("news"))));
        children.start("bus");
        bench.settle().put("publisher.inbox", "late but there");
        assertThat(reader.got()).containsExactly("late but there");
    }

    @Behaviour
    void busesOfOtherNamesDontHear(Bench bench) throws Exception {
        Collector reader = new Collector();
        bus(bench).with("other", new Backplane(new Backplane.Settings("weather"))).with("listener",
                subscribe("weather"));
        bench.with("reader", reader).wire("listener -> reader").run().put("publisher.inbox", "news");
        assertThat(reader.got()).isEmpty();
    }

    @Behaviour
    void whatComesToItsInboxIsAsIfPublishedAndLeavesByItsOutboxToo(Bench bench) throws Exception {
        Collector subscribed = new Collector();
        Collector linked = new Collector();
        bus(bench).with("subscribed", subscribed).with("linked", linked);
        bench.wire("subscriber -> subscribed", "bus.outbox -> linked.inbox").run();
        bench.put("bus.inbox", 1).put("publisher.inbox", 2);
        assertThat(subscribed.got()).isEqualTo(linked.got()).containsExactly(1, 2);
    }

    @Behaviour
    void itsEndIsItsSubscribersEnd(Bench bench) throws Exception {
        Collector reader = new Collector();
        bus(bench).with("reader", reader).wire("subscriber -> reader").run();
        bench.put("publisher.inbox", 1).put("bus.control", new ProducerFinished());
        assertThat(reader.got()).containsExactly(1);
        assertThat(bench.words("reader")).isEqualTo("finished");
        assertThat(bench.words("publisher")).isEqualTo("waiting for a message on inbox");
    }

    @Behaviour
    void theEndOfAPublisherOrSubscriberIsNotItsEnd(Bench bench) throws Exception {
        Collector reader = new Collector();
        bus(bench).with("second", publish("news")).with("third", subscribe("news")).with("reader", reader);
        bench.wire("third -> reader").run();
        bench.put("publisher.control", new Shutdown()).put("subscriber.control", new Shutdown());
        bench.put("second.inbox", "still on");
        assertThat(reader.got()).containsExactly("still on");
    }

    @Behaviour
    void twoOfOneNameAreOneTooMany(Bench bench) throws Exception {
        bus(bench).run();
        bench.network().children("self").adopt(Child.of("again", new Backplane(new Backplane.Settings("news"))));
        bench.network().children("self").start("again");
        bench.settle();
        assertThat(bench.words("again")).isEqualTo("failed: there is a bus named 'news' already");
        assertThat(bench.words("bus")).isEqualTo("waiting for a message on inbox");
    }

    @Behaviour
    void afterItsEndAnotherMayTakeItsName(Bench bench) throws Exception {
        Collector reader = new Collector();
        bus(bench).run().put("bus.control", new Shutdown());
        var children = bench.network().children("self");
        children.adopt(Child.of("bus-2", new Backplane(new Backplane.Settings("news"))));
        children.adopt(Child.of("subscriber-2", subscribe("news")));
        children.adopt(Child.of("reader", reader));
        children.link(BoxName.of("subscriber-2.outbox"),
                BoxName.of("reader.inbox"));
        for (String name : new String[] {"bus-2", "subscriber-2", "reader"}) {
            children.start(name);
            bench.settle();
        }
        bench.put("publisher.inbox", "again");
        assertThat(reader.got()).containsExactly("again");
    }

    @Behaviour
    void renewedTheyKeepTheirPlaces(Bench bench) throws Exception {
        Collector reader = new Collector();
        bus(bench).with("reader", reader).wire("subscriber -> reader").run().put("publisher.inbox", 1);
        var network = bench.network();
        network.renew("bus", Child.of("bus", () -> new Backplane(new Backplane.Settings("news")), OnFailure.LEAVE));
        network.renew("publisher", Child.of("publisher", () -> publish("news"), OnFailure.LEAVE));
        network.renew("subscriber", Child.of("subscriber", () -> subscribe("news"), OnFailure.LEAVE));
        bench.settle().put("publisher.inbox", 2);
        assertThat(network.failures()).isEmpty();
        assertThat(reader.got()).containsExactly(1, 2);
    }

    @Behaviour
    void whatIsPublishedBeforeThereIsABusGoesNowhereAndIsCounted(Bench bench) throws Exception {
        bench.with("publisher", publish("news")).with("relay", new Relay()).wire("relay -> publisher").run();
        bench.put("relay.inbox", "too early");
        assertThat(bench.network().sentNowhere("publisher._bus")).isEqualTo(1);
    }

    private static Bench bus(Bench bench) {
        return bench.with("bus", new Backplane(new Backplane.Settings("news"))).with("publisher", publish("news"))
                .with("subscriber", subscribe("news"));
    }

    private static PublishTo publish(String bus) {
        return new PublishTo(new PublishTo.Settings(bus));
    }

    private static SubscribeTo subscribe(String bus) {
        return new SubscribeTo(new SubscribeTo.Settings(bus));
    }
}
