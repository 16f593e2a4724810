package org.postroom.engine.random.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.random.plan.Ways.Way;
import org.postroom.engine.random.run.Event;
import org.postroom.engine.random.run.Outcome;
import org.postroom.engine.random.run.Outcome.Schedule;

/// No inbox ever holds more than its capacity, and nothing is dropped or refused while there is room. What is heard is
/// heard before anybody can act on it, so the sum over what was heard is exact.
public final class CapacityKept implements Promise {
    @Override
    public List<String> broken(Outcome outcome) {
        return new Sum(outcome).broken();
    }

    private static final class Sum {
        private final Outcome outcome;
        private final Map<BoxName, Integer> lying = new HashMap<>();
        private final Map<BoxName, Integer> most = new HashMap<>();
        private final List<String> broken = new ArrayList<>();

        Sum(Outcome outcome) {
            this.outcome = outcome;
        }

        List<String> broken() {
            outcome.events().forEach(this::add);
            outcome.end().counts().forEach((box, counts) -> {
                int seen = most.getOrDefault(box, 0);
                if (counts.highWater() > outcome.plan().room(box).capacity()
                        || outcome.schedule() == Schedule.STEPPED && counts.highWater() != seen) {
                    broken.add(box + " says that its high-water mark is " + counts.highWater() + ", it was " + seen);
                }
            });
            return broken;
        }

        private void add(Event event) {
            switch (event) {
                case Event.Delivered(var _, var to, var _, var message) -> delivered(to, message);
                case Event.Taken(var from, var _, var message) -> lessIn(from, message);
                case Event.Dropped(var _, var to, var message) -> dropped(to, message);
                case Event.Refused(var from, var message) -> refused(from, message);
                case Event.Turn _, Event.Nowhere _, Event.Life _, Event.AtRest _ -> {}
            }
        }

        private void delivered(BoxName to, Object message) {
            int now = lying.merge(to, 1, Integer::sum);
            most.merge(to, now, Math::max);
            int capacity = outcome.plan().room(to).capacity();
            if (now > capacity) {
                broken.add(to + " holds " + now + " of at most " + capacity + " when " + message + " has come");
            }
        }

        private void lessIn(BoxName inbox, Object message) {
            if (lying.merge(inbox, -1, Integer::sum) < 0) {
                broken.add(message + " was taken from " + inbox + ", which was empty");
            }
        }

        private void dropped(BoxName to, Object message) {
            Room room = outcome.plan().room(to);
            boolean exact = outcome.schedule() == Schedule.STEPPED || room.whenFull() == WhenFull.DROP_OLDEST;
            if (exact && lying.getOrDefault(to, 0) != room.capacity()) {
                broken.add(message + " was dropped at " + to + ", which held " + lying.getOrDefault(to, 0) + " of "
                        + room.capacity());
            }
            if (room.whenFull() == WhenFull.DROP_OLDEST) {
                lessIn(to, message);
            }
        }

        private void refused(BoxName from, Object message) {
            if (outcome.schedule() == Schedule.STEPPED
                    && outcome.ways().from(from).stream().map(Way::to).noneMatch(this::fullAndSaysSo)) {
                broken.add(message + " was refused, though no inbox behind " + from + " is full with that rule");
            }
        }

        private boolean fullAndSaysSo(BoxName inbox) {
            Room room = outcome.plan().room(inbox);
            return room.whenFull() == WhenFull.FAIL && lying.getOrDefault(inbox, 0) == room.capacity();
        }
    }
}
