package org.postroom.engine.watch;

import java.util.List;
import java.util.stream.Stream;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;

/// Why a quiet network goes no further, where it isn't a [Deadlock]: each one who still waits, with the reason.
///
/// @param sentences one for each component that hasn't ended, inner parts left out
public record Standstill(List<String> sentences) {
    /// Copies what it is given.
    public Standstill {
        sentences = List.copyOf(sentences);
    }

    /// Looks at a quiet network.
    ///
    /// @param network one in which nothing moves
    /// @return what each one waits for
    public static Standstill in(Network network) {
        return new Standstill(network.components().stream().filter(path -> !path.equals(Network.ROOT))
                .flatMap(path -> sentence(network, path)).toList());
    }

    private static Stream<String> sentence(Network network, String path) {
        State state = network.state(path);
        return switch (state) {
            case State.WaitingForMessage(List<BoxName> boxes) when boxes.stream().allMatch(Standstill::isPrivate) ->
                Stream.empty();
            case State.WaitingForMessage(List<BoxName> boxes) ->
                Stream.of("'" + path + "' is " + state.words() + "; " + senders(network, boxes));
            case State.WaitingForRoom _, State.PausedByYou _, State.Idle _ ->
                Stream.of("'" + path + "' is " + state.words());
            case State.Ready _, State.Running _, State.Pausing _, State.Outside _, State.Finished _, State.Failed _ ->
                Stream.empty();
        };
    }

    private static boolean isPrivate(BoxName box) {
        return box.box().startsWith("_") || box.box().equals("control");
    }

    private static String senders(Network network, List<BoxName> boxes) {
        List<String> all = boxes.stream().flatMap(box -> network.senders(box).stream()).distinct().toList();
        List<String> left = all.stream().filter(path -> !network.state(path).over()).toList();
        if (all.isEmpty()) {
            return "nothing is linked there";
        }
        return left.isEmpty() ? "all that could send one have ended" : "it could come from " + String.join(", ", left);
    }
}
