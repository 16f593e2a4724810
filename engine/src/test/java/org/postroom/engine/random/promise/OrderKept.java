package org.postroom.engine.random.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.random.plan.Ways.Way;
import org.postroom.engine.random.run.Event;
import org.postroom.engine.random.run.Ledger;
import org.postroom.engine.random.run.Ledger.Taking;
import org.postroom.engine.random.run.Numbered;
import org.postroom.engine.random.run.Outcome;

/// First in, first out per inbox; along each way in the order of the sends; in the order of the links for each send;
/// and the component finds in its inbox what was heard to be taken from there.
public final class OrderKept implements Promise {
    @Override
    public List<String> broken(Outcome outcome) {
        return new Queues(outcome).broken();
    }

    private record Pair(BoxName from, BoxName to) {}

    private static final class Queues {
        private final Outcome outcome;
        private final Map<BoxName, List<Object>> came = new HashMap<>();
        private final Map<BoxName, Long> lastTaken = new HashMap<>();
        private final Map<BoxName, List<Object>> taken = new HashMap<>();
        private final Map<Pair, Integer> lastAlong = new HashMap<>();
        private final Map<Numbered, Integer> wayReached = new HashMap<>();
        private final List<String> broken = new ArrayList<>();

        Queues(Outcome outcome) {
            this.outcome = outcome;
        }

        List<String> broken() {
            outcome.events().forEach(this::add);
            outcome.ledgers().values().forEach(this::compare);
            return broken;
        }

        private void add(Event event) {
            if (event instanceof Event.Delivered delivered) {
                add(delivered);
            } else if (event instanceof Event.Taken take) {
                add(take);
            }
        }

        private void add(Event.Delivered it) {
            List<Object> box = came.computeIfAbsent(it.to(), name -> new ArrayList<>());
            if (it.number() != box.size()) {
                broken.add(it.message() + " is number " + it.number() + " in " + it.to() + ", after " + box.size());
            }
            box.add(it.message());
            if (it.message() instanceof Numbered message) {
                alongTheWay(message, it.to());
                inTheOrderOfLinks(message, it.to());
            }
        }

        private void alongTheWay(Numbered message, BoxName to) {
            Integer before = lastAlong.put(new Pair(message.from(), to), message.number());
            long twice = outcome.ways().from(message.from()).stream().filter(way -> way.to().equals(to)).count();
            if (before != null && (before > message.number() || before == message.number() && twice < 2)) {
                broken.add(message + " came to " + to + " after number " + before);
            }
        }

        private void inTheOrderOfLinks(Numbered message, BoxName to) {
            List<BoxName> all = outcome.ways().from(message.from()).stream().map(Way::to).toList();
            int reached = wayReached.getOrDefault(message, 0);
            int now = reached + Math.max(-1, all.subList(Math.min(reached, all.size()), all.size()).indexOf(to));
            if (now < reached) {
                broken.add(message + " came to " + to + " out of the order of links " + all);
            }
            wayReached.put(message, now + 1);
        }

        private void add(Event.Taken it) {
            List<Object> box = came.getOrDefault(it.from(), List.of());
            Long before = lastTaken.put(it.from(), it.number());
            if (before != null && before >= it.number()) {
                broken.add(it.from() + " gave number " + it.number() + " after " + before);
            }
            if (it.number() >= box.size() || !box.get((int) it.number()).equals(it.message())) {
                broken.add(it.message() + " was taken from " + it.from() + " as number " + it.number()
                        + ", under which it had not come");
            }
            taken.computeIfAbsent(it.from(), name -> new ArrayList<>()).add(it.message());
        }

        private void compare(Ledger ledger) {
            Map<BoxName, List<Object>> found = new HashMap<>();
            for (Taking taking : ledger.taken()) {
                found.computeIfAbsent(taking.inbox(), name -> new ArrayList<>()).add(taking.message());
            }
            found.forEach((inbox, messages) -> {
                if (!messages.equals(taken.get(inbox))) {
                    broken.add(ledger.path() + " found in " + inbox + " " + messages + ", but was given "
                            + taken.get(inbox));
                }
            });
        }
    }
}
