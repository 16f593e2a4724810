package org.postroom.engine.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;

/// Components none of which can go on unless another of them does. Found as the greatest set whose members wait only for
/// each other (a knot of the wait-for graph; Holt, 1972), so it is found while the rest of the network still runs.
///
/// @param circle a shortest one, in the order of who waits for whom; where nobody is left to help, those who wait
/// @param behind the others, whom only somebody in the circle or one of themselves could help
public record Deadlock(List<Member> circle, List<Member> behind) {
    private static final int MOST_STARTS = 200;

    /// One who waits.
    ///
    /// @param component its path
    /// @param state     for what it waits
    /// @param waitsFor  the members that could let it go on
    /// @param sentence  the same for a person
    public record Member(String component, State state, List<String> waitsFor, String sentence) {}

    /// Copies what it is given.
    public Deadlock {
        circle = List.copyOf(circle);
        behind = List.copyOf(behind);
    }

    /// Looks at a quiet network: a deadlock is also that someone waits for room which nobody is going to make.
    ///
    /// @param network one in which nothing moves
    /// @return the deadlock, or nothing
    public static Optional<Deadlock> inQuiet(Network network) {
        return in(network).or(() -> stuck(network));
    }

    private static Optional<Deadlock> stuck(Network network) {
        Map<String, State> states = states(network);
        Map<String, List<String>> waits = new LinkedHashMap<>();
        states.forEach((path, state) -> {
            if (state instanceof State.WaitingForRoom(BoxName box, _, _) && states.containsKey(box.component())) {
                waits.put(path, List.of(box.component()));
                waits.putIfAbsent(box.component(), List.of());
            }
        });
        return waits.isEmpty() ? Optional.empty() : Optional.of(of(List.copyOf(waits.keySet()), waits, states));
    }

    private static Map<String, State> states(Network network) {
        Map<String, State> states = new LinkedHashMap<>();
        network.components().forEach(path -> states.put(path, network.state(path)));
        return states;
    }

    /// Looks for components that wait for each other.
    ///
    /// @param network one that is quiet, or held between two turns; else a component may move during the look
    /// @return the deadlock, or nothing
    public static Optional<Deadlock> in(Network network) {
        Map<String, State> states = states(network);
        Map<String, List<String>> waits = new LinkedHashMap<>();
        states.forEach((path, state) -> waitsFor(network, states, state).ifPresent(them -> waits.put(path, them)));
        while (waits.values().removeIf(them -> !waits.keySet().containsAll(them))) {
            // One that may be helped from elsewhere was taken out; that may help others.
        }
        Map<String, List<String>> bare = withoutParts(waits, states);
        return bare.isEmpty() ? Optional.empty() : Optional.of(of(circle(bare), bare, states));
    }

    /// A part has no say: it waits for its children, who are here themselves.
    private static Map<String, List<String>> withoutParts(Map<String, List<String>> waits, Map<String, State> states) {
        Map<String, List<String>> bare = new LinkedHashMap<>();
        waits.forEach((path, them) -> {
            if (!isPart(states.get(path))) {
                bare.put(path, them.stream().filter(name -> !isPart(states.get(name))).toList());
            }
        });
        return bare;
    }

    private static boolean isPart(@Nullable State state) {
        return state instanceof State.WaitingForMessage(List<BoxName> boxes)
                && boxes.stream().anyMatch(Deadlock::isPrivate);
    }

    private static boolean isPrivate(BoxName box) {
        return box.box().startsWith("_");
    }

    /// Those that could let a component go on, where nobody else could.
    private static Optional<List<String>> waitsFor(Network network, Map<String, State> states, State state) {
        return switch (state) {
            case State.WaitingForRoom(BoxName box, _, _) ->
                states.containsKey(box.component()) ? Optional.of(List.of(box.component())) : Optional.empty();
            case State.WaitingForMessage(List<BoxName> boxes) -> senders(network, states, boxes);
            case State.Idle _, State.Ready _, State.Running _, State.Pausing _, State.Outside _, State.PausedByYou _, State.Finished _, State.Failed _ ->
                Optional.empty();
        };
    }

