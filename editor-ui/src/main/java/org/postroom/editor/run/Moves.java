package org.postroom.editor.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Watcher;

/// Keeps the last moves of messages until somebody looks. Shared: a stepped run writes, one turn at a time, and the
/// sampler reads.
final class Moves implements Watcher {
    private static final int MOST = 64;

    private final Deque<Glance.Moved> kept = new ArrayDeque<>();

    @Override
    public void delivered(BoxName from, BoxName to, long number, Object message) {
        add(new Glance.Moved(from, to, number, message, false));
    }

    @Override
    public void taken(BoxName from, long number, Object message) {
        add(new Glance.Moved(from, from, number, message, true));
    }

    private synchronized void add(Glance.Moved moved) {
        if (kept.size() == MOST) {
            kept.removeFirst();
        }
        kept.addLast(moved);
    }

    synchronized List<Glance.Moved> take() {
        List<Glance.Moved> all = new ArrayList<>(kept);
        kept.clear();
        return all;
    }
}
