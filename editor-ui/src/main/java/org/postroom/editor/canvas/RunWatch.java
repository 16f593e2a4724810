package org.postroom.editor.canvas;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.Hit;
import org.postroom.drawing.plan.Measures;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.run.Glance;
import org.postroom.editor.run.Phase;
import org.postroom.editor.run.Run;
import org.postroom.editor.run.Scheduling;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Room;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.State;

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
        run.instances().chosenProperty().subscribe(changed);
    }

    private Set<String> inView() {
        return shown
                ? prefix().map(prefix -> document.index().components(view.get().seen()).stream()
                        .map(component -> prefix + component.id()).collect(Collectors.toSet())).orElseGet(Set::of)
                : Set.of();
    }

    /// What the paths of the components in front begin with.
    Optional<String> prefix() {
        return run.instances().prefix();
    }

    private void glance(Glance glance) {
        if (!shown || !followed(glance)) {
            flights.clear();
        } else {
            prefix().ifPresent(prefix -> flights.add(glance.moved(), document.plan(), prefix, turnsPerSecond(glance),
                    System.nanoTime()));
            if (!flights.none()) {
                moving.start();
            }
        }
        changed.run();
    }

    private boolean followed(Glance glance) {
        return run.speed().canBeFollowed() || glance.phase() == Phase.PAUSED;
    }

    /// Who steps by hand steps at about this speed.
    private double turnsPerSecond(Glance glance) {
        return glance.phase() == Phase.PAUSED ? 1 : run.speed().turnsPerSecond();
    }

    private static boolean still() {
        return Platform.getPreferences().isReducedMotion();
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
                .flatMap(glance -> prefix().map(prefix -> view(glance, prefix)));
    }

    private RunView view(Glance glance, String prefix) {
        long now = System.nanoTime();
        return new RunView(glance, prefix, this::capacity, pointed, byHand(), still()
                ? flights.still(now)
                : flights.now(now),
                glance.deadlock().map(found -> Circle.of(found, document.flow(), prefix, document.sketch().drawing())));
    }

    private boolean byHand() {
        return run.glance().phase() == Phase.PAUSED
                && run.scheduling().filter(Scheduling.ByHand.class::isInstance).isPresent();
    }

    /// Gives the component whose step mark is at a point its turn.
    ///
    /// @return whether there is one
    boolean stepAt(Point at) {
        Optional<String> ready = now().flatMap(view -> document.index().components(new Area(at.x(), at.y(), 1, 1)
                .grown(StepMark.BEYOND)).stream().filter(one -> view.steps(one.id()) && StepMark.hit(one, at))
                .findFirst())
                .map(ComponentPlan::id);
        ready.ifPresent(this::step);
        return ready.isPresent();
    }

    /// Gives a component its turn, where the person decides who goes on.
    ///
    /// @return whether that is so
    boolean step(String id) {
        boolean may = byHand();
        prefix().filter(_ -> may).ifPresent(prefix -> run.step(prefix + id));
        return may;
    }

    /// The failure whose mark is at a point.
    Optional<Failure> failureAt(Point at) {
        return component(at).filter(id -> document.plan().component(id)
                .filter(one -> at.y() > one.area().bottom() - Measures.FOOTER).isPresent())
                .flatMap(id -> now().flatMap(view -> view.state(id)))
                .flatMap(state -> state instanceof State.Failed(Failure failure)
                        ? Optional.of(failure)
                        : Optional.empty());
    }

    /// What a component does, in words.
    Optional<String> words(String id) {
        return now().flatMap(view -> view.words(id));
    }

    private int capacity(BoxName box) {
        return Optional.ofNullable(document.sketch().drawing().components().get(box.component()))
                .map(placed -> placed.rooms().getOrDefault(box.box(), Room.USUAL)).orElse(Room.USUAL).capacity();
    }
}
