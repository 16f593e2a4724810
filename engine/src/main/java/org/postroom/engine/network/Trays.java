package org.postroom.engine.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;

/// The trays of one desk, by name. They outlive the instance of the component that uses them. Changed by the component
/// itself or under the lock of the network's structure; read by anyone.
final class Trays {
    private static final InTray[] NO_INS = {};
    private static final OutTray[] NO_OUTS = {};

    private final Desk desk;
    private final Map<String, Room> rooms;
    private volatile InTray[] ins = NO_INS;
    private volatile OutTray[] outs = NO_OUTS;

    Trays(Desk desk, Map<String, Room> rooms) {
        this.desk = desk;
        this.rooms = rooms;
    }

    InTray in(Inbox<?> inbox) {
        return in(inbox.name()).orElseGet(() -> addIn(inbox.name()));
    }

    OutTray out(Outbox<?> outbox) {
        return out(outbox.name()).orElseGet(() -> addOut(outbox.name()));
    }

    Optional<InTray> in(String name) {
        for (InTray tray : ins) {
            if (tray.box().equals(name)) {
                return Optional.of(tray);
            }
        }
        return Optional.empty();
    }

    Optional<OutTray> out(String name) {
        for (OutTray tray : outs) {
            if (tray.box().equals(name)) {
                return Optional.of(tray);
            }
        }
        return Optional.empty();
    }

    List<InTray> ins() {
        return List.of(ins);
    }

    List<OutTray> outs() {
        return List.of(outs);
    }

    /// Makes the trays that a component will ask for, so that they can be linked before it has come.
    void declare(Component component) {
        component.inboxes().forEach(this::in);
        component.outboxes().forEach(this::out);
    }

    private InTray addIn(String name) {
        Room usual = name.equals(Chassis.ENDED) ? new Room(Room.MOST, WhenFull.WAIT) : Room.USUAL;
        InTray tray = new InTray(name, Optional.of(desk), rooms.getOrDefault(name, usual));
        InTray[] more = Arrays.copyOf(ins, ins.length + 1);
        more[ins.length] = tray;
        ins = more;
        return tray;
    }

    private OutTray addOut(String name) {
        OutTray tray = new OutTray(name, desk);
        OutTray[] more = Arrays.copyOf(outs, outs.length + 1);
        more[outs.length] = tray;
        outs = more;
        return tray;
    }

    void removeIn(String name) {
        in(name).ifPresent(tray -> {
            tray.close();
            desk.network().wiring().detach(List.of(tray), List.of());
            ins = Arrays.stream(ins).filter(other -> other != tray).toArray(InTray[]::new);
        });
    }

    void removeOut(String name) {
        out(name).ifPresent(tray -> {
            desk.network().wiring().detach(List.of(), List.of(tray));
            outs = Arrays.stream(outs).filter(other -> other != tray).toArray(OutTray[]::new);
        });
    }

    /// Lets those who wait for room in any of these trays see whether there is some: the reader is about to wait. One
    /// that is waited for is empty, and whoever puts something there wakes the reader; nobody knows when the others are
    /// looked at again.
    void wakeSenders(List<InTray> waitedFor) {
        if (!desk.network().postman().exact()) {
            for (InTray tray : ins) {
                if (waitedFor.contains(tray)) {
                    tray.wakeSomeSenders();
                } else {
                    tray.wakeSendersForAllRoom();
                }
            }
        }
    }

    void close() {
        for (InTray tray : ins) {
            tray.close();
        }
    }
}
