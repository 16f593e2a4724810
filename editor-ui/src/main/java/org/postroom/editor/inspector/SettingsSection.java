package org.postroom.editor.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.postroom.editor.entry.Entry;
import org.postroom.editor.entry.SettingEditor;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Problem;

/// The form.
final class SettingsSection extends Section {
    private static final Texts WORDS = Texts.of(SettingsSection.class);

    private final Inspection inspection;
    private final List<FieldView> views = new ArrayList<>();
    private final VBox general = new VBox();

    SettingsSection(Inspection inspection, SettingEditor.Around around, List<Runnable> refreshing) {
        this.inspection = inspection;
        SettingsModel model = inspection.settings();
        heading(WORDS.text("settings"));
        general.getStyleClass().add("general");
        getChildren().add(general);
        if (model.fields().isEmpty()) {
            getChildren().add(words(WORDS.text(inspection.subjects().size() == 1 ? "settings.none" : "settings.differ"),
                    "field-help"));
        }
        model.fields().forEach(field -> views.add(new FieldView(field, inspection, around)));
        getChildren().addAll(views);
        List<Subject> subjects = inspection.subjects();
        if (subjects.size() == 1) {
            subjects.getFirst().strange().forEach(name -> getChildren().add(strange(name)));
        }
        refreshing.add(this::refresh);
    }

    private HBox strange(String name) {
        Label label = words(WORDS.text("settings.strange", name), "field-warning");
        Button remove = new Button(WORDS.text("settings.remove"));
        remove.getStyleClass().addAll("small", "flat");
        remove.setOnAction(_ -> inspection.set(name, new Entry.Nothing()));
        HBox box = new HBox(label, remove);
        box.getStyleClass().add("line");
        return box;
    }

    private void refresh() {
        SettingsModel model = inspection.settings();
        for (int i = 0; i < views.size(); i++) {
            views.get(i).show(model.fields().get(i));
        }
        general.getChildren().setAll(model.general().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(problem -> words(problem.text(), "field-error")).toList());
        general.setManaged(!general.getChildren().isEmpty());
    }
}
