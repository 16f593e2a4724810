package org.postroom.engine.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.network.Watcher;
import org.postroom.engine.random.plan.Job;
import org.postroom.engine.random.plan.Job.Habit;
import org.postroom.engine.random.plan.Part;
import org.postroom.engine.random.plan.Place;
import org.postroom.engine.random.plan.Plan;
import org.postroom.engine.random.plan.Wire;
import org.postroom.engine.random.promise.CapacityKept;
import org.postroom.engine.random.promise.ComesToRest;
import org.postroom.engine.random.promise.CountsRight;
import org.postroom.engine.random.promise.NothingLost;
import org.postroom.engine.random.promise.OrderKept;
import org.postroom.engine.random.promise.Promise;
import org.postroom.engine.random.promise.SameRun;
import org.postroom.engine.random.promise.StatesTrue;
import org.postroom.engine.random.run.Event;
import org.postroom.engine.random.run.Numbered;
import org.postroom.engine.random.run.Outcome;
import org.postroom.engine.random.run.Plant;
import org.postroom.engine.random.run.Trial;
import org.postroom.engine.random.run.Watchdog;
import org.postroom.engine.schedule.Policy;

/// Each checker of [RandomNetworksTest] notices the bug that it is there for. The network is one that all promises hold
/// for: a source, a relay, a sink.
class PlantedBugsTest {
    private static final int MESSAGES = 150;
    private static final int TURN = 500;
    private static final Watchdog WATCHDOG = new Watchdog();

    @AfterAll
    static void dismiss() {
        WATCHDOG.close();
    }

    @Test
    void withoutABugNobodyComplains() throws Exception {
        assertThat(Promise.allBroken(run(Plant.NONE))).isEmpty();
        assertThat(Promise.allBroken(new Trial(line(2), Plant.NONE, WATCHDOG).parallel(2))).isEmpty();
    }

    // ---- capacity ----

    @Test
    void anInboxThatHoldsOneMoreThanItMayIsSeen() throws Exception {
        Plant roomier = Plant.drawing(plan -> line(3));
        assertThat(new CapacityKept().broken(run(roomier))).anyMatch(text -> text.contains("holds 3 of at most 2"));
        assertThat(new CapacityKept().broken(new Trial(line(2), roomier, WATCHDOG).parallel(2)))
                .anyMatch(text -> text.contains("holds 3 of at most 2"));
    }

    @Test
    void aMessageDroppedWhileThereIsRoomIsSeen() throws Exception {
        Outcome outcome = new Trial(line(new Room(4, WhenFull.DROP_NEWEST)),
                Plant.drawing(plan -> line(new Room(2, WhenFull.DROP_NEWEST))), WATCHDOG).stepped(Policy.random(1));
        assertThat(new CapacityKept().broken(outcome)).anyMatch(text -> text.contains("was dropped at relay.inbox"));
    }

    @Test
    void aRefusalWhileThereIsRoomIsSeen() throws Exception {
        Outcome outcome = new Trial(line(new Room(4, WhenFull.FAIL)),
                Plant.drawing(plan -> line(new Room(2, WhenFull.FAIL))), WATCHDOG).stepped(Policy.random(1));
        assertThat(new CapacityKept().broken(outcome)).anyMatch(text -> text.contains("was refused"));
    }

    // ---- order ----

    @Test
    void twoMessagesThatOvertakeEachOtherAreSeen() throws Exception {
        Plant swapped = Plant.ear(watcher -> new Faulty(watcher, (number, message) -> List.of(number == 7
                ? new Numbered(numbered(message).from(), 8, numbered(message).hops())
                : number == 8 ? new Numbered(numbered(message).from(), 7, numbered(message).hops()) : message)));
        assertThat(new OrderKept().broken(run(swapped))).anyMatch(text -> text.contains("after number 8"));
    }

    @Test
    void aComponentThatFindsSomethingElseThanWasTakenIsSeen() throws Exception {
        Outcome good = run(Plant.NONE);
        List<Event> events = new ArrayList<>(good.events());
        int taken = indexOf(events, Event.Taken.class, 5);
        Event.Taken one = (Event.Taken) events.get(taken);
        events.set(taken, new Event.Taken(one.from(), one.number(), "something else"));
        assertThat(new OrderKept().broken(with(good, events))).anyMatch(text -> text.contains("but was given"));
    }

    @Test
    void linksServedInTheWrongOrderAreSeen() throws Exception {
        Outcome outcome = new Trial(fan("one", "two"), Plant.drawing(plan -> fan("two", "one")), WATCHDOG)
                .stepped(Policy.roundRobin());
        assertThat(new OrderKept().broken(outcome)).anyMatch(text -> text.contains("out of the order of links"));
    }

    // ---- nothing lost, nothing twice ----

    @Test
    void aLostMessageIsSeen() throws Exception {
        Plant lost = Plant.ear(watcher -> new Faulty(watcher, (number, message) -> number == 9
                ? List.of()
                : List.of(message)));
        assertThat(new NothingLost().broken(run(lost))).anyMatch(text -> text.contains("source.outbox#9 (RETURNED)"));
        assertThat(new CountsRight().broken(run(lost))).isNotEmpty();
    }

