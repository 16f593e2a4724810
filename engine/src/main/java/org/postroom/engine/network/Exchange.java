package org.postroom.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The named buses of a network: who has opened one, and who waits for it to be opened. Kamaelia: the services of the
/// Coordinating Assistant Tracker, as far as Backplane uses them. Guarded by the lock of the network's structure.
final class Exchange {
    private final Wiring wiring;
    private final Map<String, Bus> buses = new HashMap<>();

    private static final class Bus {
        private Optional<Desk> desk = Optional.empty();
        private String in = "";
        private String out = "";
        private final List<OutTray> publishers = new ArrayList<>();
        private final List<InTray> subscribers = new ArrayList<>();
    }

    Exchange(Wiring wiring) {
        this.wiring = wiring;
    }

    void open(String name, Desk desk, String in, String out) {
        Bus bus = bus(name);
        if (bus.desk.filter(holder -> holder != desk && !holder.over()).isPresent()) {
            throw new IllegalStateException("there is a bus named '" + name + "' already");
        }
        bus.desk = Optional.of(desk);
        bus.in = in;
        bus.out = out;
        bus.publishers.forEach(from -> linkIn(bus, from));
        bus.subscribers.forEach(to -> linkOut(bus, to));
    }

    void publish(String name, OutTray from) {
        Bus bus = bus(name);
        bus.publishers.removeIf(other -> other == from || other.desk().over());
        bus.publishers.add(from);
        linkIn(bus, from);
    }

    void subscribe(String name, InTray to) {
        Bus bus = bus(name);
        bus.subscribers.removeIf(other -> other == to || other.closed());
        bus.subscribers.add(to);
        linkOut(bus, to);
    }

    private Bus bus(String name) {
        return buses.computeIfAbsent(name, n -> new Bus());
    }

    private void linkIn(Bus bus, OutTray from) {
        bus.desk.flatMap(desk -> desk.trays().in(bus.in)).ifPresent(in -> wiring.linkOnce(from, in));
    }

    private void linkOut(Bus bus, InTray to) {
        bus.desk.ifPresent(desk -> {
            desk.trays().out(bus.out).ifPresent(out -> wiring.linkOnce(out, to));
            desk.trays().out("signal").ifPresent(signal -> to.desk().flatMap(subscriber -> subscriber.trays()
                    .in("control")).ifPresent(control -> wiring.linkOnce(signal, control)));
        });
    }
}
