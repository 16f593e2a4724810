package org.postroom.engine.conformance.bench;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Watcher;

/// Writes down all that a network tells its watchers, and the turns that a policy tells. For any thread.
public final class Trace implements Watcher {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    /// What happened, in its order.
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /// The lines that say so.
    public List<String> lines(Predicate<String> which) {
        return lines.stream().filter(which).toList();
    }

    /// The lines that begin so.
    public List<String> lines(String beginning) {
        return lines(line -> line.startsWith(beginning));
    }

    /// A turn, as a policy tells it.
    public void turn(String component) {
        lines.add("turn of " + component);
    }

    @Override
    public void delivered(BoxName from, BoxName to, long number, Object message) {
        lines.add("delivered " + message + " from " + from + " to " + to + " as " + number);
    }

    @Override
    public void taken(BoxName from, long number, Object message) {
        lines.add("taken " + message + " from " + from + " as " + number);
    }

    @Override
    public void dropped(BoxName from, BoxName to, Object message) {
        lines.add("dropped " + message + " from " + from + " for " + to);
    }

    @Override
    public void nowhere(BoxName from, Object message) {
        lines.add("nowhere " + message + " from " + from);
    }

    @Override
    public void started(String component) {
        lines.add("started " + component);
    }

    @Override
    public void failed(Failure failure) {
        lines.add("failed " + failure);
    }

    @Override
    public void ended(String component) {
        lines.add("ended " + component);
    }
}
