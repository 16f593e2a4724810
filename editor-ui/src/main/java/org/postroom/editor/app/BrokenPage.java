package org.postroom.editor.app;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Problem;

/// In place of a drawing that can't be read: where its file is broken and what was expected there, with the text around
/// that place. The file is left alone.
final class BrokenPage extends VBox {
    private static final Texts WORDS = Texts.of(BrokenPage.class);
    private static final Pattern LINE = Pattern.compile("line (\\d+), column (\\d+)");
    private static final int AROUND = 6;
    private static final int LONGEST = 400;
    private static final long LARGEST = 64L << 20;

    BrokenPage(Path file, List<Problem> problems) {
        getStyleClass().add("broken");
        Label title = new Label(WORDS.text("broken.title", file.getFileName()));
        title.getStyleClass().add("broken-title");
        getChildren().addAll(title, wrapped(WORDS.text("broken.left", file)));
        problems.forEach(problem -> getChildren().add(wrapped("•  " + problem)));
        problems.stream().map(problem -> LINE.matcher(problem.toString())).filter(Matcher::find).findFirst()
                .ifPresent(found -> around(file, Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void around(Path file, int line, int column) {
        text(file).ifPresent(all -> {
            TextArea area = new TextArea(excerpt(all.lines().toList(), line, column));
            area.setEditable(false);
            area.setPrefRowCount(2 * AROUND + 2);
            area.setId("broken-text");
            getChildren().add(area);
        });
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.size(file) > LARGEST ? Optional.empty() : Optional.of(Files.readString(file));
        } catch (MalformedInputException _) {
            return Optional.empty(); // no text at all
        } catch (IOException _) {
            return Optional.empty(); // gone meanwhile
        }
    }

    /// The lines around one, with their numbers, that one marked, and a caret below the place.
    static String excerpt(List<String> lines, int line, int column) {
        StringBuilder text = new StringBuilder();
        IntStream.rangeClosed(Math.max(1, line - AROUND), Math.min(lines.size(), line + AROUND)).forEach(number -> {
            String all = lines.get(number - 1);
            String shown = all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
            text.append("%s%5d  %s%n".formatted(number == line ? "▶" : " ", number, shown));
            if (number == line && column <= LONGEST) {
                text.append(" ".repeat(8 + column - 1)).append("▲\n");
            }
        });
        return text.toString();
    }
}
