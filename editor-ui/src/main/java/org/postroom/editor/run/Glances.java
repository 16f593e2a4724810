package org.postroom.editor.run;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is shown of a run: the present, or a moment of the past in its place. Confined to the UI thread, but for what the
/// thread that samples asks and tells.
final class Glances {
    private final Instances instances;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Glance> glance = new ReadOnlyObjectWrapper<>(Glance.nothing());
    private final ReadOnlyBooleanWrapper used = new ReadOnlyBooleanWrapper();
    private final AtomicBoolean shown = new AtomicBoolean(true);
    private Supplier<Set<String>> visible = Set::of;
    private Optional<Past> past = Optional.empty();
    private Glance present = Glance.nothing();
    private volatile Sight sight = Sight.nothing();

    Glances(Instances instances, Threads threads) {
        this.instances = instances;
        this.threads = threads;
    }

    ReadOnlyObjectProperty<Glance> property() {
        return glance.getReadOnlyProperty();
    }

    /// Whether some console component of the run has written or reads.
    ReadOnlyBooleanProperty transcriptProperty() {
        return used.getReadOnlyProperty();
    }

    /// @param paths of those that somebody sees
    void visible(Supplier<Set<String>> paths) {
        visible = paths;
    }

    Optional<Past> past() {
        return past;
    }

    /// Shows a moment of the past, or the present again.
    void look(Optional<Past> other) {
        past = other;
        other.ifPresentOrElse(moment -> instances.copies(moment, visible), () -> instances.copies(present.copies()));
        glance.set(other.map(moment -> moment.glance(visible.get())).orElse(present));
    }

    /// Shows at once that the run stands elsewhere.
    void phase(Phase other) {
        past = Optional.empty();
        present = present.in(other);
        glance.set(present);
    }

    // ---- for the thread that samples ----

    /// What somebody looks at.
    Sight sight() {
        return sight;
    }

    /// Shows what the run looks like, unless the glance before is still on its way.
    void show(Glance now, Optional<Transcript> transcript) {
        if (shown.compareAndSet(true, false) || !now.moved().isEmpty() || now.phase() != present.phase()) {
            threads.showing(() -> {
                shown.set(true);
                used.set(transcript.filter(page -> page.written() > 0 || page.asked()).isPresent());
                follow(now);
            });
        }
    }

    private void follow(Glance now) {
        present = now;
        if (past.isEmpty()) {
            instances.copies(now.copies());
        }
        Set<String> seen = visible.get();
        boolean elsewhere = !seen.equals(sight.components());
        sight = new Sight(seen, instances.makers(seen));
        if (past.isEmpty()) {
            glance.set(now);
        } else if (elsewhere) {
            look(past);
        }
    }
}
