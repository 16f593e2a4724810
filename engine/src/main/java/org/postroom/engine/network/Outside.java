package org.postroom.engine.network;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Room;

/// The door for programs: what they put in and take out. May be used by any thread that isn't a component.
final class Outside {
    private static final Duration EVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final Network network;
    private final Outsiders outsiders;
    private final Map<BoxName, InTray> collected = new ConcurrentHashMap<>();

    Outside(Network network, Outsiders outsiders) {
        this.network = network;
        this.outsiders = outsiders;
    }

    void put(InTray to, Object message) throws InterruptedException {
        Waiter sender = outsiders::wakeAll;
        AtomicBoolean gone = new AtomicBoolean(!network.postman().passes(to.outside(), message));
        while (!gone.get()) {
            network.scheduler().clock().refresh();
            network.scheduler().between(() -> gone.set(network.postman().tryDeliver(to.outside(), message)));
            if (!gone.get()) {
                awaitRoom(to.last(), sender);
            }
        }
    }

    private void awaitRoom(InTray last, Waiter sender) throws InterruptedException {
        try {
            if (last.senderMayWait(sender)) {
                outsiders.await(() -> !last.full(), EVER);
            }
        } finally {
            last.senderWaitsNoMore(sender);
        }
    }

    InTray collect(BoxName box) {
        return collected.computeIfAbsent(box, name -> {
            OutTray from = network.outTray(name);
            InTray tray = new InTray("take", Optional.empty(), Room.USUAL);
            tray.reader(outsiders::wakeAll);
            network.changing(() -> network.wiring().link(from, tray));
            return tray;
        });
    }

    Optional<Object> take(BoxName box) throws InterruptedException {
        InTray tray = collect(box);
        OutTray from = network.outTray(box);
        AtomicReference<Optional<Object>> taken = new AtomicReference<>(Optional.empty());
        for (;;) {
            boolean last = from.desk().over() || network.quiet();
            network.scheduler().between(() -> taken.set(Optional.ofNullable(network.postman().fetch(tray))));
            if (taken.get().isPresent() || last) {
                return taken.get();
            }
            if (tray.readerMayWait()) {
                outsiders.await(() -> tray.size() > 0 || from.desk().over() || network.quiet(), EVER);
            }
        }
    }
}
