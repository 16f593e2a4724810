package org.postroom.editor.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// A tree that mirrors the canvas: what is selected on one is selected on the other. Enter goes there. Confined to the UI
/// thread.
public final class OutlinePanel extends TreeView<OutlinePanel.Line> {
    private static final Texts WORDS = Texts.of(OutlinePanel.class);
    private static final int DEEPEST = 8;

    private final FlowDocument document;
    private boolean following;

    /// A line of the tree.
    ///
    /// @param text  for a person
    /// @param place the parts that it is in, the outermost first
    /// @param id    of its component; nothing for the flow itself
    public record Line(String text, List<String> place, Optional<String> id) {}

    /// A tree that follows a document.
    ///
    /// @param goTo shows a component, by the parts that it is in and its id
    public OutlinePanel(FlowDocument document, BiConsumer<List<String>, String> goTo) {
        this.document = document;
        setId("outline");
        setAccessibleText(WORDS.text("outline"));
        setCellFactory(_ -> new Cell());
        document.listen(change -> {
            switch (change) {
                case FLOW -> build();
                case SELECTION, PLACE -> follow();
                case PROBLEMS, FILE -> {}
            }
        });
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!following && item != null) {
                item.getValue().id().ifPresent(id -> goTo.accept(item.getValue().place(), id));
            }
        });
        build();
    }

    private void build() {
        following = true;
        TreeItem<Line> root = new TreeItem<>(new Line(document.title(), List.of(), Optional.empty()));
        add(root, document.flow().drawing(), List.of());
        root.setExpanded(true);
        setRoot(root);
        following = false;
        follow();
    }

    private void add(TreeItem<Line> above, Drawing drawing, List<String> place) {
        for (Map.Entry<String, Placed> entry : drawing.components().entrySet()) {
            String id = entry.getKey();
            TreeItem<Line> item = new TreeItem<>(
                    new Line(WORDS.text("component", id, entry.getValue().type()), place, Optional.of(id)));
            drawing.links().stream().filter(link -> link.from().component().equals(id))
                    .forEach(link -> item.getChildren().add(link("to", link.from().box(), link, place, id)));
            drawing.links().stream().filter(link -> link.to().component().equals(id))
                    .forEach(link -> item.getChildren().add(link("from", link.to().box(), link, place, id)));
            inside(item, entry.getValue(), place);
            above.getChildren().add(item);
        }
    }

    private static TreeItem<Line> link(String key, String box, Link link, List<String> place, String id) {
        return new TreeItem<>(new Line(WORDS.text(key, box, key.equals("to") ? link.to() : link.from()), place,
                Optional.of(id)));
    }

    private void inside(TreeItem<Line> item, Placed placed, List<String> place) {
        if (place.size() < DEEPEST) {
            document.waysIn(placed).forEach(part -> {
                List<String> deeper = new ArrayList<>(place);
                deeper.add(part);
                add(item, document.flow().parts().getOrDefault(part, Drawing.empty()), deeper);
            });
        }
    }

    /// Selects what is selected on the canvas.
    private void follow() {
        var chosen = document.selection().components();
        if (chosen.size() == 1) {
            find(getRoot(), document.path(), chosen.iterator().next()).ifPresent(item -> {
                following = true;
                getSelectionModel().select(item);
                following = false;
            });
        }
    }

    private static Optional<TreeItem<Line>> find(TreeItem<Line> item, List<String> place, String id) {
        if (item.getValue().place().equals(place) && item.getValue().id().equals(Optional.of(id))) {
            return Optional.of(item);
        }
        return item.getChildren().stream().flatMap(child -> find(child, place, id).stream()).findFirst();
    }

    private static final class Cell extends TreeCell<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? "" : line.text());
        }
    }
}
