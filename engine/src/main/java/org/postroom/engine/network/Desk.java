package org.postroom.engine.network;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Buses;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Children;
import org.postroom.engine.component.Console;
import org.postroom.engine.component.Delivery;
import org.postroom.engine.component.Ended;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.Folder;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.component.Tray;
import org.postroom.engine.component.Workplace;
import org.postroom.engine.schedule.Fiber;
import org.postroom.engine.stage.Stage;

/// A component's place in a running network: its trays, what it waits for, and what it was told. The methods of
/// [Workplace] and those that wait are the component's own; `told`, `attention` and `doing` may be read by anyone.
/// Longer than most files: every turn boundary is here, for they share how a component is told to leave.
final class Desk implements Workplace, Waiter, Fiber.Body {
    static final int HELD = 1;
    static final int SHUTDOWN = 2;
    static final int STOPPING = 4;
    static final int FINISH = 8;
    static final int RESET = 16;
    static final int LEAVING = SHUTDOWN | STOPPING | FINISH | RESET;
    static final int LEAVING_A_SEND = SHUTDOWN | STOPPING;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(36_500);
    private static final VarHandle ATTENTION;
    private static final VarHandle DOING;

    static {
        try {
            var lookup = MethodHandles.lookup();
            ATTENTION = lookup.findVarHandle(Desk.class, "attention", int.class);
            DOING = lookup.findVarHandle(Desk.class, "doing", Doing.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Network network;
    private final Postman postman;
    private final String path;
    private final Trays trays;
    private final Life life;
    private final Fiber fiber;
    private final Brood brood;
    private volatile Doing doing = Doing.Simply.NOT_STARTED;
    private volatile @Nullable Ending told;
    private volatile int attention;
    private @Nullable InTray lastTakenFrom;
    private @Nullable RandomGenerator dice;
    private Optional<Console> console = Optional.empty();

    Desk(Network network, Optional<Desk> parent, String path, Child child) {
        this.network = network;
        postman = network.postman();
        this.path = path;
        trays = new Trays(this, child.rooms());
        brood = new Brood(this);
        life = new Life(this, parent, child);
        fiber = network.scheduler().fiber(path, this);
        life.settle();
    }

    Network network() {
        return network;
    }

    Postman postman() {
        return postman;
    }

    String path() {
        return path;
    }

    Trays trays() {
        return trays;
    }

    Life life() {
        return life;
    }

    Fiber fiber() {
        return fiber;
    }

    Brood brood() {
        return brood;
    }

    Doing doing() {
        return doing;
    }

    void doing(Doing now) {
        doing = now;
    }

    /// By the component itself, before it parks. Without a fence, which costs as much as all the rest, somebody may read
    /// what was before and not wake it; then the scheduler's second look finds it.
    private void noteBeforeParking(Doing now) {
        DOING.setRelease(this, now);
        if (!postman.supervised()) {
            VarHandle.fullFence();
        }
    }

    boolean outermost() {
        return life.outermost();
    }

    boolean over() {
        return doing == Doing.Simply.FINISHED || doing instanceof Doing.Failed;
    }

    /// Whether it has begun and hasn't ended.
    boolean runs() {
        return doing != Doing.Simply.NOT_STARTED && !over();
    }

    boolean tendsControl() {
        return life.tendsControl();
    }

    @Override
    public void run() {
        life.run();
    }

    @Override
    public boolean overlooked() {
        return View.overlooked(this);
    }

    @Override
    public void wake() {
        fiber.wake();
    }

    // ---- being told, by anyone ----

    /// Takes in a word about ending, for a component that doesn't tend its control itself.
    void tell(Ending ending) {
        if (told instanceof Shutdown) {
            return;
        }
        told = ending;
        if (ending instanceof Shutdown) {
            attention(SHUTDOWN);
        } else if (life.hasNothingToFinish()) {
            attention(FINISH);
        } else if (doing instanceof Doing.AwaitingMessage) {
            fiber.wake();
        }
    }

    /// Sets a bit and wakes the component to see it.
    void attention(int bit) {
        ATTENTION.getAndBitwiseOr(this, bit);
        fiber.wake();
    }

    void attentionNoMore(int bits) {
        ATTENTION.getAndBitwiseAnd(this, ~bits);
        fiber.wake();
    }

    boolean attended(int bit) {
        return (attention & bit) != 0;
    }

    boolean held() {
        return attended(HELD) && !attended(LEAVING & ~RESET);
    }

    /// Whether it waits no longer once it has its turn: it is to leave, or to be held.
    boolean called(int leaveFor) {
        return held() || attended(life.ending() ? STOPPING : leaveFor);
    }

    /// Lets it end as soon as possible, whichever way it wants to hear of it.
    void shutDown() {
        hear(new Shutdown());
    }

    /// Takes in a word that comes from no link, whichever way the component wants to hear of it; one whose control has no
    /// room for it hears of it all the same.
    void hear(Ending ending) {
        if (!tendsControl() || !foundInControl(ending)) {
            tell(ending);
        }
    }

    /// Puts a word into `control`, or where that passes to; false where there is no room for it, and for a word to shut
    /// down also where it passes to one who has ended: nobody would hear of it, and the others would stay for ever.
    boolean foundInControl(Ending ending) {
        return trays.in("control").filter(tray -> !(ending instanceof Shutdown && tray.last().closed()))
                .filter(tray -> postman.findsRoom(tray.outside(), ending)).isPresent();
    }

    Optional<Ending> told() {
        return Optional.ofNullable(told);
    }

    // ---- boundaries, by the component ----

    /// Gives way if the scheduler says so, then sees to what was told meanwhile.
    void boundary() throws InterruptedException {
        fiber.turn();
        if (attention != 0) {
            attend(LEAVING & ~RESET);
        }
    }

    private void askingBoundary() throws InterruptedException {
        fiber.turn();
        if (attention != 0 || interrupted()) {
            attend(LEAVING);
        }
    }

    private void attend(int leaveFor) throws InterruptedException {
        while (held() && !interrupted()) {
            doing = Doing.Simply.HELD;
            trays.wakeSenders(List.of());
            fiber.park();
        }
        going();
        int leaving = attention & leaveFor;
        if (Thread.interrupted() || (leaving & STOPPING) != 0) {
            throw new InterruptedException("interrupted");
        }
        if (leaving != 0) {
            throw new Ended((leaving & SHUTDOWN) != 0 ? "told to shut down" : "told to end");
        }
    }

    /// A volatile store costs more than a look.
    private void going() {
        if (doing != Doing.Simply.GOING) {
            DOING.setRelease(this, Doing.Simply.GOING);
        }
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }

    Object take(InTray tray) throws InterruptedException {
        Object message = awaitOne(tray);
        if (message == null) {
            throw new Ended("nothing more will come to " + tray.name());
        }
        return message;
    }

    Object takeOr(InTray tray, Object atEnd) throws InterruptedException {
        try {
            Object message = awaitOne(tray);
            return message == null ? atEnd : message;
        } catch (Ended e) {
            return atEnd;
        }
    }

    private @Nullable Object awaitOne(InTray tray) throws InterruptedException {
        if (!tray.emptyForReader() || attention != 0 || told != null) {
            askingBoundary();
        }
        do {
            Object message = fetch(tray);
            if (message != null) {
                return message;
            }
        } while (awaitMessage(tray.awaited()));
        return null;
    }

    private @Nullable Object fetch(InTray tray) {
        Object message = postman.fetch(tray);
        if (message != null && lastTakenFrom != tray) {
            lastTakenFrom = tray;
        }
        return message;
    }

    Optional<Object> poll(InTray tray) throws InterruptedException {
        askingBoundary();
        Optional<Object> message = Optional.ofNullable(fetch(tray));
        if (message.isEmpty() && told != null && tray.empty()) {
            throw new Ended("nothing more will come to " + tray.name());
        }
        return message;
    }

    @Override
    public Optional<Inbox<?>> awaitAny(List<Inbox<?>> inboxes) throws InterruptedException {
        List<InTray> waitedFor = inboxes.stream().map(trays::in).toList();
        var awaiting = new Doing.AwaitingMessage(waitedFor);
        askingBoundary();
        do {
            for (int i = 0; i < waitedFor.size(); i++) {
                if (waitedFor.get(i).size() > 0) {
                    return Optional.of(inboxes.get(i));
                }
            }
        } while (awaitMessage(awaiting));
        return Optional.empty();
    }

    /// Waits until one of the trays may have a message; false when nothing more will come.
    private boolean awaitMessage(Doing.AwaitingMessage awaiting) throws InterruptedException {
        boolean last = told != null;
        List<InTray> waitedFor = awaiting.trays();
        boolean mayWait = true;
        for (int i = 0; i < waitedFor.size(); i++) {
            mayWait &= waitedFor.get(i).readerMayWait();
        }
        if (mayWait && last) {
            return false;
        }
        if (mayWait) {
            noteBeforeParking(awaiting);
            if (told == null) {
                trays.wakeSenders(waitedFor);
                fiber.park();
            }
        }
        if (waitedFor.size() > 1) {
            waitedFor.forEach(InTray::readerWaitsNoMore);
        }
        attend(LEAVING);
        return true;
    }

    /// Waits until there is room, or the wiring has changed.
    void awaitRoom(Route route) throws InterruptedException {
        InTray tray = route.to;
        int leaveFor = life.ending() ? STOPPING : LEAVING_A_SEND;
        noteBeforeParking(new Doing.AwaitingRoom(route));
        trays.wakeSenders(List.of());
        while (!route.gone() && tray.senderMayWait(this)) {
            if (!called(leaveFor)) {
                fiber.park();
            }
            if (called(leaveFor) || interrupted()) {
                tray.senderWaitsNoMore(this);
                attend(leaveFor);
                noteBeforeParking(new Doing.AwaitingRoom(route));
            }
        }
        if (route.gone()) {
            tray.senderWaitsNoMore(this);
        } else {
            tray.senderFoundRoom(this);
        }
        going();
    }

    /// Waits until a person lets messages go along a way again, and then for a time: as a send does, it goes on when it is
    /// told to finish.
    void linger(Duration time, Route route) throws InterruptedException {
        int leaveFor = life.ending() ? STOPPING : LEAVING_A_SEND;
        while (route.held() && !route.gone()) {
            doing = new Doing.HeldBack(route);
            trays.wakeSenders(List.of());
            if (!called(leaveFor)) {
                fiber.park();
            }
            attend(leaveFor);
        }
        if (!time.isZero()) {
            rest(time, leaveFor);
        }
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        askingBoundary();
        rest(time, LEAVING);
    }

    private void rest(Duration time, int leaveFor) throws InterruptedException {
        Instant until = now().plus(time.compareTo(LONGEST_PAUSE) < 0 ? time : LONGEST_PAUSE);
        for (Instant now = now(); now.isBefore(until); now = now()) {
            doing = new Doing.Pausing(until);
            trays.wakeSenders(List.of());
            fiber.pause(Duration.between(now, until).toNanos());
            attend(leaveFor);
        }
    }

    @Override
    public <T> T outside(Callable<T> call) throws Exception {
        askingBoundary();
        doing = Doing.Simply.OUTSIDE;
        trays.wakeSenders(List.of());
        try {
            return fiber.outside(call, () -> attended(LEAVING));
        } finally {
            attend(LEAVING);
        }
    }

    @Override
    public Instant now() {
        return network.scheduler().now();
    }

    @Override
    public RandomGenerator random() {
        RandomGenerator own = dice;
        if (own == null) {
            own = new SplittableRandom(network.seed() * 0x9E3779B97F4A7C15L + path.hashCode());
            dice = own;
        }
        return own;
    }

    /// The message that the component works on, or worked on last.
    Optional<Object> lastTaken() {
        return Optional.ofNullable(lastTakenFrom).flatMap(InTray::lastTaken);
    }

    void forgetLastTaken() {
        lastTakenFrom = null;
    }

    // ---- the rest of the workplace ----

    @Override
    public Tray tray(Inbox<?> inbox) {
        return trays.in(inbox);
    }

    @Override
    public Delivery delivery(Outbox<?> outbox) {
        return trays.out(outbox);
    }

    @Override
    public void remove(Inbox<?> inbox) {
        network.changing(() -> trays.removeIn(inbox.name()));
    }

    @Override
    public void remove(Outbox<?> outbox) {
        network.changing(() -> trays.removeOut(outbox.name()));
    }

    @Override
    public Folder folder() {
        return network.folder();
    }

    @Override
    public Console console() {
        return console.orElseGet(this::openConsole);
    }

    @Override
    public Stage stage() {
        return network.stage(path);
    }

    private Console openConsole() {
        Console opened = network.console(path);
        console = Optional.of(opened);
        return opened;
    }

    @Override
    public Children children() {
        return brood;
    }

    @Override
    public Buses buses() {
        return new DeskBuses(this);
    }

    BoxName box(String name) {
        return new BoxName(path, name);
    }
}
