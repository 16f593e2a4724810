package org.postroom.engine.random.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;

/// What one component of a random network is to do.
///
/// @param path      its path in the network
/// @param habit     how it gets its messages
/// @param traits    what else is to be known about it
/// @param inboxes   its inboxes, without `control`
/// @param outboxes  its outboxes, without `signal`
/// @param rooms     the inboxes whose room isn't the usual one
/// @param onFailure what happens after a failure
/// @param quota     how many messages it makes by itself
/// @param budget    how many messages it sends at most, so that every run comes to an end
/// @param endsAfter after how many messages taken or sent it ends by itself; 0 for never
/// @param failsAfter after how many messages taken or sent it fails; 0 for never
/// @param pausesAt  it pauses after each so many messages taken or sent; 0 for never
public record Job(String path, Habit habit, Set<Trait> traits, List<String> inboxes, List<String> outboxes,
        Map<String, Room> rooms, OnFailure onFailure, int quota, int budget, int endsAfter, int failsAfter,
        int pausesAt) implements Place {
    /// How a component gets its messages.
    public enum Habit {
        /// Makes them, in bursts with pauses.
        SOURCE,
        /// `for (m : inbox)`, on its first inbox only.
        LOOP,
        /// `receive()` on any of its inboxes.
        RECEIVE,
        /// `poll()`, with short pauses, then `awaitAny`.
        POLL,
        /// `awaitAny`, then a few from the box that it names.
        AWAIT_ANY,
        /// `awaitAny` with `control` as one of the boxes.
        TEND_CONTROL
    }

    /// What else is to be known about a component.
    public enum Trait {
        /// Sends each message to all of its outboxes, not to one.
        SPREADS,
        /// Goes on after `NoSpaceInBox`.
        FORGIVES,
        /// Says `Shutdown` on its signal when it ends by itself.
        ABRUPT,
        /// Waits for the world now and then, where that does no harm: on all cores.
        WORLDLY
    }

    /// Whether it has a trait.
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /// Whether it hears of its end in `control`, as a message.
    public boolean tendsControl() {
        return habit == Habit.TEND_CONTROL;
    }

    @Override
    public String toString() {
        return path + " " + habit + traits + (habit == Habit.SOURCE ? " makes " + quota : " sends at most " + budget)
                + (endsAfter > 0 ? ", ends after " + endsAfter : "")
                + (failsAfter > 0 ? ", fails after " + failsAfter + " (" + onFailure + ")" : "")
                + (pausesAt > 0 ? ", pauses each " + pausesAt : "") + inboxes.stream().map(this::described).toList()
                + (rooms.containsKey("control") ? described("control") : "") + " > " + outboxes;
    }

    private String described(String inbox) {
        Room room = rooms.getOrDefault(inbox, Room.USUAL);
        return inbox + " " + room.capacity() + " " + room.whenFull();
    }
}
