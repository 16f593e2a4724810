package org.postroom.editor.inspector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.postroom.editor.entry.Editors;
import org.postroom.editor.entry.Entry;
import org.postroom.editor.entry.SettingEditor;
import org.postroom.editor.words.Texts;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.settings.Kind;

/// What happens while it runs: how much its inboxes hold, and what becomes of it when it fails.
final class RunningSection extends Section {
    private static final Texts WORDS = Texts.of(RunningSection.class);

    private final Inspection inspection;
    private boolean showing;

    RunningSection(Inspection inspection, List<Subject> subjects, SettingEditor.Around around,
            List<Runnable> refreshing) {
        this.inspection = inspection;
        if (subjects.size() == 1 && !inspection.inboxes(subjects.getFirst()).isEmpty()) {
            heading(WORDS.text("inboxes"));
            getChildren().add(words(WORDS.text("inboxes.help"), "field-help"));
            inspection.inboxes(subjects.getFirst()).forEach(row -> inbox(row.name(), around, refreshing));
        }
        heading(WORDS.text("failure"));
        failure(refreshing);
    }

    private void inbox(String name, SettingEditor.Around around, List<Runnable> refreshing) {
        ComboBox<WhenFull> rule = combo(WhenFull.values(), "full.");
        rule.setId("full-" + name);
        SettingEditor capacity = Editors.of(name, Kind.Plain.WHOLE, Optional.of((long) Room.USUAL.capacity()),
                Optional.empty(), new Capacity(name), around);
        capacity.node().setId("capacity-" + name);
        capacity.node().getStyleClass().add("capacity");
        rule.valueProperty().addListener((_, _, chosen) -> {
            if (!showing && chosen != null) {
                inspection.room(name, new Room(room(name).capacity(), chosen));
            }
        });
        HBox.setHgrow(rule, Priority.ALWAYS);
        HBox line = new HBox(capacity.node(), rule);
        line.getStyleClass().add("pair");
        getChildren().add(named(name, line));
        refreshing.add(() -> {
            Room room = room(name);
            showing = true;
            rule.setValue(room.whenFull());
            capacity.show(Optional.of((long) room.capacity()), false);
            showing = false;
        });
    }

    private Room room(String inbox) {
        return inspection.subjects().getFirst().placed().rooms().getOrDefault(inbox, Room.USUAL);
    }

    private void failure(List<Runnable> refreshing) {
        ComboBox<OnFailure> rule = combo(OnFailure.values(), "failure.");
        rule.setId("on-failure");
        rule.setPromptText(WORDS.text("mixed"));
        rule.valueProperty().addListener((_, _, chosen) -> {
            if (!showing && chosen != null) {
                inspection.onFailure(chosen);
            }
        });
        getChildren().add(rule);
        refreshing.add(() -> {
            Map<OnFailure, Long> rules = inspection.subjects().stream()
                    .collect(Collectors.groupingBy(each -> each.placed().onFailure(), Collectors.counting()));
            showing = true;
            if (rules.size() == 1) {
                rule.setValue(rules.keySet().iterator().next());
            } else {
                rule.getSelectionModel().clearSelection();
            }
            showing = false;
        });
    }

    private static <E extends Enum<E>> ComboBox<E> combo(E[] values, String words) {
        ComboBox<E> combo = new ComboBox<>();
        combo.getItems().setAll(values);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : WORDS.text(words + value.name());
            }

            @Override
            public E fromString(String text) {
                throw new UnsupportedOperationException("names are chosen, not typed");
            }
        });
        return combo;
    }

    private final class Capacity implements SettingEditor.Heard {
        private final String inbox;

        private Capacity(String inbox) {
            this.inbox = inbox;
        }

        @Override
        public void typed(Entry entry) {
            // told at the end: half a number is no error yet
        }

        @Override
        public void done(Entry entry) {
            long wanted = switch (entry) {
                case Entry.Value(Long number) -> number;
                case Entry.Nothing() -> Room.USUAL.capacity();
                case Entry.Value _, Entry.Wrong _ -> room(inbox).capacity();
            };
            int capacity = Math.clamp(wanted, 1, Room.MOST);
            inspection.room(inbox, new Room(capacity, room(inbox).whenFull()));
        }
    }
}
