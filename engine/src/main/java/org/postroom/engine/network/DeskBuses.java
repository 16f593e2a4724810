package org.postroom.engine.network;

import org.postroom.engine.component.Buses;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// The network's buses as one desk uses them.
record DeskBuses(Desk desk) implements Buses {
    @Override
    public void open(String name, Inbox<?> in, Outbox<?> out) {
        desk.network().changing(() -> desk.network().exchange().open(name, desk, in.name(), out.name()));
    }

    @Override
    public void publish(String name, Outbox<?> from) {
        desk.network().changing(() -> desk.network().exchange().publish(name, desk.trays().out(from)));
    }

    @Override
    public void subscribe(String name, Inbox<?> to) {
        desk.network().changing(() -> desk.network().exchange().subscribe(name, desk.trays().in(to)));
    }
}
