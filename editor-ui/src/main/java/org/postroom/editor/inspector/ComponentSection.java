package org.postroom.editor.inspector;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.postroom.editor.entry.SettingEditor;
import org.postroom.editor.words.Texts;

/// Which component it is: its type, its id, its label. Of several components, how many and of which types.
final class ComponentSection extends Section {
    private static final Texts WORDS = Texts.of(ComponentSection.class);

    private final Inspection inspection;

    ComponentSection(Inspection inspection, List<Subject> subjects, List<Runnable> refreshing) {
        this.inspection = inspection;
        if (subjects.size() == 1) {
            one(subjects.getFirst(), refreshing);
        } else {
            heading(WORDS.text("several", subjects.size()));
            getChildren().add(words(subjects.stream().map(each -> each.placed().type()).distinct()
                    .collect(Collectors.joining(", ")), "field-help"));
        }
    }

    private void one(Subject subject, List<Runnable> refreshing) {
        heading(subject.placed().type().replaceFirst("^part:", ""));
        if (!inspection.summary(subject).isEmpty()) {
            getChildren().add(words(inspection.summary(subject), "summary"));
        }
        getChildren().addAll(id(subject), label(subject, refreshing));
    }

    private Node id(Subject subject) {
        TextField field = new TextField(subject.id());
        field.setId("component-id");
        Label error = words("", "field-error");
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        field.textProperty().subscribe(text -> {
            Optional<String> trouble = inspection.troubleWithId(subject.id(), text);
            error.setText(trouble.orElse(""));
            error.setVisible(trouble.isPresent());
            field.pseudoClassStateChanged(SettingEditor.DANGER, trouble.isPresent());
        });
        onEntered(field, text -> {
            if (inspection.troubleWithId(subject.id(), text).isEmpty()) {
                inspection.rename(subject.id(), text);
            }
        });
        onCancelled(field, () -> field.setText(subject.id()));
        var box = named(WORDS.text("id"), field);
        box.getChildren().add(error);
        return box;
    }

    private Node label(Subject subject, List<Runnable> refreshing) {
        TextField field = new TextField(subject.placed().label());
        field.setId("component-label");
        field.setPromptText(subject.id());
        onEntered(field, inspection::label);
        onCancelled(field, () -> show(field));
        refreshing.add(() -> {
            if (!field.isFocused()) {
                show(field);
            }
        });
        return named(WORDS.text("label"), field);
    }

    private void show(TextField label) {
        inspection.subjects().stream().findFirst().ifPresent(subject -> label.setText(subject.placed().label()));
    }
}
