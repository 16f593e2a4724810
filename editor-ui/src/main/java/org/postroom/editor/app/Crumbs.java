package org.postroom.editor.app;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.run.Instances;

/// The way from the flow into the part that is shown; each step leads back there. Not to be seen in the flow itself.
final class Crumbs extends HBox {
    private final FlowDocument document;
    private final InstanceChooser chooser;

    /// @param instances which of the running components the drawing in front shows
    Crumbs(FlowDocument document, Instances instances) {
        this.document = document;
        chooser = new InstanceChooser(instances);
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
        chooser.follow();
        getChildren().add(chooser);
    }

    private Hyperlink step(String name, List<String> where) {
        Hyperlink link = new Hyperlink(name);
        link.setOnAction(_ -> document.goTo(where));
        return link;
    }
}
