package org.postroom.editor.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.entry.Editors;
import org.postroom.editor.entry.FileChoice;
import org.postroom.editor.entry.SettingEditor;
import org.postroom.engine.settings.Setting;

/// All that can be said about what is selected; where nothing is, about the flow. Confined to the UI thread.
///
/// Follows the document: after a change it shows the new values in the same fields as long as they are the same, so that
/// the caret stays where it is.
public final class InspectorPanel extends ScrollPane {
    private final FlowDocument document;
    private final FileChoice files;
    private final VBox content = new VBox();
    private Inspection inspection;
    private List<Runnable> refreshing = List.of();
    private Shape shape = new Shape("", List.of(), List.of(), List.of());

    /// What decides which fields there are.
    private record Shape(String place, List<String> components, List<Setting> settings, List<Object> rest) {}

    /// A panel that follows a document, and offers no files.
    public InspectorPanel(FlowDocument document) {
        this(document, (_, _) -> Optional.empty());
    }

    /// A panel that follows a document.
    ///
    /// @param files asks for files where a setting is a path
    public InspectorPanel(FlowDocument document, FileChoice files) {
        this.document = document;
        this.inspection = new Inspection(document);
        this.files = files;
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("inspector.css")).toExternalForm());
        getStyleClass().add("inspector");
        content.getStyleClass().add("inspector-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        document.listen(this::changed);
        refresh();
    }

    /// Puts the caret into the first setting.
    public void focusFirst() {
        Optional.ofNullable(content.lookup(".field .text-input"))
                .or(() -> Optional.ofNullable(content.lookup(".text-input")))
                .ifPresent(Node::requestFocus);
    }

    private void changed(Change change) {
        switch (change) {
            case FLOW, PROBLEMS, SELECTION, PLACE -> refresh();
            case FILE -> {}
        }
    }

    private void refresh() {
        inspection = new Inspection(document);
        Shape now = shape();
        if (!now.equals(shape)) {
            shape = now;
            build();
            setVvalue(0);
        }
        refreshing.forEach(Runnable::run);
        content.setDisable(!inspection.canChange());
    }

    private Shape shape() {
        List<Subject> subjects = inspection.subjects();
        List<FormField> fields = inspection.settings().fields();
        List<Object> rest = new ArrayList<>(fields.stream()
                .map(field -> Editors.needsLines(field.setting().kind(), field.given())).toList());
        rest.addAll(inspection.ownBoxes().all());
        if (subjects.size() == 1) {
            rest.addAll(inspection.inboxes(subjects.getFirst()).stream().map(InboxRow::name).toList());
            rest.addAll(subjects.getFirst().strange());
        }
        return new Shape(inspection.name() + inspection.namesFlow(),
                subjects.stream().map(each -> each.id() + " " + each.placed().type()).toList(),
                fields.stream().map(FormField::setting).toList(), rest);
    }

    private void build() {
        List<Subject> subjects = inspection.subjects();
        List<Runnable> refreshed = new ArrayList<>();
        content.getChildren().clear();
        if (subjects.isEmpty()) {
            content.getChildren().add(new FlowSection(inspection, refreshed));
            if (!inspection.namesFlow() || !inspection.ownBoxes().all().isEmpty()) {
                content.getChildren().add(BoxesSection.all(inspection.ownBoxes()));
            }
        } else {
            content.getChildren().add(new ComponentSection(inspection, subjects, refreshed));
            content.getChildren().add(new SettingsSection(inspection, around(), refreshed));
            content.getChildren().add(new RunningSection(inspection, subjects, around(), refreshed));
            inspection.boxesInPart().ifPresent(section -> content.getChildren().add(section));
        }
        refreshing = refreshed;
    }

    private SettingEditor.Around around() {
        return new SettingEditor.Around(files, inspection.types());
    }
}
