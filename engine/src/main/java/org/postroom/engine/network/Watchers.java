package org.postroom.engine.network;

import java.util.List;
import org.postroom.engine.component.BoxName;

/// Several watchers as one.
record Watchers(List<Watcher> all) implements Watcher {
    @Override
    public void sending() throws InterruptedException {
        for (Watcher watcher : all) {
            watcher.sending();
        }
    }

    @Override
    public void delivered(BoxName from, BoxName to, long number, Object message) {
        all.forEach(watcher -> watcher.delivered(from, to, number, message));
    }

    @Override
    public void taken(BoxName from, long number, Object message) {
        all.forEach(watcher -> watcher.taken(from, number, message));
    }

    @Override
    public void dropped(BoxName from, BoxName to, Object message) {
        all.forEach(watcher -> watcher.dropped(from, to, message));
    }

    @Override
    public void rearranged(BoxName box, List<Kept> now) {
        all.forEach(watcher -> watcher.rearranged(box, now));
    }

    @Override
    public void held(List<Hold> what) {
        all.forEach(watcher -> watcher.held(what));
    }

    @Override
    public void released(List<Hold> what) {
        all.forEach(watcher -> watcher.released(what));
    }

    @Override
    public void nowhere(BoxName from, Object message) {
        all.forEach(watcher -> watcher.nowhere(from, message));
    }

    @Override
    public void started(String component) {
        all.forEach(watcher -> watcher.started(component));
    }

    @Override
    public void failed(Failure failure) {
        all.forEach(watcher -> watcher.failed(failure));
    }

    @Override
    public void ended(String component) {
        all.forEach(watcher -> watcher.ended(component));
    }
}
