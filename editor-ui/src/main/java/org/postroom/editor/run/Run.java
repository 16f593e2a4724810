package org.postroom.editor.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.words.Texts;
import org.postroom.engine.component.Words;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.live.Taps;
import org.postroom.engine.network.Network;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.stage.Board;

/// A document's flow, running. Its methods are the UI thread's and never wait: what they ask for is done on threads of
/// the run, and shows in a later [Glance]. While it runs it follows the document: an edit, an undo and a reload are all
/// applied to the network as well.
public final class Run implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Run.class.getName());
    private static final Texts WORDS = Texts.of(Run.class);
    private static final Duration OFTEN = Duration.ofMillis(100);

    private final FlowDocument document;
    private final Instances instances;
    private final Executor ui;
    private final Consumer<String> told;
    private final ReadOnlyBooleanWrapper used = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Glance> glance = new ReadOnlyObjectWrapper<>(Glance.nothing());
    /// Makes the schedulers, whose carriers inherit its priority: where all cores are busy the screen goes first.
    private final ExecutorService changes = Executors
            .newSingleThreadExecutor(daemon("changes", Thread.MIN_PRIORITY));
    private final ScheduledExecutorService sampling = Executors
            .newSingleThreadScheduledExecutor(daemon("glances", Thread.NORM_PRIORITY));
    private final Future<?> glances;
    private final AtomicBoolean shown = new AtomicBoolean(true);
    private final List<Consumer<Network>> watching = new CopyOnWriteArrayList<>();
    private Supplier<Set<String>> visible = Set::of;
    private Speed speed = Speed.FULL;
    private final ReadOnlyObjectWrapper<Optional<Path>> recorded = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Path> toRecord = Optional.empty();
    private Optional<Past> past = Optional.empty();
    private Glance present = Glance.nothing();
    private volatile Sight sight = Sight.nothing();
    private volatile Optional<Running> running = Optional.empty();
    private volatile Optional<Running> before = Optional.empty();
    private volatile Phase phase = Phase.NONE;
    private boolean rested; // confined to the thread that samples

    /// Runs nothing yet.
    ///
    /// @param ui   runs what it is given on the UI thread
    /// @param told hears sentences for the person, on the UI thread
    public Run(FlowDocument document, Executor ui, Consumer<String> told) {
        this.document = document;
        instances = new Instances(document);
        this.ui = ui;
        this.told = told;
        document.listen(change -> {
            if (change == Change.FLOW) {
                follow();
            }
        });
        glances = sampling.scheduleAtFixedRate(this::glanceAtTimes, OFTEN.toMillis(), OFTEN.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory daemon(String name, int priority) {
        return body -> Thread.ofPlatform().daemon().name("postroom-" + name).priority(priority).unstarted(body);
    }

    /// What it looks like now.
    public ReadOnlyObjectProperty<Glance> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    /// What it looks like now.
    public Glance glance() {
        return glance.get();
    }

    /// Sets which components a glance is to show; asked for with each glance, on the UI thread.
    ///
    /// @param paths of those that somebody sees
    public void visible(Supplier<Set<String>> paths) {
        visible = paths;
    }

    /// Lets somebody add watchers to each network before it starts.
    ///
    /// @param each called on a thread of the run
    public void whenStarting(Consumer<Network> each) {
        watching.add(each);
    }

    /// Which of the running components the drawing in front shows.
    public Instances instances() {
        return instances;
    }

    /// Finds where a running component is to be seen.
    ///
    /// @param path   its path
    /// @param answer called at once where that is known, else on the UI thread as soon as it is
    public void find(String path, Consumer<Whereabouts> answer) {
        Whereabouts known = instances.whereabouts(path);
        Optional<Running> asked = running.filter(_ -> phase.visible() && !sampling.isShutdown());
        if (path.equals(known.prefix() + known.id()) || asked.isEmpty()) {
            answer.accept(known);
        } else {
            sampling.execute(() -> {
                Whereabouts found = asked.get().whereabouts(path, document.catalogue());
                ui.execute(() -> answer.accept(found));
            });
        }
    }

    /// What the console components of the last run wrote.
    public Optional<Transcript> transcript() {
        return running.map(now -> now.shows().transcript());
    }

    /// What the components of the last run show.
    public Optional<Board> board() {
        return running.map(now -> now.shows().board());
    }

    /// Whether some console component of the run has written or reads.
    public ReadOnlyBooleanProperty transcriptProperty() {
        return used.getReadOnlyProperty();
    }

    /// How the last run was scheduled.
    public Optional<Scheduling> scheduling() {
        return running.map(Running::scheduling);
    }

    // ---- the past ----

    /// Hands what is remembered of the last run to the UI thread.
    ///
    /// @param answer not called where nothing was ever run
    public void recording(Consumer<Recording> answer) {
        recording(running, answer);
    }

    /// Hands what is remembered of the run before the last one to the UI thread.
    ///
    /// @param answer not called where there was none
    public void recordingBefore(Consumer<Recording> answer) {
        recording(before, answer);
    }

    private void recording(Optional<Running> of, Consumer<Recording> answer) {
        of.filter(_ -> !sampling.isShutdown()).ifPresent(now -> sampling.execute(() -> {
            Recording recording = now.memory().recording();
            ui.execute(() -> answer.accept(recording));
        }));
    }

    /// Shows a moment of the past in all glances, or the present again.
    public void look(Optional<Past> other) {
        past = other;
        other.ifPresentOrElse(moment -> instances.copies(moment, visible), () -> instances.copies(present.copies()));
        glance.set(other.map(moment -> moment.glance(visible.get())).orElse(present));
    }

    /// The moment of the past that is shown in place of the present.
    public Optional<Past> past() {
        return past;
    }

    // ---- a recording in a file ----

    /// Writes all that happens from now on into a file, until the run is over; where none goes, all of the next one.
    ///
    /// @param file a new one, or an old recording
    public void record(Path file) {
        recorded.set(Optional.of(file));
        if (phase.alive()) {
            running.ifPresent(now -> sampling.execute(() -> record(now, file)));
        } else {
            toRecord = Optional.of(file);
        }
    }

    private void record(Running now, Path file) {
        try {
            now.record(file);
        } catch (IOException e) {
            say(String.valueOf(e.getMessage()));
            ui.execute(() -> recorded.set(Optional.empty()));
        }
    }

    /// Writes no more.
    public void recordNoMore() {
        toRecord = Optional.empty();
        recorded.set(Optional.empty());
        running.filter(_ -> !sampling.isShutdown())
                .ifPresent(now -> sampling.execute(() -> now.recorded().ifPresent(this::say)));
    }

    /// The file that is written, or will be.
    public ReadOnlyObjectProperty<Optional<Path>> recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    private void recorded(Running over) {
        over.recorded().ifPresent(words -> {
            say(words);
            ui.execute(() -> recorded.set(toRecord));
        });
    }

    // ---- commands ----

    /// Runs the flow as it is now; one that runs is stopped first. A flow with errors is not started.
    public void start(Scheduling scheduling) {
        start(scheduling, scheduling instanceof Scheduling.ByHand ? Phase.PAUSED : Phase.GOING);
    }

    /// The same for a stepped run, which then waits for its first step.
    public void startHeld(Scheduling scheduling) {
        start(scheduling, scheduling.stepped() ? Phase.PAUSED : Phase.GOING);
    }

    private void start(Scheduling scheduling, Phase first) {
        Optional<Problem> error = document.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR).findFirst();
        if (error.isPresent()) {
            told.accept(WORDS.text("has-errors", error.get()));
            return;
        }
        stop();
        Start start = new Start(document, scheduling, first, List.copyOf(watching), speed, this::hit);
        Optional<Path> file = toRecord;
        toRecord = Optional.empty();
        phase(Phase.STARTING);
        changes.execute(() -> start(start, file));
    }

    private void start(Start start, Optional<Path> file) {
        try {
            Running now = start.start(made -> file.ifPresent(path -> record(made, path)));
            before = running;
            running = Optional.of(now);
            phase = start.first();
        } catch (IllegalArgumentException e) {
            phase = Phase.NONE;
            say(WORDS.text("not-started", String.valueOf(e.getMessage())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        glanceSoon();
    }

    /// By a component's thread, when a breakpoint has held all, or a message isn't as expected.
    private void hit(Taps.Hit hit) {
        say(words(hit.tap(), Words.brief(hit.message())));
        glanceSoon();
    }

    private static String words(Tap tap, String message) {
        if (tap.job() == Tap.Job.EXPECT) {
            return WORDS.text("unexpected", tap.at(), tap.expression(), message);
        }
        return tap.expression().isEmpty()
                ? WORDS.text("broken-at", tap.at(), message)
                : WORDS.text("broken-where", tap.at(), tap.expression(), message);
    }

    /// Stops it: all components are told to end, and within two seconds it has ended.
    public void stop() {
        running.filter(_ -> phase.alive()).ifPresent(now -> {
            phase(Phase.STOPPING);
            beside(() -> {
                List<String> left = now.stop();
                recorded(now);
                if (phase == Phase.STOPPING) {
                    phase = Phase.ENDED; // else the next run has begun meanwhile
                }
                if (!left.isEmpty()) {
                    say(WORDS.text("left-behind", String.join(", ", left)));
                }
                glanceSoon();
            });
        });
    }

    /// Holds everybody at the next turn boundary.
    public void pause() {
        running.filter(_ -> phase == Phase.GOING).ifPresent(now -> {
            now.pause();
            phase(Phase.PAUSED);
        });
    }

    /// Lets it go on by itself.
    public void goOn() {
        running.filter(_ -> phase == Phase.PAUSED).ifPresent(now -> {
            now.goOn(speed);
            phase(Phase.GOING);
        });
    }

    /// Takes one turn, of whomever the scheduler chooses; stepped runs only. A run that goes is paused first.
    public void step() {
        step(now -> now.step());
    }

    /// Gives one turn to a component.
    ///
    /// @param component its path
    public void step(String component) {
        step(now -> now.step(component));
    }

    private interface Stepping {
        Optional<String> step(Running now) throws InterruptedException;
    }

    private void step(Stepping stepping) {
        running.filter(now -> phase.alive() && now.scheduling().stepped()).ifPresent(now -> {
            phase(Phase.PAUSED);
            beside(() -> {
                if (stepping.step(now).isEmpty()) {
                    say(WORDS.text("no-turn"));
                }
                glanceSoon();
            });
        });
    }

    /// Sets how fast a stepped run goes; it never changes what happens.
    public void speed(Speed other) {
        speed = other;
        running.ifPresent(now -> now.speed(other));
    }

    /// How fast a stepped run goes.
    public Speed speed() {
        return speed;
    }

    private interface Act {
        void act() throws InterruptedException;
    }

    /// A command that may have to wait for something goes on a thread of its own, lest the next one wait behind it.
    private void beside(Act act) {
        Thread.ofPlatform().daemon().name("postroom-command").start(() -> {
            try {
                act.act();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IllegalArgumentException | IllegalStateException e) {
                LOG.log(System.Logger.Level.DEBUG, "a command", e);
                say(String.valueOf(e.getMessage()));
            }
        });
    }

    /// Does something to the network, such as putting a message into an inbox.
    ///
    /// @param command may wait; what it refuses is told to the person
    public void act(Command command) {
        running.filter(_ -> phase.visible()).ifPresent(now -> beside(() -> {
            command.act(now.network());
            glanceSoon();
        }));
    }

    /// What a person does to a network by hand.
    @FunctionalInterface
    public interface Command {
        /// Does it.
        ///
        /// @throws InterruptedException when the run is over
        void act(Network network) throws InterruptedException;
    }

    /// Asks the network something, and hands the answer to the UI thread.
    ///
    /// @param question quick
    /// @param answer   not called where nothing runs, nor where the question named something that isn't there
    public <T> void look(Function<Network, T> question, Consumer<T> answer) {
        running.filter(_ -> phase.visible() && !sampling.isShutdown()).ifPresent(now -> sampling.execute(() -> {
            try {
                T found = question.apply(now.network());
                ui.execute(() -> answer.accept(found));
            } catch (IllegalArgumentException e) {
                LOG.log(System.Logger.Level.DEBUG, "a look", e);
            }
        }));
    }

    // ---- following the document ----

    private void follow() {
        if (phase.alive()) {
            running.ifPresent(now -> {
                var flow = document.flow();
                changes.execute(() -> now.apply(flow).forEach(this::say));
            });
        }
    }

    static String notFollowed(IllegalArgumentException reason) {
        return WORDS.text("not-followed", String.valueOf(reason.getMessage()));
    }

    // ---- glances ----

    /// A run that is too fast to be followed is looked at half as often: each look takes time from it.
    private void glanceAtTimes() {
        rested = !rested && running.filter(Running::hurries).isPresent();
        if (!rested) {
            glanceNow();
        }
    }

    private void glanceSoon() {
        try {
            sampling.execute(this::glanceNow);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "it was closed meanwhile", e);
        }
    }

    /// Takes a glance, and shows it on the UI thread unless the one before is still on its way.
    private void glanceNow() {
        try {
            Glance now = running.filter(_ -> phase.visible()).map(each -> each.look(phase, sight))
                    .orElseGet(() -> Glance.nothing().in(phase));
            if (phase == Phase.GOING && running.filter(Running::broken).isPresent()) {
                phase = Phase.PAUSED;
                now = now.in(phase);
            }
            if (phase.alive() && running.filter(Running::ended).isPresent()) {
                phase = Phase.ENDED;
                now = now.in(phase);
                running.ifPresent(this::recorded);
            }
            running.filter(Running::recordingBroken).ifPresent(this::recorded);
            running.filter(_ -> phase.visible()).ifPresent(each -> each.failed(this::say));
            show(now);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a glance", e);
        }
    }

    private void show(Glance now) {
        if (shown.compareAndSet(true, false) || !now.moved().isEmpty() || now.phase() != present.phase()) {
            ui.execute(() -> {
                shown.set(true);
                present = now;
                if (past.isEmpty()) {
                    instances.copies(now.copies());
                }
                Set<String> seen = visible.get();
                boolean elsewhere = !seen.equals(sight.components());
                sight = new Sight(seen, instances.makers(seen));
                used.set(transcript().filter(page -> page.written() > 0 || page.asked()).isPresent());
                if (past.isEmpty()) {
                    glance.set(now);
                } else if (elsewhere) {
                    look(past);
                }
            });
        }
    }

    private void phase(Phase other) {
        phase = other;
        past = Optional.empty();
        present = present.in(other);
        glance.set(present);
    }

    private void say(String sentence) {
        ui.execute(() -> told.accept(sentence));
    }

    /// Stops what runs, and ends its threads.
    @Override
    public void close() {
        stop();
        glances.cancel(false);
        sampling.shutdownNow();
        changes.shutdown();
    }
}
