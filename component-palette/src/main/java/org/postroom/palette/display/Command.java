package org.postroom.palette.display;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.postroom.engine.component.Words;
import org.postroom.engine.media.Picture;
import org.postroom.engine.stage.Mark;
import org.postroom.palette.media.PictureReading;

/// A drawing command as it comes in a message: a list whose first item says which one it is, so that it can be written as
/// JSON. Kamaelia's Whiteboard has the same words.
sealed interface Command {
    /// The forms that there are, for people.
    String FORMS = "[\"LINE\", colour, width, x1, y1, x2, y2], [\"CIRCLE\", colour, x, y, radius], [\"WRITE\", colour,"
            + " size, x, y, text], [\"IMAGE\", picture, x, y, width, height], [\"PICTURE\", x, y, width, PNG or JPEG in"
            + " base64], [\"PAGE\", number], [\"CLEAR\"] or [\"CLEAR\", \"ALL\"]";

    /// Takes everything away from the page that is seen.
    record Clear() implements Command {}

    /// Takes all pages away.
    record ClearAll() implements Command {}

    /// Shows a page.
    ///
    /// @param page from 1
    record Turn(int page) implements Command {}

    /// Adds a mark.
    record Draw(Mark mark) implements Command {}

    /// Adds a picture that came as text.
    ///
    /// @param file in base64
    record Paste(double x, double y, double width, String file) implements Command {
        private static final int LONGEST = 400_000;
        private static final long MOST_POINTS = 1_000_000;

        /// The picture, unpacked.
        ///
        /// @throws IOException where it is none, or too large
        Mark mark() throws IOException {
            Picture picture = PictureReading.read("the picture", bytes(), MOST_POINTS);
            return new Mark.Print(picture, x, y, width, width * picture.height() / picture.width());
        }

        private byte[] bytes() throws IOException {
            if (file.length() > LONGEST) {
                throw new IOException("the picture has " + file.length() + " letters; it may have " + LONGEST);
            }
            try {
                return Base64.getDecoder().decode(file);
            } catch (IllegalArgumentException e) {
                throw new IOException("the picture is not in base64: '" + Words.brief(file) + "'", e);
            }
        }
    }

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
                case "CLEAR" -> clear(words);
                case "PAGE" -> turn(words);
                case "LINE" -> new Draw(new Mark.Stroke(colour(words), number(words, 2), number(words, 3),
                        number(words, 4), number(words, 5), number(words, 6)));
                case "CIRCLE" ->
                    new Draw(new Mark.Disc(colour(words), number(words, 2), number(words, 3), number(words, 4)));
                case "WRITE" -> new Draw(new Mark.Writing(colour(words), number(words, 2), number(words, 3),
                        number(words, 4), words.get(5).toString()));
                case "IMAGE" -> new Draw(new Mark.Print((Picture) words.get(1), number(words, 2), number(words, 3),
                        number(words, 4), number(words, 5)));
                case "PICTURE" ->
                    new Paste(number(words, 1), number(words, 2), number(words, 3), (String) words.get(4));
                default -> throw wrong(words);
            };
        } catch (ClassCastException | IndexOutOfBoundsException e) {
            IllegalArgumentException wrong = wrong(words);
            wrong.initCause(e);
            throw wrong;
        }
    }

    private static Command clear(List<?> words) {
        if (words.size() > 1 && !words.get(1).equals("ALL")) {
            throw wrong(words);
        }
        return words.size() > 1 ? new ClearAll() : new Clear();
    }

    private static Command turn(List<?> words) {
        double page = number(words, 1);
        if (page != Math.rint(page) || page < 1 || page > Pages.MOST) {
            throw new IllegalArgumentException("a page is 1 to " + Pages.MOST + ", not " + words.get(1));
        }
        return new Turn((int) page);
    }

    private static int colour(List<?> words) {
        return Colour.of((String) words.get(1));
    }

    private static double number(List<?> words, int place) {
        return ((Number) words.get(place)).doubleValue();
    }

    private static IllegalArgumentException wrong(Object message) {
        return new IllegalArgumentException("expected " + FORMS + ", not " + Words.brief(message));
    }
}
