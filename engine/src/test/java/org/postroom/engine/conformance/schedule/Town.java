package org.postroom.engine.conformance.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.chassis.Carousel;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.chassis.Par;
import org.postroom.engine.chassis.Pipeline;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Thrower;
import org.postroom.engine.conformance.bench.Trace;
import org.postroom.engine.network.Network;
import org.postroom.engine.schedule.Pace;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;

/// A network with something of everything, whose whole run is written down.
final class Town {
    private Town() {}

    /// All turns, deliveries, takings, drops, starts, failures and ends of one run.
    static List<String> run(Policy policy, Pace pace) throws InterruptedException {
        Trace trace = new Trace();
        SteppedScheduler scheduler = new SteppedScheduler(policy.telling(trace::turn));
        scheduler.pace(pace);
        try (Network network = new Network(whole(), scheduler, 42)) {
            network.watch(trace);
            network.start();
            scheduler.go();
            network.awaitQuiet(Bench.LONG);
            trace.turn("nobody, for it is " + scheduler.now());
        }
        return trace.lines();
    }

    private static Graphline whole() {
        Graphline town = new Graphline().child("feeder", Feeder.upTo(12)).child("dicer", dicer())
                .child("sleeper", sleeper()).child("poller", poller()).child("chooser", chooser());
        town.child(narrow("left", new Relay(), 1, WhenFull.WAIT)).child(narrow("right", new Relay(), 2, WhenFull.WAIT));
        town.child(narrow("lossy", sleeper(), 2, WhenFull.DROP_OLDEST));
        town.child(Child.of("thrower", () -> new Thrower(3, 7), OnFailure.RESTART));
        town.child("part", Pipeline.of(new Relay(), Pipeline.of(new Relay(), new Relay())));
        town.child("carousel", new Carousel(message -> Feeder.upTo((int) message % 4), Carousel.FirstRequest.WAIT));
        town.child("par", new Par(Feeder.upTo(3), dicer())).child("reader", new Collector());
        both(town, "feeder", "left", "right", "thrower", "lossy");
        both(town, "left", "part").link("right.outbox", "sleeper.inbox").link("right.signal", "sleeper.control");
        both(town, "thrower", "poller").link("part.outbox", "chooser.inbox").link("part.signal", "chooser.control");
        town.link("sleeper.outbox", "chooser.gate").link("sleeper.signal", "chooser.control");
        town.link("dicer.outbox", "carousel.next").link("dicer.signal", "carousel.control");
        for (String last : List.of("chooser", "poller", "lossy", "carousel", "par")) {
            both(town, last, "reader");
        }
        return town;
    }

    private static Graphline both(Graphline line, String from, String... to) {
        for (String name : to) {
            line.link(from + ".outbox", name + ".inbox").link(from + ".signal", name + ".control");
        }
        return line;
    }

    private static Child narrow(String name, Component component, int capacity, WhenFull whenFull) {
        return new Child(name, component, Optional.empty(), Map.of("inbox", new Room(capacity, whenFull)),
                OnFailure.LEAVE);
    }

    private static Script dicer() {
        return new Script(me -> {
            for (int i = 0; i < 6; i++) {
                me.rest(Duration.ofMillis(me.dice().nextInt(5_000)));
                me.outbox.send(me.dice().nextInt(100));
            }
        });
    }

    private static Script sleeper() {
        return new Script(me -> {
            for (Object message : me.inbox) {
                me.rest(Duration.ofMillis(700));
                me.outbox.send(message);
            }
        });
    }

    private static Script poller() {
        return new Script(me -> {
            for (;;) {
                Optional<Object> message = me.inbox.poll();
                if (message.isPresent()) {
                    me.outbox.send(message.get() + " at " + me.clock());
                } else {
                    me.rest(Duration.ofMillis(30));
                }
            }
        });
    }

    private static Script chooser() {
        return new Script(me -> {
            for (var box = me.any(me.gate, me.inbox); box.isPresent(); box = me.any(me.inbox, me.gate)) {
                me.outbox.send(box.get().name() + " " + box.get().receive());
            }
        });
    }
}
