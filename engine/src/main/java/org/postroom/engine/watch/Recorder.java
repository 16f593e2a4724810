package org.postroom.engine.watch;

import java.util.List;
import java.util.function.Consumer;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Kept;
import org.postroom.engine.network.Watcher;

/// Turns what a network tells its watchers into a stream of [Happening]s.
///
/// @param listener gets each of them, on the thread where it happens; under a parallel scheduler on several at once
public record Recorder(Consumer<Happening> listener) implements Watcher {
    /// Notes a turn, for a stepped scheduler's policy to tell.
    ///
    /// @param component who has it
    public void turn(String component) {
        listener.accept(new Happening.Turn(component));
    }

    @Override
    public void delivered(BoxName from, BoxName to, long number, Object message) {
        listener.accept(new Happening.Delivered(from, to, number, message));
    }

    @Override
    public void taken(BoxName from, long number, Object message) {
        listener.accept(new Happening.Taken(from, number, message));
    }

    @Override
    public void dropped(BoxName from, BoxName to, Object message) {
        listener.accept(new Happening.Dropped(from, to, message));
    }

    @Override
    public void rearranged(BoxName box, List<Kept> now) {
        listener.accept(new Happening.Rearranged(box, now));
    }

    @Override
    public void nowhere(BoxName from, Object message) {
        listener.accept(new Happening.Nowhere(from, message));
    }

    @Override
    public void started(String component) {
        listener.accept(new Happening.Started(component));
    }

    @Override
    public void failed(Failure failure) {
        listener.accept(new Happening.Failed(failure));
    }

    @Override
    public void ended(String component) {
        listener.accept(new Happening.Ended(component));
    }
}
