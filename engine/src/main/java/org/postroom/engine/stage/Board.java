package org.postroom.engine.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/// All the faces of a run: components put them up, and whoever shows them looks here as often as it likes. Shared between
/// threads; nobody waits for another one, but a component for the person.
///
/// The face of a component that has ended stays, and takes no more acts; of those only the newest are kept.
public final class Board {
    private static final int MOST_LEFT = 64;
    private static final int MOST_ACTS = 10_000;

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private final Comparator<String> order;

    /// A board with no face on it yet.
    ///
    /// @param order of the faces, by the paths of their components; such as that of the drawing
    public Board(Comparator<String> order) {
        this.order = order;
    }

    /// A face on the board.
    ///
    /// @param component the path of the component that it is of
    /// @param face      the newest
    /// @param version   another number for each change of this face
    /// @param alive     whether it takes acts
    public record Shown(String component, Face face, long version, boolean alive) {}

    /// The stage of one component.
    ///
    /// @param component its path
    /// @return where it appears on this board
    public Stage stage(String component) {
        return face -> {
            Place place = new Place(component, face);
            synchronized (places) {
                places.put(component, place);
                forgetOldest();
            }
            return place;
        };
    }

    /// What is seen now, in order.
    ///
    /// @return a copy
    public List<Shown> shown() {
        synchronized (places) {
            return places.values().stream().map(Place::shown)
                    .sorted(Comparator.comparing(Shown::component, order)).toList();
        }
    }

    /// How often something has changed: whether a look is worth while.
    ///
    /// @return never less than before
    public long changes() {
        return changes.get();
    }

    /// Hands a person's act to a component. One that doesn't take them loses those that are too many.
    ///
    /// @param component its path
    /// @param act       what the person did
    /// @return whether the component is there, and had room for it
    public boolean act(String component, Act act) {
        synchronized (places) {
            Place place = places.get(component);
            return place != null && place.alive && place.acts.offer(act);
        }
    }

    private void forgetOldest() {
        List<String> left = new ArrayList<>(
                places.values().stream().filter(place -> !place.alive).map(place -> place.component).toList());
        while (left.size() > MOST_LEFT) {
            places.remove(left.removeFirst());
        }
    }

    private final class Place implements Spot {
        private final String component;
        private final LinkedBlockingQueue<Act> acts = new LinkedBlockingQueue<>(MOST_ACTS);
        private Face face;
        private long version;
        private boolean alive = true;

        private Place(String component, Face first) {
            this.component = component;
            face = first;
            version = changes.incrementAndGet();
        }

        @Override
        public void show(Face other) {
            synchronized (places) {
                face = other;
                version = changes.incrementAndGet();
            }
        }

        @Override
        public Act act() throws InterruptedException {
            return acts.take();
        }

        @Override
        public void close() {
            synchronized (places) {
                alive = false;
                version = changes.incrementAndGet();
            }
        }

        private Shown shown() {
            return new Shown(component, face, version, alive);
        }
    }
}
