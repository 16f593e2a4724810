package org.postroom.editor.canvas;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.postroom.drawing.plan.Hit;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.run.Glance;
import org.postroom.editor.run.Instances;
import org.postroom.editor.run.Phase;
import org.postroom.editor.run.Run;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Room;

/// Keeps what a canvas shows of a run up to date. While messages are on their way it asks for a new painting with each
/// pulse, else only with each glance. Confined to the UI thread.
final class RunWatch {
    private static final double REACH = 0;

    private final FlowDocument document;
    private final Run run;
    private final Supplier<Viewport> view;
    private final Runnable changed;
    private final Flights flights = new Flights();
    private final AnimationTimer moving = new AnimationTimer() {
        @Override
        public void handle(long now) {
            changed.run();
            if (flights.none()) {
                stop();
            }
        }
    };
    private Optional<String> pointed = Optional.empty();
    private boolean shown = true;

    /// @param changed called when something else is to be shown
    RunWatch(FlowDocument document, Run run, Supplier<Viewport> view, Runnable changed) {
        this.document = document;
        this.run = run;
        this.view = view;
        this.changed = changed;
        run.visible(this::inView);
        run.glanceProperty().subscribe(this::glance);
    }

    private Set<String> inView() {
        return shown
                ? prefix().map(prefix -> document.index().components(view.get().seen()).stream()
                        .map(component -> prefix + component.id()).collect(Collectors.toSet())).orElseGet(Set::of)
                : Set.of();
    }

    private Optional<String> prefix() {
        return Instances.prefix(document.flow(), document.path());
    }

    private void glance(Glance glance) {
        if (!shown || Platform.getPreferences().isReducedMotion()
                || !run.speed().canBeFollowed() && glance.phase() != Phase.PAUSED) {
            flights.clear();
        } else {
            prefix().ifPresent(prefix -> flights.add(glance.moved(), document.plan(), prefix,
                    run.speed().turnsPerSecond(), System.nanoTime()));
            if (!flights.none()) {
                moving.start();
            }
        }
        changed.run();
    }

    /// Hides what a run does, or shows it again.
    void toggle() {
        shown = !shown;
        changed.run();
    }

    /// The pointer is elsewhere.
    void point(Optional<Point> at) {
        Optional<String> now = at.flatMap(this::component);
        if (!now.equals(pointed)) {
            pointed = now;
            changed.run();
        }
    }

    private Optional<String> component(Point at) {
        return document.index().hit(at, REACH) instanceof Hit.OnComponent(var id) ? Optional.of(id) : Optional.empty();
    }

    /// What there is to show.
    Optional<RunView> now() {
        return Optional.of(run.glance()).filter(glance -> shown && glance.phase().visible())
                .flatMap(glance -> prefix().map(prefix -> new RunView(glance, prefix, this::capacity, pointed,
                        flights.now(System.nanoTime()))));
    }

    private int capacity(BoxName box) {
        return Optional.ofNullable(document.sketch().drawing().components().get(box.component()))
                .map(placed -> placed.rooms().getOrDefault(box.box(), Room.USUAL)).orElse(Room.USUAL).capacity();
    }
}
