package org.postroom.editor.running;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.postroom.editor.run.Run;
import org.postroom.editor.run.Scheduling;
import org.postroom.editor.run.Speed;

/// What the buttons and keys do to a run, and how the next one will be scheduled. Confined to the UI thread.
public final class RunModel {
    private final Run run;
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.PARALLEL);
    private final ObjectProperty<Long> seed = new SimpleObjectProperty<>(1L);
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.FULL);
    private final SplittableRandom seeds = new SplittableRandom();

    /// Who decides what goes on next, by its kind.
    public enum Way {
        /// All cores.
        PARALLEL,
        /// Each in turn.
        IN_TURN,
        /// Dice.
        DICE,
        /// The person.
        BY_HAND
    }

    /// For a run of its own.
    public RunModel(Run run) {
        this.run = run;
        speed.subscribe(now -> run.speed(now));
    }

    /// The run itself.
    public Run run() {
        return run;
    }

    /// How the next run is scheduled.
    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /// Of the dice of the next run.
    public ObjectProperty<Long> seedProperty() {
        return seed;
    }

    /// How fast a stepped run goes.
    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    private Scheduling scheduling() {
        return switch (way.get()) {
            case PARALLEL -> new Scheduling.Parallel();
            case IN_TURN -> new Scheduling.InTurn();
            case DICE -> new Scheduling.Dice(seed.get());
            case BY_HAND -> new Scheduling.ByHand();
        };
    }

    /// Starts it, or lets it go on where it is paused.
    public void go() {
        switch (run.glance().phase()) {
            case PAUSED -> run.goOn();
            case NONE, ENDED, STOPPING, STARTING, GOING -> run.start(scheduling());
        }
    }

    /// Starts it anew, as it was the last time: a stepped one is the same run.
    public void again() {
        run.start(run.scheduling().orElseGet(this::scheduling));
    }

    /// Starts it anew by the choices of the last run, and from there on with other dice.
    ///
    /// @param choices who had each turn
    public void goOnFrom(List<String> choices) {
        seed.set((long) seeds.nextInt(1, 1_000_000));
        way.set(Way.DICE);
        run.start(new Scheduling.Again(choices, seed.get()));
    }

    /// Starts it anew with other dice.
    public void otherSeed() {
        seed.set((long) seeds.nextInt(1, 1_000_000));
        way.set(Way.DICE);
        run.start(scheduling());
    }

    /// Stops it.
    public void stop() {
        run.stop();
    }

    /// Holds it where it goes, and lets it go on where it is held.
    public void pauseOrGoOn() {
        switch (run.glance().phase()) {
            case GOING -> run.pause();
            case PAUSED -> run.goOn();
            case NONE, STARTING, STOPPING, ENDED -> {}
        }
    }

    /// Takes one turn; where nothing runs, begins a stepped run that is held first.
    ///
    /// @param chosen who gets it in a run by hand
    public void step(Optional<String> chosen) {
        if (!run.glance().phase().alive()) {
            way.set(way.get() == Way.PARALLEL ? Way.BY_HAND : way.get());
            run.startHeld(scheduling());
            return;
        }
        boolean byHand = run.scheduling().filter(Scheduling.ByHand.class::isInstance).isPresent();
        chosen.filter(_ -> byHand).ifPresentOrElse(run::step, run::step);
    }
}
