package org.postroom.engine.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Children;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Console;
import org.postroom.engine.component.Folder;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.StreamConsole;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.engine.schedule.Scheduler;
import org.postroom.engine.schedule.SteppedScheduler;
import org.postroom.engine.stage.Stage;

/// A running component, most often a chassis with others inside, on a scheduler of its own. Its methods may be called
/// by any thread that isn't one of its components. Longer than most files: it is the one door to a running network, and
/// most of it is what the doors say about themselves.
///
/// ```java
/// try (var network = new Network(Pipeline.of(new ConsoleReader(), new ConsoleEchoer()))) {
///     network.start();
///     network.awaitEnd(Duration.ofSeconds(10));
/// }
/// ```
public final class Network implements AutoCloseable {
    /// The path of the component that was given to the network; its children are named without it.
    public static final String ROOT = "self";

    private static final int MOST_FAILURES_KEPT = 1_000;
    private static final Stage NO_STAGE = Stage.closed("this network has no stage: give it one with 'stages'");

    private final Scheduler scheduler;
    private final long seed;
    private final Postman postman;
    private final ReentrantLock structure = new ReentrantLock();
    private final Wiring wiring = new Wiring();
    private final Exchange exchange = new Exchange(wiring);
    private final Outsiders outsiders = new Outsiders();
    private final Outside outside = new Outside(this, outsiders);
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final List<Desk> leaving = new CopyOnWriteArrayList<>(); // in order, or the same run could stop differently
    private final AtomicInteger live = new AtomicInteger();
    private final Desk root;
    private volatile Folder folder = Folder.anywhere();
    private volatile Function<String, Console> consoles = _ -> StreamConsole.standard();
    private volatile Function<String, Stage> stages = _ -> NO_STAGE;

    /// A network on all cores, in real time, with a seed nobody knows.
    ///
    /// @param root what runs
    public Network(Component root) {
        this(root, new ParallelScheduler(), System.nanoTime());
    }

    /// A network that isn't started.
    ///
    /// @param root      what runs
    /// @param scheduler used by this network alone, and closed with it
    /// @param seed      of the components' dice
    public Network(Component root, Scheduler scheduler, long seed) {
        this.scheduler = scheduler;
        this.seed = seed;
        postman = new Postman(scheduler, scheduler instanceof SteppedScheduler);
        scheduler.whenIdle(outsiders::wakeAll);
        this.root = desk(Optional.empty(), Child.of(ROOT, root));
    }

    /// Starts the root component; it starts the others. Under a stepped scheduler nothing moves until that goes.
    public void start() {
        started(root);
    }

    /// Starts everything, lets it go, and waits until all have ended or nothing more can happen by itself; then stops.
    ///
    /// @return whether all components ended by themselves
    /// @throws InterruptedException when the calling thread is interrupted
    public boolean run() throws InterruptedException {
        start();
        if (scheduler instanceof SteppedScheduler stepped) {
            stepped.go();
        }
        awaitQuiet(Duration.ofSeconds(Long.MAX_VALUE));
        boolean ended = ended();
        stop();
        return ended;
    }

    // ---- waiting for it ----

    /// Whether every component that was started has come to its end.
    ///
    /// @return true from then on
    public boolean ended() {
        return live.get() == 0;
    }

