package org.postroom.engine.random.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.random.plan.Ways.Way;
import org.postroom.engine.random.run.Event;
import org.postroom.engine.random.run.Ledger;
import org.postroom.engine.random.run.Ledger.Sending;
import org.postroom.engine.random.run.Numbered;
import org.postroom.engine.random.run.Outcome;

/// Each message sent is, on each of its ways, in exactly one place: taken, lying in the inbox, dropped where that is
/// the rule, nowhere because the receiver had ended, or refused where that is the rule.
public final class NothingLost implements Promise {
    @Override
    public List<String> broken(Outcome outcome) {
        return new Audit(outcome).broken();
    }

    /// What became of one message.
    private static final class Trail {
        private final List<BoxName> delivered = new ArrayList<>();
        private final List<BoxName> turnedAway = new ArrayList<>();
        private int nowhere;

        int places() {
            return delivered.size() + turnedAway.size() + nowhere;
        }

        @Override
        public String toString() {
            return "came to " + delivered + ", was turned away at " + turnedAway + ", went nowhere " + nowhere
                    + " times";
        }
    }

    private static final class Audit {
        private final Outcome outcome;
        private final Map<Numbered, Trail> trails = new LinkedHashMap<>();
        private final Map<BoxName, List<Object>> lying = new HashMap<>();
        private final Set<String> gone = new HashSet<>();
        private final List<String> broken = new ArrayList<>();

        Audit(Outcome outcome) {
            this.outcome = outcome;
        }

        List<String> broken() {
            outcome.events().forEach(this::add);
            outcome.ledgers().values().stream().map(Ledger::sent).flatMap(List::stream).forEach(this::settle);
            trails.keySet().forEach(message -> broken.add(message + " was never sent, but " + trails.get(message)));
            outcome.end().lying().forEach((box, messages) -> {
                if (!messages.equals(lying.getOrDefault(box, List.of()))) {
                    broken.add(box + " holds " + messages + ", but there should be " + lying.get(box));
                }
            });
            return broken;
        }

        private void add(Event event) {
            switch (event) {
                case Event.Delivered(var _, var to, var _, var message) -> {
                    trail(message).delivered.add(to);
                    box(to).add(message);
                }
                case Event.Taken(var from, var _, var message) -> leaves(from, message, "taken");
                case Event.Dropped(var _, var to, var message) -> dropped(to, message);
                case Event.Nowhere(var from, var message) -> nowhere(from, message);
                case Event.Left(var component) -> gone.add(component);
                case Event.Started(var component) -> gone.remove(component);
                case Event.Turn _, Event.Refused _, Event.Failed _, Event.Ended _, Event.AtRest _ -> {}
            }
        }

        private Trail trail(Object message) {
            return message instanceof Numbered numbered
                    ? trails.computeIfAbsent(numbered, m -> new Trail())
                    : new Trail();
        }

        private List<Object> box(BoxName name) {
            return lying.computeIfAbsent(name, box -> new ArrayList<>());
        }

        private void leaves(BoxName inbox, Object message, String how) {
            if (!box(inbox).remove(message)) {
                broken.add(message + " was " + how + " in " + inbox + ", where it wasn't");
            }
        }

        private void dropped(BoxName to, Object message) {
            WhenFull rule = outcome.plan().room(to).whenFull();
            if (rule == WhenFull.DROP_OLDEST) {
                leaves(to, message, "dropped");
            } else if (rule == WhenFull.DROP_NEWEST) {
                trail(message).turnedAway.add(to);
            } else {
                broken.add(message + " was dropped at " + to + ", where the rule is " + rule);
            }
        }

        private void nowhere(BoxName from, Object message) {
            trail(message).nowhere++;
            List<Way> ways = outcome.ways().from(from);
            if (message instanceof Numbered && !ways.isEmpty()
                    && ways.stream().noneMatch(way -> gone.contains(way.to().component()) || isPart(way.to()))) {
                broken.add(message + " went nowhere, though every receiver behind " + from + " was there");
            }
        }

        private boolean isPart(BoxName inbox) {
            return !outcome.ledgers().containsKey(inbox.component());
        }

        private void settle(Sending sending) {
            Numbered message = sending.message();
            Trail trail = trails.containsKey(message) ? trails.remove(message) : new Trail();
            List<BoxName> ways = outcome.ways().from(message.from()).stream().map(Way::to).toList();
            boolean right = switch (sending.fate()) {
                case UNDER_WAY -> false;
                case RETURNED -> ways.isEmpty()
                        ? trail.delivered.isEmpty() && trail.nowhere == 1
                        : trail.places() == ways.size() && isOn(trail, ways);
                case REFUSED -> stoppedBefore(trail, ways, WhenFull.FAIL);
                case CUT -> trail.places() == 0 || stoppedBefore(trail, ways, WhenFull.WAIT);
            };
            if (!right) {
                broken.add(message + " (" + sending.fate() + ") " + trail + "; it had these ways: " + ways);
            }
        }

        private static boolean isOn(Trail trail, List<BoxName> ways) {
            List<BoxName> left = new ArrayList<>(ways);
            return trail.delivered.stream().allMatch(left::remove) && trail.turnedAway.stream().allMatch(left::remove);
        }

        /// Whether it has gone all ways up to one whose rule made the sender stop there.
        private boolean stoppedBefore(Trail trail, List<BoxName> ways, WhenFull rule) {
            int done = trail.places();
            return done < ways.size() && outcome.plan().room(ways.get(done)).whenFull() == rule
                    && isOn(trail, ways.subList(0, done));
        }
    }
}
