package org.postroom.editor.palette;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.postroom.editor.words.Texts;

/// A line of the palette on the screen.
final class EntryCell extends ListCell<PaletteRow> {
    private static final Texts WORDS = Texts.of(EntryCell.class);
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final PseudoClass FAVOURITE = PseudoClass.getPseudoClass("favourite");

    private final Region fold = new Region();
    private final Label title = new Label();
    private final Label count = new Label();
    private final HBox heading = new HBox(fold, title, count);
    private final Region dot = new Region();
    private final Label name = new Label();
    private final Label summary = new Label();
    private final Button star = new Button();
    private final HBox item;

    /// @param folds   hears of a heading that was clicked
    /// @param toggles hears of a type whose star was clicked
    EntryCell(Consumer<String> folds, Consumer<String> toggles) {
        heading.getStyleClass().add("heading");
        fold.getStyleClass().add("fold");
        title.getStyleClass().add("title");
        count.getStyleClass().add("count");
        heading.setOnMouseClicked(_ -> {
            if (getItem() instanceof PaletteRow.Heading(var section, _, _, _)) {
                folds.accept(section);
            }
        });
        item = item(toggles);
        setPrefWidth(0);
    }

    private HBox item(Consumer<String> toggles) {
        dot.getStyleClass().add("dot");
        name.getStyleClass().add("name");
        summary.getStyleClass().add("summary");
        summary.setTextOverrun(OverrunStyle.ELLIPSIS);
        Region shape = new Region();
        shape.getStyleClass().add("shape");
        star.setGraphic(shape);
        star.getStyleClass().add("star");
        star.setFocusTraversable(false);
        star.setOnAction(_ -> {
            if (getItem() instanceof PaletteRow.Item(var entry, _)) {
                toggles.accept(entry.type());
            }
        });
        VBox words = new VBox(name, summary);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox box = new HBox(dot, words, star);
        box.getStyleClass().add("item");
        return box;
    }

    @Override
    protected void updateItem(PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = !empty && row != null;
        pseudoClassStateChanged(HEADING, shown && row instanceof PaletteRow.Heading);
        setGraphic(null);
        setAccessibleText("");
        if (shown) {
            show(row);
        }
    }

    private void show(PaletteRow row) {
        switch (row) {
            case PaletteRow.Heading(_, var words, var members, var folded) -> {
                title.setText(words);
                count.setText(String.valueOf(members));
                pseudoClassStateChanged(FOLDED, folded);
                setAccessibleText(words);
                setGraphic(heading);
            }
            case PaletteRow.Item(var entry, var favourite) -> {
                name.setText(entry.title());
                summary.setText(entry.summary());
                dot.setStyle("-fx-background-color: " + Groups.colour(entry.group()));
                pseudoClassStateChanged(FAVOURITE, favourite);
                star.setAccessibleText(WORDS.text(favourite ? "favourite.remove" : "favourite.add"));
                setAccessibleText(entry.title() + ": " + entry.summary());
                setGraphic(item);
            }
        }
    }
}
