package org.postroom.palette.display;

import java.util.ArrayList;
import java.util.List;
import org.postroom.engine.media.Picture;
import org.postroom.engine.stage.Mark;

/// A drawing command as it comes in a message: a list whose first item says which one it is, so that it can be written as
/// JSON. Kamaelia's Whiteboard has the same words.
sealed interface Command {
    /// Takes everything away.
    record Clear() implements Command {}

    /// Adds a mark.
    record Draw(Mark mark) implements Command {}

    /// All the commands of a message: one, or a list of them.
    static List<Command> all(Object message) {
        if (!(message instanceof List<?> list)) {
            throw wrong(message);
        }
        if (list.isEmpty() || list.getFirst() instanceof String) {
            return List.of(one(list));
        }
        List<Command> all = new ArrayList<>();
        list.forEach(each -> all.addAll(all(each)));
        return all;
    }

    private static Command one(List<?> words) {
        try {
            return switch (words.isEmpty() ? "" : words.getFirst().toString()) {
                case "CLEAR" -> new Clear();
                case "LINE" -> new Draw(new Mark.Stroke(colour(words), number(words, 2), number(words, 3),
                        number(words, 4), number(words, 5), number(words, 6)));
                case "CIRCLE" ->
                    new Draw(new Mark.Disc(colour(words), number(words, 2), number(words, 3), number(words, 4)));
                case "WRITE" -> new Draw(new Mark.Writing(colour(words), number(words, 2), number(words, 3),
                        number(words, 4), words.get(5).toString()));
                case "IMAGE" -> new Draw(new Mark.Print((Picture) words.get(1), number(words, 2), number(words, 3),
                        number(words, 4), number(words, 5)));
                default -> throw wrong(words);
            };
        } catch (ClassCastException | IndexOutOfBoundsException e) {
            IllegalArgumentException wrong = wrong(words);
            wrong.initCause(e);
            throw wrong;
        }
    }

    private static int colour(List<?> words) {
        return Colour.of((String) words.get(1));
    }

    private static double number(List<?> words, int place) {
        return ((Number) words.get(place)).doubleValue();
    }

    private static IllegalArgumentException wrong(Object message) {
        return new IllegalArgumentException(
                "expected [\"LINE\", colour, width, x1, y1, x2, y2], [\"CIRCLE\", colour, x, y,"
                        + " radius], [\"WRITE\", colour, size, x, y, text], [\"IMAGE\", picture, x, y, width, height] or [\"CLEAR\"],"
                        + " not " + message);
    }
}