    private static Optional<List<String>> senders(Network network, Map<String, State> states, List<BoxName> boxes) {
        List<String> live = boxes.stream().flatMap(box -> isPrivate(box)
                ? children(box.component(), states)
                : network.senders(box).stream()).distinct()
                .filter(path -> Optional.ofNullable(states.get(path)).filter(state -> !state.over()).isPresent())
                .toList();
        return live.isEmpty() ? Optional.empty() : Optional.of(live);
    }

    /// A part is told on a box of its own when one of its children ends.
    private static Stream<String> children(String part, Map<String, State> states) {
        String above = part.equals(Network.ROOT) ? "" : part + "/";
        return states.keySet().stream().filter(path -> !path.equals(part) && path.startsWith(above)
                && path.indexOf('/', above.length()) < 0);
    }

    /// A shortest circle of who waits for whom, or else whoever waits first.
    private static List<String> circle(Map<String, List<String>> waits) {
        return waits.keySet().stream().limit(MOST_STARTS).flatMap(start -> wayBack(start, waits).stream())
                .min(Comparator.comparingInt(List::size)).orElseGet(() -> List.of(waits.keySet().iterator().next()));
    }

    /// The shortest way from somebody to itself, breadth first.
    private static Optional<List<String>> wayBack(String start, Map<String, List<String>> waits) {
        Map<String, String> cameFrom = new HashMap<>();
        Queue<String> next = new ArrayDeque<>(List.of(start));
        for (String at = next.poll(); at != null; at = next.poll()) {
            for (String other : waits.getOrDefault(at, List.of())) {
                if (other.equals(start)) {
                    return Optional.of(walked(start, at, cameFrom));
                }
                if (cameFrom.putIfAbsent(other, at) == null) {
                    next.add(other);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> walked(String start, String end, Map<String, String> cameFrom) {
        List<String> walk = new ArrayList<>();
        for (String at = end; at != null && !at.equals(start); at = cameFrom.get(at)) {
            walk.addFirst(at);
        }
        walk.addFirst(start);
        return walk;
    }

    private static Deadlock of(List<String> circle, Map<String, List<String>> waits, Map<String, State> states) {
        Map<String, Member> members = new LinkedHashMap<>();
        states.forEach((path, state) -> Optional.ofNullable(waits.get(path)).ifPresent(
                them -> members.put(path, new Member(path, state, them, sentence(path, state, them)))));
        return new Deadlock(circle.stream().flatMap(path -> Stream.ofNullable(members.get(path))).toList(),
                members.values().stream().filter(member -> !circle.contains(member.component())).toList());
    }

    private static String sentence(String path, State state, List<String> them) {
        if (them.isEmpty()) {
            return "'" + path + "' is " + state.words() + ", and nobody is left to help it";
        }
        String others = them.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" or "));
        return switch (state) {
            case State.WaitingForRoom(BoxName box, _, int capacity) -> "'" + path + "' is " + state.words() + "; only "
                    + others + " could make room, by reading. A capacity above " + capacity + " for " + box
                    + " may be enough";
            default -> "'" + path + "' is " + state.words() + "; only " + others + " could send one";
        };
    }

    /// The whole in words.
    ///
    /// @return a line that names the circle, and a line for each member
    public String words() {
        String names = circle.stream().limit(circle.size() - 1).map(member -> "'" + member.component() + "'")
                .collect(Collectors.joining(", "))
                + (circle.size() == 1 ? "'" : " and '") + circle.getLast().component() + "'";
        return "Deadlock: " + names + (circle.size() == 1 ? " waits for itself" : " wait for each other")
                + ", and nothing can change that by itself.\n" + sentences(circle)
                + (behind.isEmpty() ? "" : "Behind them:\n" + sentences(behind));
    }

    private static String sentences(List<Member> members) {
        return members.stream().map(member -> "  " + member.sentence() + ".\n").collect(Collectors.joining());
    }
}
