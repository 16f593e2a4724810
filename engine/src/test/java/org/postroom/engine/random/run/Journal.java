package org.postroom.engine.random.run;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Watcher;

/// Writes down what happens. Any thread may write, and never waits: a watcher is called with a lock held.
final class Journal implements Watcher {
    private static final int MOST = 300_000;

    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    void note(Event event) {
        if (count.incrementAndGet() <= MOST) {
            events.add(event);
        }
    }

    /// Whether more has happened than could in any network that comes to an end.
    boolean full() {
        return count.get() > MOST;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    @Override
    public void delivered(BoxName from, BoxName to, long number, Object message) {
        note(new Event.Delivered(from, to, number, message));
    }

    @Override
    public void taken(BoxName from, long number, Object message) {
        note(new Event.Taken(from, number, message));
    }

    @Override
    public void dropped(BoxName from, BoxName to, Object message) {
        note(new Event.Dropped(from, to, message));
    }

    @Override
    public void nowhere(BoxName from, Object message) {
        note(new Event.Nowhere(from, message));
    }

    @Override
    public void started(String component) {
        note(new Event.Started(component));
    }

    @Override
    public void failed(Failure failure) {
        note(new Event.Failed(failure.component(), failure.toString()));
    }

    @Override
    public void ended(String component) {
        note(new Event.Ended(component));
    }
}
