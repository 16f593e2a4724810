package org.postroom.engine.recording;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.postroom.engine.network.Hold;
import org.postroom.engine.watch.Happening;

/// A text that is looked for in what happened: in the word for it, the names of components and boxes, and in messages. Upper and lower
/// case are the same.
record Sought(String text) {
    Sought {
        text = text.toLowerCase(Locale.ROOT);
    }

    boolean in(Happening what) {
        return in(Kind.of(what).word()) || inside(what);
    }

    private boolean inside(Happening what) {
        return switch (what) {
            case Happening.Turn(var component) -> in(component);
            case Happening.Delivered(var from, var to, _, var message) ->
                in(from.toString()) || in(to.toString()) || inMessage(message);
            case Happening.Taken(var from, _, var message) -> in(from.toString()) || inMessage(message);
            case Happening.Dropped(var from, var to, var message) ->
                in(from.toString()) || in(to.toString()) || inMessage(message);
            case Happening.Rearranged(var box, var now) -> in(box.toString())
                    || now.stream().anyMatch(kept -> in(kept.from().toString()) || inMessage(kept.message()));
            case Happening.Nowhere(var from, var message) -> in(from.toString()) || inMessage(message);
            case Happening.Started(var component) -> in(component);
            case Happening.Failed(var failure) -> in(failure.component()) || in(failure.reason());
            case Happening.Ended(var component) -> in(component);
            case Happening.Held(var holds) -> holds.stream().anyMatch(this::in);
            case Happening.Released(var holds) -> holds.stream().anyMatch(this::in);
        };
    }

    private boolean in(Hold hold) {
        return switch (hold) {
            case Hold.OfComponent(var path) -> in(path);
            case Hold.OfLink(var from, var to) -> in(from.toString()) || in(to.toString());
        };
    }

    private boolean inMessage(Object message) {
        return in(MessageBytes.of(message).text());
    }

    boolean in(String name) {
        return name.toLowerCase(Locale.ROOT).contains(text);
    }

    /// The longest piece of it that is the same bytes in any case but for A to Z: what has not even this has not the text.
    byte[] plainest() {
        String longest = "";
        for (String piece : text.split("[^\\x00-\\x7f]+", -1)) {
            longest = piece.length() > longest.length() ? piece : longest;
        }
        return longest.getBytes(StandardCharsets.US_ASCII);
    }
}