    /// Waits until every component has ended.
    ///
    /// @param atMost real time
    /// @return false when the time was over first
    /// @throws InterruptedException when the calling thread is interrupted
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        return outsiders.await(this::ended, atMost);
    }

    /// Waits until every component has ended, or nothing more can happen by itself.
    ///
    /// @param atMost real time
    /// @return false when the time was over first
    /// @throws InterruptedException when the calling thread is interrupted
    public boolean awaitQuiet(Duration atMost) throws InterruptedException {
        return outsiders.await(() -> ended() || quiet(), atMost);
    }

    /// Whether nothing more can happen by itself: all components wait on each other, no pause is due, nobody is
    /// outside.
    ///
    /// @return true at a moment during the call
    public boolean quiet() {
        long before = scheduler.activity();
        return ended() || scheduler.idle() && allWait(desks()) && scheduler.idle() && scheduler.activity() == before;
    }

    /// Whether nobody can go on, and nobody is on the last steps of its way out, held up by a lock.
    private boolean allWait(List<Desk> all) {
        return all.stream().allMatch(View::waits) && all.stream().filter(Desk::runs).count() == live.get();
    }

    // ---- from outside ----

    /// Puts a message into an inbox, from a program or a person; waits where it is full. Kamaelia: LikeFile, Handle.
    ///
    /// @param box     such as "reader.inbox"
    /// @param message an immutable value
    /// @throws InterruptedException     when the calling thread is interrupted
    /// @throws IllegalArgumentException when there is no such box
    public void put(String box, Object message) throws InterruptedException {
        outside.put(inTray(BoxName.of(box)), message);
    }

    /// Lets [#take] find what leaves by an outbox from now on. Call it before the start to miss nothing.
    ///
    /// @param box such as "printer.outbox"
    /// @throws IllegalArgumentException when there is no such box
    public void collect(String box) {
        outside.collect(BoxName.of(box));
    }

    /// Waits for the next message that leaves by an outbox, and takes it. Kamaelia: LikeFile, Handle.
    ///
    /// @param box such as "printer.outbox"
    /// @return the message, or nothing when no more will come: the component has ended, or the network is quiet
    /// @throws InterruptedException     when the calling thread is interrupted
    /// @throws IllegalArgumentException when there is no such box
    public Optional<Object> take(String box) throws InterruptedException {
        return outside.take(BoxName.of(box));
    }

    /// Changes by hand what lies in an inbox: takes messages out, or gives them another order.
    ///
    /// @param box    such as "printer.inbox"; a part's box stands for the child's to which it passes
    /// @param change what is to lie there, the oldest first, out of what does now
    /// @throws InterruptedException     when the calling thread is interrupted
    /// @throws IllegalArgumentException when there is no such box, or something else is to lie there
    public void rearrange(String box, UnaryOperator<List<Kept>> change) throws InterruptedException {
        InTray tray = inTray(BoxName.of(box)).last();
        scheduler.between(() -> tray.rearrange(change, postman.watcher().orElse(null)));
    }

    /// Adds a watcher; it hears what a person holds already, and of all that happens from now on.
    ///
    /// @param watcher quick, and not acting on the network
    public void watch(Watcher watcher) {
        changing(() -> {
            watchers.add(watcher);
            postman.watcher(Optional.of(watchers.size() == 1 ? watcher : new Watchers(List.copyOf(watchers))));
            Optional.of(View.held(desks())).filter(held -> !held.isEmpty()).ifPresent(watcher::held);
        });
    }

    /// Takes a watcher away.
    ///
    /// @param watcher one that was added
    public void unwatch(Watcher watcher) {
        watchers.remove(watcher);
        postman.watcher(watchers.isEmpty() ? Optional.empty() : Optional.of(new Watchers(List.copyOf(watchers))));
    }

    /// Holds a component at its next turn boundary, until released.
    ///
    /// @param component its path
    public void hold(String component) {
        hold(List.of(find(component)));
    }

    /// Holds every component, each at its next turn boundary.
    public void holdAll() {
        hold(desks());
    }

    private void hold(List<Desk> wanted) {
        changing(() -> {
            List<Desk> free = wanted.stream().filter(desk -> !desk.over() && !desk.attended(Desk.HELD)).toList();
            free.forEach(desk -> desk.attention(Desk.HELD));
            tell(free, Watcher::held);
        });
    }

    /// Lets a held component go on.
    ///
    /// @param component its path
    public void release(String component) {
        release(List.of(find(component)));
    }

    /// Lets every component that is held go on.
    public void releaseAll() {
        release(desks());
    }

    /// It is told before anybody goes on, lest what they do then be heard of first.
    private void release(List<Desk> wanted) {
        changing(() -> {
            List<Desk> held = wanted.stream().filter(desk -> !desk.over() && desk.attended(Desk.HELD)).toList();
            tell(held, Watcher::released);
            held.forEach(desk -> desk.attentionNoMore(Desk.HELD));
        });
    }

    private void tell(List<Desk> desks, BiConsumer<Watcher, List<Hold>> told) {
        List<Hold> holds = desks.stream().<Hold>map(desk -> new Hold.OfComponent(desk.path())).toList();
        postman.watcher().filter(_ -> !holds.isEmpty()).ifPresent(watcher -> told.accept(watcher, holds));
    }

    /// Lets what is sent be listened to from now on, in place of what listened before.
    ///
    /// @param taps what listens to a way, if anything is to
    public void tap(Function<Way, Optional<Tapping>> taps) {
        postman.taps(taps);
        changing(() -> desks().stream().flatMap(desk -> desk.trays().ins().stream())
                .flatMap(tray -> tray.ways().stream()).forEach(postman::tap));
        desks().forEach(Desk::wake);
    }

    // ---- looking at it ----

    /// The paths of all components, parents before their children.
    ///
    /// @return a copy
    public List<String> components() {
        return desks().stream().map(Desk::path).toList();
    }

    /// What somebody knows of the components inside one, however deep, by what is running there now.
    ///
    /// @param <T>       what is known
    /// @param component its path; [#ROOT] for the outermost
    /// @param known     quick, and only telling components apart: they are their own threads'
    /// @return a copy, by their paths, parents before their children
    /// @throws IllegalArgumentException when there is no such component
    public <T> SequencedMap<String, T> below(String component, Function<Component, Optional<T>> known) {
        List<Desk> inside = new ArrayList<>();
        find(component).brood().desks().forEach(child -> collect(child, inside));
        SequencedMap<String, T> found = new LinkedHashMap<>();
        inside.forEach(desk -> known.apply(desk.life().instance()).ifPresent(what -> found.put(desk.path(), what)));
        return found;
    }

    /// What a component does now, with the reason.
    ///
    /// @param component its path
    /// @return its state
    public State state(String component) {
        return View.state(find(component));
    }

    /// Whether a component could go on at once, and waits only for the scheduler to give it a turn.
    ///
    /// @param component its path
    /// @return false under a scheduler that doesn't give turns
    public boolean waitsForTurn(String component) {
        return find(component).fiber().waitsForTurn();
    }

    /// What went through an inbox.
    ///
    /// @param box such as "printer.inbox"; a part's box shows the child's to which it passes
    /// @return its counts
    public Counts counts(String box) {
        return inTray(BoxName.of(box)).last().counts();
    }

    /// What went through each inbox of a component; those that the network made for itself are left out.
    ///
    /// @param component its path
    /// @return its counts by the box's name; a part's box shows the child's to which it passes
    public SequencedMap<String, Counts> inboxes(String component) {
        Desk desk = find(component);
        SequencedMap<String, Counts> counts = new LinkedHashMap<>();
        reading(() -> List.copyOf(desk.trays().ins())).stream().filter(tray -> !View.hidden(tray.name()))
                .forEach(tray -> counts.put(tray.name().box(), tray.last().counts()));
        return counts;
    }

    /// What lies in an inbox, and what lay there and is still remembered; oldest first.
    ///
    /// @param box such as "printer.inbox"
    /// @return a copy
    public List<Kept> kept(String box) {
        return inTray(BoxName.of(box)).last().kept();
    }

    /// All links as they were drawn, with what went along them.
    ///
    /// @return a copy, component by component, each in the order of its links
    public List<LinkCounts> links() {
        return reading(() -> desks().stream().flatMap(View::links).toList());
    }

    /// The links that were drawn from a component's outboxes, with what went along them.
    ///
    /// @param component its path
    /// @return a copy, in the order of its links
    public List<LinkCounts> links(String component) {
        Desk desk = find(component);
        return reading(() -> View.links(desk).toList());
    }

    /// Messages that left by outboxes without a link.
    ///
    /// @param box such as "reader.outbox"
    /// @return how many
    public long sentNowhere(String box) {
        return outTray(BoxName.of(box)).sentNowhere();
    }

    /// The components that could send to an inbox, live or ended.
    ///
    /// @param box such as "printer.inbox"
    /// @return their paths
    public List<String> senders(BoxName box) {
        return reading(() -> inTray(box).last().routes().stream().flatMap(route -> route.from().stream())
                .map(from -> from.desk().path()).distinct().toList());
    }

    /// What has failed, oldest first; the last 1,000 are kept.
    ///
    /// @return a copy
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    /// The scheduler that it runs on.
    ///
    /// @return the one it was made with
    public Scheduler scheduler() {
        return scheduler;
    }

    // ---- changing it while it runs ----

    /// The children of a running component, to be changed between two deliveries.
    ///
    /// @param component its path; [#ROOT] for the outermost
    /// @return what can be done with them
    public Children children(String component) {
        return find(component).brood();
    }

    /// Changes how much an inbox holds; what lies in it stays.
    ///
    /// @param box  such as "printer.inbox"
    /// @param room the new bounds
    public void room(String box, Room room) {
        inTray(BoxName.of(box)).room(room);
    }

    /// Lets a fresh instance take over the same boxes, when the present one next asks for a message or pauses. No
    /// message in a box is lost; boxes that it has and the present one doesn't can be linked at once.
    ///
    /// @param component its path
    /// @param child     makes the fresh instance, with its new settings
    public void renew(String component, Child child) {
        Desk desk = find(component);
        changing(() -> desk.trays().declare(child.instance()));
        desk.life().renew(child);
    }

    /// Sets what happens when a component fails and what its restart is made from, without a fresh instance.
    ///
    /// @param component its path
    /// @param child     what is said about it now
    public void amend(String component, Child child) {
        find(component).life().amend(child);
    }

    /// Sets where the files are that settings name; until then it's [Folder#anywhere].
    ///
    /// @param reach for files opened from now on
    public void folder(Folder reach) {
        folder = reach;
    }

    /// Sets where its components talk with a person; until then it's standard input and output.
    ///
    /// @param made a console for a component's path, asked for once by each component
    public void consoles(Function<String, Console> made) {
        consoles = made;
    }

    /// Sets where its components show themselves; until then nowhere, and who tries fails.
    ///
    /// @param made a stage for a component's path, such as [org.postroom.engine.stage.Board#stage]
    public void stages(Function<String, Stage> made) {
        stages = made;
    }

    // ---- ending it ----

    /// Stops: tells all to shut down, interrupts those that haven't ended after a while, and returns within two
    /// seconds.
    ///
    /// @return the paths of the components that ignored even the interruption, and were left behind
    /// @throws InterruptedException when the calling thread is interrupted
    public List<String> stop() throws InterruptedException {
        return new Stopping(this, scheduler, outsiders).stop();
    }

    /// Stops, and ends the scheduler's threads.
    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        scheduler.close();
    }

    // ---- for the desks ----

    Folder folder() {
        return folder;
    }

    Console console(String component) {
        return consoles.apply(component);
    }

    Stage stage(String component) {
        return stages.apply(component);
    }

    long seed() {
        return seed;
    }

    Postman postman() {
        return postman;
    }

    Wiring wiring() {
        return wiring;
    }

    Exchange exchange() {
        return exchange;
    }

    Desk desk(Optional<Desk> parent, Child child) {
        String path = parent.filter(above -> !above.outermost()).map(above -> above.path() + "/" + child.name())
                .orElse(child.name());
        return new Desk(this, parent, path, child);
    }

    void started(Desk desk) {
        live.incrementAndGet();
        desk.doing(Doing.Simply.GOING);
        desk.fiber().start();
    }

    /// Takes a desk out of the tree; it runs until it has ended.
    void leave(Desk desk) {
        wiring.detach(desk.trays().ins(), desk.trays().outs());
        if (desk.doing() == Doing.Simply.NOT_STARTED) {
            desk.trays().close();
            return;
        }
        listUntilOver(desk);
        desk.shutDown();
    }

    private void listUntilOver(Desk desk) {
        leaving.add(desk);
        if (desk.over()) {
            leaving.remove(desk);
        }
    }

    void over(Desk desk) {
        if (leaving.remove(desk)) {
            desk.brood().desks().stream().filter(Desk::runs).forEach(this::listUntilOver);
        }
        postman.watcher().ifPresent(watcher -> watcher.ended(desk.path()));
        live.decrementAndGet();
        outsiders.wakeAll();
    }

    void failed(Failure failure) {
        failures.add(failure);
        if (failures.size() > MOST_FAILURES_KEPT) {
            failures.poll();
        }
        postman.watcher().ifPresent(watcher -> watcher.failed(failure));
    }

    /// Tells every component to shut down.
    void tellAll() {
        desks().forEach(Desk::shutDown);
    }

    /// Every desk of the tree, and those that were taken out and still run.
    List<Desk> desks() {
        List<Desk> all = new ArrayList<>();
        collect(root, all);
        leaving.forEach(desk -> collect(desk, all));
        return all;
    }

    private static void collect(Desk desk, List<Desk> all) {
        all.add(desk);
        Collection<Desk> children = desk.brood().desks();
        children.forEach(child -> collect(child, all));
    }

    private Desk find(String path) {
        return reading(() -> {
            Optional<Desk> found = Optional.of(root);
            for (String name : path.equals(ROOT) ? new String[0] : path.split("/")) {
                found = found.flatMap(desk -> desk.brood().find(name));
            }
            return found;
        }).orElseThrow(() -> new IllegalArgumentException("there is no component '" + path + "' in this network"));
    }

    InTray inTray(BoxName box) {
        return find(box.component()).trays().in(box.box()).orElseThrow(
                () -> new IllegalArgumentException("'" + box.component() + "' has no inbox '" + box.box() + "'"));
    }

    OutTray outTray(BoxName box) {
        return find(box.component()).trays().out(box.box()).orElseThrow(
                () -> new IllegalArgumentException("'" + box.component() + "' has no outbox '" + box.box() + "'"));
    }

    /// Changes the structure, alone.
    void changing(Runnable change) {
        lock();
        try {
            change.run();
        } finally {
            structure.unlock();
        }
    }

    <T> T reading(Supplier<T> look) {
        lock();
        try {
            return look.get();
        } finally {
            structure.unlock();
        }
    }

    /// A stepped component spins for the lock, for waiting any other way would be a turn boundary. A parallel one must not:
    /// many who spin can keep the one who holds it from its core.
    private void lock() {
        if (!(scheduler instanceof SteppedScheduler) || !Thread.currentThread().isVirtual()) {
            structure.lock();
            return;
        }
        while (!structure.tryLock()) {
            Thread.onSpinWait();
        }
    }
}
