package org.postroom.editor.app;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.postroom.editor.words.Texts;

/// What was told, each with its time. Of what has several lines, such as a failure with its stack, the first is shown,
/// and all while it is selected. Confined to the UI thread.
final class LogPanel extends ListView<LogPanel.Entry> {
    private static final Texts WORDS = Texts.of(LogPanel.class);
    private static final int MOST = 1_000;

    /// Something told.
    ///
    /// @param words one line or more
    /// @param time  of the day
    record Entry(String words, String time) {
        String headline() {
            String first = words.lines().findFirst().orElse("");
            return time + "  " + first + (first.length() < words.length() ? " …" : "");
        }

        String whole() {
            return time + "  " + words;
        }
    }

    LogPanel() {
        setId("log");
        setPlaceholder(new Label(WORDS.text("log.empty")));
        setCellFactory(_ -> new Told());
    }

    private static final class Told extends ListCell<Entry> {
        Told() {
            selectedProperty().subscribe(_ -> refresh());
            itemProperty().subscribe(_ -> refresh());
        }

        private void refresh() {
            Entry entry = getItem();
            setText(entry == null ? null : isSelected() ? entry.whole() : entry.headline());
        }
    }

    void add(String words) {
        if (getItems().size() == MOST) {
            getItems().removeFirst();
        }
        getItems().add(new Entry(words, LocalTime.now(ZoneId.systemDefault())
                .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM))));
        scrollTo(getItems().size() - 1);
    }

    /// Selects what was told last with these words, which are told now if they never were.
    void show(String words) {
        if (find(words) < 0) {
            add(words);
        }
        getSelectionModel().clearAndSelect(find(words));
        scrollTo(find(words));
    }

    private int find(String words) {
        for (int i = getItems().size() - 1; i >= 0; i--) {
            if (getItems().get(i).words().equals(words)) {
                return i;
            }
        }
        return -1;
    }
}
