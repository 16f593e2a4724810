package org.postroom.engine.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;

/// Components none of which can go on unless another of them does. Found as the greatest set whose members wait only for
/// each other (a knot of the wait-for graph; Holt, 1972), so it is found while the rest of the network still runs.
///
/// @param members the circle first, in the order of who waits for whom, then those who wait for it
public record Deadlock(List<Member> members) {
    /// One who waits.
    ///
    /// @param component its path
    /// @param state     for what it waits
    /// @param waitsFor  the members that could let it go on
    /// @param sentence  the same for a person
    public record Member(String component, State state, List<String> waitsFor, String sentence) {}

    /// Copies what it is given.
    public Deadlock {
        members = List.copyOf(members);
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
        return waits.isEmpty() ? Optional.empty() : Optional.of(of(waits, states));
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
        return waits.isEmpty() ? Optional.empty() : Optional.of(of(inCircle(waits), states));
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
        List<String> live = boxes.stream().flatMap(box -> network.senders(box).stream()).distinct()
                .filter(path -> Optional.ofNullable(states.get(path)).filter(state -> !state.over()).isPresent())
                .toList();
        return live.isEmpty() ? Optional.empty() : Optional.of(live);
    }

    private static Map<String, List<String>> inCircle(Map<String, List<String>> waits) {
        List<String> walk = new ArrayList<>();
        String at = waits.keySet().iterator().next();
        while (!walk.contains(at)) {
            walk.add(at);
            at = waits.getOrDefault(at, List.of()).getFirst();
        }
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        walk.subList(walk.indexOf(at), walk.size()).forEach(path -> ordered.put(path, waits.get(path)));
        waits.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static Deadlock of(Map<String, List<String>> waits, Map<String, State> states) {
        List<Member> members = new ArrayList<>();
        List<String> order = List.copyOf(waits.keySet());
        states.forEach((path, state) -> Optional.ofNullable(waits.get(path)).ifPresent(
                them -> members.add(new Member(path, state, them, sentence(path, state, them)))));
        members.sort(Comparator.comparingInt(member -> order.indexOf(member.component())));
        return new Deadlock(members);
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
        String names = members.stream().limit(members.size() - 1).map(member -> "'" + member.component() + "'")
                .collect(Collectors.joining(", "))
                + (members.size() == 1 ? "'" : " and '") + members.getLast().component() + "'";
        return "Deadlock: " + names + (members.size() == 1 ? " waits for itself" : " wait for each other")
                + ", and nothing can change that by itself.\n"
                + members.stream().map(member -> "  " + member.sentence() + ".\n").collect(Collectors.joining());
    }
}
