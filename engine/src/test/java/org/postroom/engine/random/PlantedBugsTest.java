package org.postroom.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.engine.random.SmallPlans.endless;
import static org.postroom.engine.random.SmallPlans.fan;
import static org.postroom.engine.random.SmallPlans.line;
import static org.postroom.engine.random.SmallPlans.selfish;
import static org.postroom.engine.random.SmallPlans.unlinked;
import static org.postroom.engine.random.SmallPlans.untold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.network.Watcher;
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
