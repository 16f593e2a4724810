package org.postroom.engine.random;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.random.plan.Job;
import org.postroom.engine.random.plan.Job.Habit;
import org.postroom.engine.random.plan.Part;
import org.postroom.engine.random.plan.Place;
import org.postroom.engine.random.plan.Plan;
import org.postroom.engine.random.plan.Wire;

/// Networks drawn by hand, to plant bugs in: what is to be run, and what is run in its place.
final class SmallPlans {
    private static final int MESSAGES = 150;

    private SmallPlans() {}

    static Plan line(int capacity) {
        return line(new Room(capacity, WhenFull.WAIT));
    }

    static Plan line(Room room) {
        return plan(List.of(source(), job("relay", Habit.LOOP, room, MESSAGES), job("sink", Habit.RECEIVE, room, 0)),
                link("source.outbox", "relay.inbox"), link("source.signal", "relay.control"),
                link("relay.outbox", "sink.inbox"), link("relay.signal", "sink.control"));
    }

    /// The line as it is run where a link was forgotten.
    static Plan unlinked() {
        Plan line = line(2);
        return plan(line.root().inside(), line.root().links().subList(1, 4).toArray(Wire[]::new));
    }

    /// The line as it is run where nobody is told that the source has finished.
    static Plan untold() {
        return plan(line(2).root().inside(), link("source.outbox", "relay.inbox"), link("relay.outbox", "sink.inbox"),
                link("relay.signal", "sink.control"));
    }

    static Plan fan(String first, String second) {
        Room room = new Room(50, WhenFull.WAIT);
        return plan(List.of(source(), job("one", Habit.LOOP, room, 0), job("two", Habit.LOOP, room, 0)),
                link("source.outbox", first + ".inbox"), link("source.outbox", second + ".inbox"));
    }

    /// One that sends to itself, more than it takes.
    static Plan selfish(Room room) {
        Job busy = new Job("busy", Habit.RECEIVE, EnumSet.of(Job.Trait.SPREADS), List.of("inbox"),
                List.of("outbox", "out-2"), Map.of("inbox", room), OnFailure.LEAVE, 0, MESSAGES, 0, 0, 0);
        return plan(List.of(source(), busy), link("source.outbox", "busy.inbox"), link("busy.outbox", "busy.inbox"),
                link("busy.out-2", "busy.inbox"));
    }

    /// One that never comes to an end, for its budget has none.
    static Plan endless() {
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
}
