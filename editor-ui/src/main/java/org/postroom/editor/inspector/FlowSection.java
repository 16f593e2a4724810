package org.postroom.editor.inspector;

import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.postroom.editor.words.Texts;

/// The name of the flow and what it does.
final class FlowSection extends Section {
    private static final Texts WORDS = Texts.of(FlowSection.class);
    private static final int LINES = 6;

    FlowSection(Inspection inspection, List<Runnable> refreshing) {
        heading(WORDS.text(inspection.namesFlow() ? "flow" : "part"));
        TextField name = new TextField(inspection.name());
        name.setId("flow-name");
        name.setPromptText(WORDS.text("flow.untitled"));
        TextArea about = new TextArea(inspection.about());
        about.setId("flow-about");
        about.setWrapText(true);
        about.setPrefRowCount(LINES);
        about.setPromptText(WORDS.text("flow.about.help"));
        onEntered(name, inspection::rename);
        onEntered(about, inspection::about);
        onCancelled(name, () -> name.setText(inspection.name()));
        onCancelled(about, () -> about.setText(inspection.about()));
        getChildren().addAll(named(WORDS.text("flow.name"), name), named(WORDS.text("flow.about"), about),
                words(WORDS.text("flow.hint"), "field-help"));
        refreshing.add(() -> {
            show(name, inspection.name());
            show(about, inspection.about());
        });
    }
}
