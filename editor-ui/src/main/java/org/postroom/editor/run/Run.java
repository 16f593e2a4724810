package org.postroom.editor.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
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

    private final FlowDocument document;
    private final Consumer<String> told;
    private final Threads threads;
    private final Instances instances;
    private final Glances glances;
    private final Recorder recorder;
    private final Future<?> sampling;
    private final List<Consumer<Network>> watching = new CopyOnWriteArrayList<>();
    private Speed speed = Speed.FULL;
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
        this.told = told;
        threads = new Threads(ui, told);
        instances = new Instances(document);
        glances = new Glances(instances, threads);
        recorder = new Recorder(threads, () -> running.filter(_ -> phase.alive()), () -> running);
        document.listen(change -> {
            if (change == Change.FLOW) {
                follow();
            }
        });
        sampling = threads.often(this::glanceAtTimes);
    }

    /// What it looks like now.
    public ReadOnlyObjectProperty<Glance> glanceProperty() {
        return glances.property();
    }

    /// What it looks like now.
    public Glance glance() {
        return glances.property().get();
    }

    /// Sets which components a glance is to show; asked for with each glance, on the UI thread.
    ///
    /// @param paths of those that somebody sees
    public void visible(Supplier<Set<String>> paths) {
        glances.visible(paths);
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
        Optional<Running> asked = running.filter(_ -> phase.visible() && !threads.closed());
        if (path.equals(known.prefix() + known.id()) || asked.isEmpty()) {
            answer.accept(known);
        } else {
            threads.sampling(() -> {
                Whereabouts found = asked.get().whereabouts(path, document.catalogue());
                threads.showing(() -> answer.accept(found));
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
        return glances.transcriptProperty();
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
        of.ifPresent(now -> threads.sampling(() -> {
            Recording recording = now.memory().recording();
            threads.showing(() -> answer.accept(recording));
        }));
    }

    /// Shows a moment of the past in all glances, or the present again.
    public void look(Optional<Past> other) {
        glances.look(other);
    }

    /// The moment of the past that is shown in place of the present.
    public Optional<Past> past() {
        return glances.past();
    }

    /// Writes what happens into a file.
    public Recorder recorder() {
        return recorder;
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
        Consumer<Running> beginning = recorder.beginning();
        phase(Phase.STARTING);
        threads.changing(() -> start(start, beginning));
    }

    private void start(Start start, Consumer<Running> beginning) {
        try {
            Running now = start.start(beginning);
            before = running;
            running = Optional.of(now);
            phase = start.first();
        } catch (IllegalArgumentException e) {
            phase = Phase.NONE;
            threads.say(WORDS.text("not-started", String.valueOf(e.getMessage())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        glanceSoon();
    }

    /// By a component's thread, when a breakpoint has held all, or a message isn't as expected.
    private void hit(Taps.Hit hit) {
        threads.say(words(hit.tap(), Words.brief(hit.message())));
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
            threads.beside(() -> {
                List<String> left = now.stop();
                recorder.over(now);
                if (phase == Phase.STOPPING) {
                    phase = Phase.ENDED; // else the next run has begun meanwhile
                }
                if (!left.isEmpty()) {
                    threads.say(WORDS.text("left-behind", String.join(", ", left)));
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
            threads.beside(() -> {
                if (stepping.step(now).isEmpty()) {
                    threads.say(WORDS.text("no-turn"));
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

    /// Does something to the network, such as putting a message into an inbox.
    ///
    /// @param command may wait; what it refuses is told to the person
    public void act(Command command) {
        running.filter(_ -> phase.visible()).ifPresent(now -> threads.beside(() -> {
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
        running.filter(_ -> phase.visible()).ifPresent(now -> threads.sampling(() -> {
            try {
                T found = question.apply(now.network());
                threads.showing(() -> answer.accept(found));
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
                threads.changing(() -> now.apply(flow).forEach(threads::say));
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
        threads.sampling(this::glanceNow);
    }

    /// Takes a glance, and shows it.
    private void glanceNow() {
        try {
            Glance now = running.filter(_ -> phase.visible()).map(each -> each.look(phase, glances.sight()))
                    .orElseGet(() -> Glance.nothing().in(phase));
            if (phase == Phase.GOING && running.filter(Running::broken).isPresent()) {
                phase = Phase.PAUSED;
                now = now.in(phase);
            }
            if (phase.alive() && running.filter(Running::ended).isPresent()) {
                phase = Phase.ENDED;
                now = now.in(phase);
                running.ifPresent(recorder::over);
            }
            running.filter(Running::recordingBroken).ifPresent(recorder::over);
            running.filter(_ -> phase.visible()).ifPresent(each -> each.failed(threads::say));
            glances.show(now, transcript());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a glance", e);
        }
    }

    private void phase(Phase other) {
        phase = other;
        glances.phase(other);
    }

    /// Stops what runs, and ends its threads.
    @Override
    public void close() {
        stop();
        sampling.cancel(false);
        threads.close();
    }
}