    @Test
    void aDoubledMessageIsSeen() throws Exception {
        Plant twice = Plant.ear(watcher -> new Faulty(watcher, (number, message) -> number == 9
                ? List.of(message, message)
                : List.of(message)));
        assertThat(new NothingLost().broken(run(twice))).anyMatch(text -> text.contains("source.outbox#9 (RETURNED)"));
        assertThat(new CountsRight().broken(run(twice))).isNotEmpty();
    }

    @Test
    void aMessageDroppedAgainstTheRuleIsSeen() throws Exception {
        Outcome outcome = new Trial(line(2), Plant.drawing(plan -> line(new Room(2, WhenFull.DROP_OLDEST))), WATCHDOG)
                .stepped(Policy.random(1));
        assertThat(new NothingLost().broken(outcome)).anyMatch(text -> text.contains("where the rule is WAIT"));
    }

    @Test
    void aMessageThatVanishesFromItsInboxIsSeen() throws Exception {
        Outcome good = run(Plant.NONE);
        Map<BoxName, List<Object>> lying = new HashMap<>(good.end().lying());
        lying.put(BoxName.of("sink.inbox"), List.of("a stranger"));
        Outcome.End end = new Outcome.End(good.end().leftBehind(), good.end().states(), good.end().counts(), lying,
                good.end().links(), good.end().sentNowhere());
        assertThat(new NothingLost().broken(new Outcome(good.plan(), good.ways(), good.schedule(), good.events(),
                good.ledgers(), good.rest(), end))).anyMatch(text -> text.contains("a stranger"));
    }

    @Test
    void aMessageThatGoesNowhereWhileItsReceiverIsThereIsSeen() throws Exception {
        Outcome outcome = new Trial(line(2), Plant.drawing(plan -> unlinked()), WATCHDOG).stepped(Policy.random(1));
        assertThat(new NothingLost().broken(outcome)).anyMatch(text -> text.contains("was there"));
    }

    // ---- the same run ----

    @Test
    void anotherChoiceInALateTurnIsSeen() throws Exception {
        Outcome outcome = run(Plant.NONE);
        assertThat(SameRun.broken(outcome, run(Plant.NONE))).isEmpty();
        assertThat(SameRun.broken(outcome, run(Plant.choice(PlantedBugsTest::lateSlip)))).isNotEmpty();
    }

    /// Makes another choice than it should, once, in a late turn in which there is one.
    private static Policy lateSlip(Policy policy) {
        int[] turn = {0};
        return ready -> {
            int choice = policy.choose(ready);
            turn[0]++;
            boolean slips = turn[0] >= TURN && ready.count() > 1;
            turn[0] = slips ? Integer.MIN_VALUE : turn[0];
            return slips ? (choice + 1) % ready.count() : choice;
        };
    }

    // ---- rest ----

    @Test
    void aNetworkThatNeverRestsIsSeen() throws Exception {
        Outcome outcome = new Trial(line(2), Plant.drawing(plan -> endless()), WATCHDOG).stepped(Policy.roundRobin());
        assertThat(new ComesToRest().broken(outcome)).anyMatch(text -> text.contains("it goes on and on"));
    }

    @Test
    void whoIsLeftBehindIsSeen() throws Exception {
        Outcome good = run(Plant.NONE);
        Outcome.End end = new Outcome.End(List.of("relay"), good.end().states(), good.end().counts(),
                good.end().lying(), good.end().links(), good.end().sentNowhere());
        assertThat(new ComesToRest().broken(new Outcome(good.plan(), good.ways(), good.schedule(), good.events(),
                good.ledgers(), good.rest(), end))).anyMatch(text -> text.contains("left behind: [relay]"));
    }

    @Test
    void aComponentThatEndsTwiceOrNotAtAllIsSeen() throws Exception {
        Outcome good = run(Plant.NONE);
        List<Event> events = new ArrayList<>(good.events());
        int ended = indexOf(events, Event.Ended.class, 1);
        events.add(events.get(ended));
        assertThat(new ComesToRest().broken(with(good, events))).anyMatch(text -> text.contains("ended twice"));
        events.removeLast();
        events.remove(ended);
        assertThat(new ComesToRest().broken(with(good, events))).anyMatch(text -> text.contains("never ended"));
    }

    // ---- states ----

    @Test
    void aComponentThatCouldGoOnIsSeen() throws Exception {
        Outcome early = new Trial(line(2), Plant.NONE, WATCHDOG).steppedUntil(Policy.random(1), 30);
        assertThat(new StatesTrue().broken(early)).anyMatch(text -> text.contains("nothing more happens by itself"));
    }

    @Test
    void aComponentThatWaitsThoughItsProducersHaveFinishedIsSeen() throws Exception {
        Outcome outcome = new Trial(line(2), Plant.drawing(plan -> untold()), WATCHDOG).stepped(Policy.random(1));
        assertThat(new StatesTrue().broken(outcome))
                .anyMatch(text -> text.contains("all of its producers have finished"));
    }

