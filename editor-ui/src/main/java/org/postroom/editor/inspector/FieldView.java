package org.postroom.editor.inspector;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.postroom.editor.entry.Editors;
import org.postroom.editor.entry.Entry;
import org.postroom.editor.entry.SettingEditor;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.settings.Kind;
import org.postroom.engine.settings.Setting;

/// A setting on the screen: its name, its editor, what it means, and what is wrong with it. Confined to the UI thread.
final class FieldView extends VBox implements SettingEditor.Heard {
    private static final Texts WORDS = Texts.of(FieldView.class);

    private final Setting setting;
    private final Inspection inspection;
    private final SettingEditor editor;
    private final Label error = new Label();
    private final Button reset = new Button(WORDS.text("field.reset"));
    private Optional<String> committed = Optional.empty();

    FieldView(FormField field, Inspection inspection, SettingEditor.Around around) {
        this.setting = field.setting();
        this.inspection = inspection;
        this.editor = Editors.of(setting.name(), setting.kind(), setting.usual(), field.given(), this, around);
        getStyleClass().add("field");
        editor.node().setId("setting-" + setting.name());
        editor.node().setAccessibleHelp(setting.help());
        getChildren().addAll(heading(), editor.node());
        if (!setting.help().isEmpty()) {
            getChildren().add(words(setting.help(), "field-help"));
        }
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(error);
        show(field);
    }

    private HBox heading() {
        Label name = new Label(setting.name());
        name.getStyleClass().add("field-name");
        name.setLabelFor(editor.node());
        Label required = new Label(setting.required() ? WORDS.text("field.required") : "");
        required.getStyleClass().add("field-required");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        reset.getStyleClass().addAll("small", "flat", "field-reset");
        reset.setTooltip(new Tooltip(WORDS.text("field.reset.help")));
        reset.setFocusTraversable(false);
        reset.setOnAction(_ -> done(new Entry.Nothing()));
        reset.managedProperty().bind(reset.visibleProperty());
        HBox heading = new HBox(name, required, gap, reset);
        if (setting.kind() == Kind.Plain.TRUTH) { // it has its name beside it
            heading.getChildren().remove(name);
            heading.managedProperty().bind(reset.visibleProperty());
        }
        heading.getStyleClass().add("field-heading");
        return heading;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    void show(FormField field) {
        committed = field.problems().stream().map(Problem::text).findFirst();
        editor.show(field.given(), field.mixed());
        boolean said = field.given().isPresent() && !setting.required();
        reset.setVisible(said);
        tell(committed);
    }

    private void tell(Optional<String> trouble) {
        error.setText(trouble.orElse(""));
        error.setVisible(trouble.isPresent());
        error.setManaged(trouble.isPresent());
        editor.mark(trouble.isPresent());
    }

    @Override
    public void typed(Entry entry) {
        tell(inspection.trouble(setting.name(), entry));
    }

    @Override
    public void done(Entry entry) {
        if (entry instanceof Entry.Wrong(var reason)) {
            tell(Optional.of(reason));
        } else {
            inspection.set(setting.name(), entry);
        }
    }
}
