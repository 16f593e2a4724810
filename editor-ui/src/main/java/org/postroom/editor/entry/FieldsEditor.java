package org.postroom.editor.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.postroom.engine.settings.Setting;

/// Settings within a setting, one below the other.
final class FieldsEditor implements SettingEditor {
    private final VBox all = new VBox();
    private final Map<String, SettingEditor> editors = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Optional<Object> usual;
    private final Heard heard;

    FieldsEditor(List<Setting> settings, Optional<Object> usual, Heard heard, Around around) {
        this.usual = usual;
        this.heard = heard;
        all.getStyleClass().add("fields");
        settings.forEach(setting -> add(setting, around));
    }

    private void add(Setting setting, Around around) {
        SettingEditor editor = Editors.of(setting.name(), setting.kind(), setting.usual(), Optional.empty(),
                new Inner(setting.name()), around);
        editors.put(setting.name(), editor);
        Label label = new Label(setting.name());
        label.getStyleClass().add("field-name");
        all.getChildren().addAll(label, editor.node());
    }

    @Override
    public Node node() {
        return all;
    }

    @Override
    public void show(Optional<Object> given, boolean mixed) {
        values.clear();
        given.or(() -> usual).filter(_ -> !mixed).ifPresent(value -> {
            if (value instanceof Map<?, ?> map) {
                map.forEach((name, each) -> values.put(String.valueOf(name), each));
            }
        });
        editors.forEach((name, editor) -> editor.show(Optional.ofNullable(values.get(name)), mixed));
    }

    private final class Inner implements Heard {
        private final String name;

        private Inner(String name) {
            this.name = name;
        }

        @Override
        public void typed(Entry entry) {
            heard.typed(whole(entry));
        }

        @Override
        public void done(Entry entry) {
            heard.done(whole(entry));
        }

        private Entry whole(Entry entry) {
            Map<String, Object> changed = new LinkedHashMap<>(values);
            return switch (entry) {
                case Entry.Wrong _ -> entry;
                case Entry.Nothing() -> {
                    changed.remove(name);
                    yield changed.isEmpty() ? entry : new Entry.Value(changed);
                }
                case Entry.Value(var value) -> {
                    changed.put(name, value);
                    yield new Entry.Value(changed);
                }
            };
        }
    }
}