    @Test
    void aComponentThatWaitsForRoomWhereThereIsSomeIsSeen() throws Exception {
        Outcome outcome = new Trial(selfish(new Room(5, WhenFull.WAIT)),
                Plant.drawing(plan -> selfish(new Room(3, WhenFull.WAIT))), WATCHDOG).stepped(Policy.random(1));
        assertThat(new StatesTrue().broken(outcome)).anyMatch(text -> text.contains("there lie 3 of 5"));
    }

    // ---- networks ----

    private static Plan line(int capacity) {
        return line(new Room(capacity, WhenFull.WAIT));
    }

    private static Plan line(Room room) {
        return plan(List.of(source(), job("relay", Habit.LOOP, room, MESSAGES), job("sink", Habit.RECEIVE, room, 0)),
                link("source.outbox", "relay.inbox"), link("source.signal", "relay.control"),
                link("relay.outbox", "sink.inbox"), link("relay.signal", "sink.control"));
    }

    /// The line as it is run where a link was forgotten.
    private static Plan unlinked() {
        Plan line = line(2);
        return plan(line.root().inside(), line.root().links().subList(1, 4).toArray(Wire[]::new));
    }

    /// The line as it is run where nobody is told that the source has finished.
    private static Plan untold() {
        return plan(line(2).root().inside(), link("source.outbox", "relay.inbox"), link("relay.outbox", "sink.inbox"),
                link("relay.signal", "sink.control"));
    }

    private static Plan fan(String first, String second) {
        Room room = new Room(50, WhenFull.WAIT);
        return plan(List.of(source(), job("one", Habit.LOOP, room, 0), job("two", Habit.LOOP, room, 0)),
                link("source.outbox", first + ".inbox"), link("source.outbox", second + ".inbox"));
    }

    /// One that sends to itself, more than it takes.
    private static Plan selfish(Room room) {
        Job busy = new Job("busy", Habit.RECEIVE, EnumSet.of(Job.Trait.SPREADS), List.of("inbox"),
                List.of("outbox", "out-2"), Map.of("inbox", room), OnFailure.LEAVE, 0, MESSAGES, 0, 0, 0);
        return plan(List.of(source(), busy), link("source.outbox", "busy.inbox"), link("busy.outbox", "busy.inbox"),
                link("busy.out-2", "busy.inbox"));
    }

    /// One that never comes to an end, for its budget has none.
    private static Plan endless() {
        Job source = new Job("source", Habit.SOURCE, EnumSet.noneOf(Job.Trait.class), List.of(), List.of("outbox"),
                Map.of(), OnFailure.LEAVE, Integer.MAX_VALUE, 0, 0, 0, 0);
        Room room = new Room(2, WhenFull.WAIT);
        return plan(List.of(source, job("relay", Habit.LOOP, room, 0), job("sink", Habit.RECEIVE, room, 0)),
                link("source.outbox", "relay.inbox"));
    }

    private static Job source() {
        return new Job("source", Habit.SOURCE, EnumSet.noneOf(Job.Trait.class), List.of(), List.of("outbox"), Map.of(),
                OnFailure.LEAVE, MESSAGES, 0, 0, 0, 0);
    }

    private static Job job(String path, Habit habit, Room room, int budget) {
        return new Job(path, habit, EnumSet.of(Job.Trait.FORGIVES), List.of("inbox"), List.of("outbox"),
                Map.of("inbox", room), OnFailure.LEAVE, 0, budget, 0, 0, 0);
    }

    private static Plan plan(List<? extends Place> inside, Wire... links) {
        return new Plan(1, new Part(Part.ROOT, List.copyOf(inside), List.of(links), List.of(), List.of(), Map.of()));
    }

    private static Wire link(String from, String to) {
        return new Wire(from, to);
    }

    private static Outcome run(Plant plant) throws InterruptedException {
        return new Trial(line(2), plant, WATCHDOG).stepped(Policy.random(1));
    }

    // ---- faults ----

    /// Hears something else than what came to the relay.
    private record Faulty(Watcher watcher, Ear ear) implements Watcher {
        /// What is heard in place of a message.
        interface Ear {
            List<Object> heard(long number, Object message);
        }

        @Override
        public void delivered(BoxName from, BoxName to, long number, Object message) {
            List<Object> heard = to.equals(BoxName.of("relay.inbox")) && message instanceof Numbered
                    ? ear.heard(number, message)
                    : List.of(message);
            heard.forEach(one -> watcher.delivered(from, to, number, one));
        }

        @Override
        public void taken(BoxName from, long number, Object message) {
            watcher.taken(from, number, message);
        }

        @Override
        public void nowhere(BoxName from, Object message) {
            watcher.nowhere(from, message);
        }
    }

    private static Numbered numbered(Object message) {
        return (Numbered) message;
    }

    private static int indexOf(List<Event> events, Class<? extends Event> kind, int after) {
        return events.indexOf(events.stream().filter(kind::isInstance).skip(after).findFirst().orElseThrow());
    }

    private static Outcome with(Outcome good, List<Event> events) {
        return new Outcome(good.plan(), good.ways(), good.schedule(), events, good.ledgers(), good.rest(), good.end());
    }
}
