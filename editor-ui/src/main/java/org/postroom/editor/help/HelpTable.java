package org.postroom.editor.help;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// A table to read, with a line of heads. Tables with the same widths stand below each other column by column.
final class HelpTable extends GridPane {
    /// @param widths of the columns, in hundredths
    HelpTable(List<Integer> widths, List<String> heads) {
        getStyleClass().add("help-table");
        for (int width : widths) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            getColumnConstraints().add(column);
        }
        line(heads, "help-head");
    }

    void line(List<String> cells) {
        line(cells, "help-cell");
    }

    private void line(List<String> cells, String style) {
        int row = getRowCount();
        for (int column = 0; column < cells.size(); column++) {
            Label cell = new Label(cells.get(column));
            cell.setWrapText(true);
            cell.setMinHeight(Region.USE_PREF_SIZE);
            cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            cell.getStyleClass().addAll(style, column == 0 ? "help-name" : "help-text");
            add(cell, column, row);
        }
    }
}
