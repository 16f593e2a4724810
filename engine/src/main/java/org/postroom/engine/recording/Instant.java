package org.postroom.engine.recording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Hold;
import org.postroom.engine.network.Kept;
import org.postroom.engine.watch.Happening;

/// What lay where at a moment of a recording. A value.
///
/// @param number   of the last moment that has happened by then; -1 before the first
/// @param inboxes  what lies in each inbox, the oldest first; those that never held anything are left out
/// @param living   who had begun and not come to an end, in the order in which they began. Of those who began before the
///                 recording did: who has taken a message since
/// @param ended    who had come to an end, well or not
/// @param failures who had failed, with the last failure of each
/// @param held     what a person held
/// @param acting   who had the last turn, or did something last
public record Instant(long number, Map<BoxName, List<Held>> inboxes, List<String> living, List<String> ended,
        Map<String, Failure> failures, Set<Hold> held, Optional<String> acting) {
    /// Copies what it is given.
    public Instant {
        inboxes = Map.copyOf(inboxes);
        living = List.copyOf(living);
        ended = List.copyOf(ended);
        failures = Map.copyOf(failures);
        held = Set.copyOf(held);
    }

    /// Whether a person held a component.
    ///
    /// @param path of the component
    /// @return also false where it had come to its end
    public boolean holds(String path) {
        return held.contains(new Hold.OfComponent(path));
    }

    /// A message in an inbox.
    ///
    /// @param number  its number in that inbox
    /// @param from    the outbox that it came from
    /// @param message the message
    public record Held(long number, BoxName from, Object message) {}

    static Instant beginning() {
        return new Instant(-1, Map.of(), List.of(), List.of(), Map.of(), Set.of(), Optional.empty());
    }

    /// What would have to happen at the beginning to come here at once.
    List<Happening> happenings() {
        List<Happening> all = new ArrayList<>();
        inboxes.forEach((box, held) -> all.add(new Happening.Rearranged(box, held.stream()
                .map(each -> new Kept(each.number(), each.message(), each.from(), 0, true)).toList())));
        living.forEach(component -> all.add(new Happening.Started(component)));
        failures.values().forEach(failure -> all.add(new Happening.Failed(failure)));
        if (!held.isEmpty()) {
            all.add(new Happening.Held(List.copyOf(held)));
        }
        ended.forEach(component -> all.add(new Happening.Ended(component)));
        acting.ifPresent(component -> all.add(new Happening.Turn(component)));
        return all;
    }

    /// Goes on from one instant, moment by moment.
    static final class Builder {
        private final Map<BoxName, Deque<Held>> inboxes = new HashMap<>();
        private final Set<String> living;
        private final List<String> ended;
        private final Map<String, Failure> failures;
        private final Set<Hold> held;
        private Optional<String> acting;
        private long number;

        Builder(Instant from) {
            from.inboxes.forEach((box, held) -> inboxes.put(box, new ArrayDeque<>(held)));
            living = new LinkedHashSet<>(from.living);
            ended = new ArrayList<>(from.ended);
            failures = new HashMap<>(from.failures);
            held = new HashSet<>(from.held);
            acting = from.acting;
            number = from.number;
        }

        void add(Moment moment) {
            number = moment.number();
            switch (moment.what()) {
                case Happening.Turn(var component) -> acting = Optional.of(component);
                case Happening.Delivered(var from, var to, var count, var message) ->
                    inboxes.computeIfAbsent(to, _ -> new ArrayDeque<>()).addLast(new Held(count, from, message));
                case Happening.Taken(var from, var count, _) -> {
                    living.add(from.component());
                    acting = Optional.of(from.component());
                    take(from, count);
                }
                case Happening.Rearranged(var box, var now) -> inboxes.put(box, now.stream()
                        .map(kept -> new Held(kept.number(), kept.from(), kept.message()))
                        .collect(Collectors.toCollection(ArrayDeque::new)));
                case Happening.Started(var component) -> {
                    living.add(component);
                    ended.remove(component);
                    failures.remove(component);
                }
                case Happening.Failed(var failure) -> failures.put(failure.component(), failure);
                case Happening.Ended(var component) -> {
                    living.remove(component);
                    ended.add(component);
                    held.remove(new Hold.OfComponent(component));
                }
                case Happening.Held(var what) -> held.addAll(what);
                case Happening.Released(var what) -> what.forEach(held::remove);
                case Happening.Dropped _, Happening.Nowhere _ -> {}
            }
        }

        /// What came before the recording began was never put in.
        private void take(BoxName box, long count) {
            Deque<Held> held = inboxes.get(box);
            while (held != null && !held.isEmpty() && held.getFirst().number() <= count) {
                held.removeFirst();
            }
        }

        Instant instant() {
            Map<BoxName, List<Held>> copy = new HashMap<>();
            inboxes.forEach((box, held) -> copy.put(box, List.copyOf(held)));
            return new Instant(number, copy, List.copyOf(living), ended, failures, held, acting);
        }
    }
}
