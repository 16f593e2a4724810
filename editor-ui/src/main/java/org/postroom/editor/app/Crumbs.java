package org.postroom.editor.app;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.run.Instances;
import org.postroom.editor.words.Texts;

/// The way from the flow into the part that is shown; each step leads back there. Not to be seen in the flow itself.
final class Crumbs extends HBox {
    private static final Texts WORDS = Texts.of(Crumbs.class);

    private final FlowDocument document;
    private final Instances instances;

    /// @param instances which of the running components the drawing in front shows
    Crumbs(FlowDocument document, Instances instances) {
        this.document = document;
        this.instances = instances;
        getStyleClass().add("crumbs");
        document.listen(change -> {
            if (change == Change.PLACE || change == Change.FLOW) {
                refresh();
            }
        });
        refresh();
    }

    private void refresh() {
        List<String> path = document.path();
        setVisible(!path.isEmpty());
        setManaged(!path.isEmpty());
        getChildren().setAll(step(document.title(), List.of()));
        for (int i = 0; i < path.size(); i++) {
            getChildren().addAll(new Label("›"), step(path.get(i), path.subList(0, i + 1)));
        }
        List<String> all = instances.all();
        if (all.size() > 1) {
            getChildren().add(chooser(all));
        }
    }

    /// A part that is used more than once runs more than once: this says which of them is seen.
    private ComboBox<String> chooser(List<String> all) {
        ComboBox<String> chooser = new ComboBox<>();
        chooser.setId("instances");
        chooser.getItems().setAll(all);
        chooser.setConverter(new StringConverter<>() {
            @Override
            public String toString(String prefix) {
                return prefix == null ? "" : WORDS.text("instance", prefix.substring(0, prefix.length() - 1));
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("instances are chosen, not typed");
            }
        });
        instances.prefix().ifPresent(chooser::setValue);
        chooser.setTooltip(new Tooltip(WORDS.text("instance.help")));
        chooser.valueProperty().subscribe(prefix -> Optional.ofNullable(prefix).ifPresent(instances::choose));
        return chooser;
    }

    private Hyperlink step(String name, List<String> where) {
        Hyperlink link = new Hyperlink(name);
        link.setOnAction(_ -> document.goTo(where));
        return link;
    }
}
