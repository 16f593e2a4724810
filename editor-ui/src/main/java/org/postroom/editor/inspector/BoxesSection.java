package org.postroom.editor.inspector;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.document.OwnBoxes;
import org.postroom.editor.document.OwnBoxes.Own;
import org.postroom.editor.document.PartNames.Way;
import org.postroom.editor.entry.SettingEditor;
import org.postroom.editor.words.Texts;
import org.postroom.engine.component.BoxName;

/// The own boxes of the drawing that is shown: which of a component's boxes are among them, and what they are called.
final class BoxesSection extends Section {
    private static final Texts WORDS = Texts.of(BoxesSection.class);

    private final OwnBoxes own;

    private BoxesSection(OwnBoxes own, String help) {
        this.own = own;
        heading(WORDS.text("own"));
        getChildren().add(words(WORDS.text(help), "field-help"));
    }

    /// All of them, to be named.
    static BoxesSection all(OwnBoxes own) {
        BoxesSection section = new BoxesSection(own, own.all().isEmpty() ? "own.none" : "own.help");
        own.all().forEach(each -> section.getChildren().add(section.row(each)));
        return section;
    }

    /// Those of one component, to be ticked.
    static BoxesSection of(OwnBoxes own, List<BoxName> inboxes, List<BoxName> outboxes) {
        BoxesSection section = new BoxesSection(own, "own.tick");
        inboxes.forEach(box -> section.getChildren().add(section.tick(Way.IN, box)));
        outboxes.forEach(box -> section.getChildren().add(section.tick(Way.OUT, box)));
        return section;
    }

    private Node row(Own each) {
        TextField name = new TextField(each.name());
        name.getStyleClass().add("own-box");
        name.setAccessibleText(WORDS.text("own.name", each.inner()));
        onEntered(name, text -> name.pseudoClassStateChanged(SettingEditor.DANGER,
                !own.rename(WORDS.text("step.own-rename"), each, text.strip())));
        onCancelled(name, () -> name.setText(each.name()));
        Label inner = words(arrow(each.way()) + each.inner(), "field-help");
        Button remove = new Button("", Icon.CLOSE.node());
        remove.getStyleClass().addAll("flat", "small");
        remove.setTooltip(new Tooltip(WORDS.text("own.remove")));
        remove.setAccessibleText(WORDS.text("own.remove"));
        remove.setOnAction(_ -> own.remove(WORDS.text("step.own-remove"), each));
        HBox row = new HBox(name, inner, remove);
        row.getStyleClass().add("own-row");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(inner, Priority.ALWAYS);
        inner.setMaxWidth(Double.MAX_VALUE);
        return row;
    }

    private static String arrow(Way way) {
        return way == Way.IN ? "→ " : "← ";
    }

    private Node tick(Way way, BoxName box) {
        CheckBox tick = new CheckBox(arrow(way) + box.box());
        tick.getStyleClass().add("own-tick");
        tick.setSelected(own.of(way, box).isPresent());
        tick.setOnAction(_ -> own.of(way, box).ifPresentOrElse(
                each -> own.remove(WORDS.text("step.own-remove"), each),
                () -> own.promote(WORDS.text("step.own-add"), way, box)));
        return tick;
    }
}
