package org.postroom.editor.app;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.postroom.editor.words.Texts;

/// Where the panels of a window are: palette and outline on the left, the drawing with what is selected beside it, the
/// drawer below. For a projector all but the drawing goes away. Confined to the UI thread.
final class Workbench extends SplitPane {
    private static final Texts WORDS = Texts.of(Workbench.class);

    private final Node tabs;
    private final TabPane left;
    private final StackPane outline = new StackPane();
    private final StackPane beside = new StackPane();
    private final StackPane below = new StackPane();
    private final SplitPane drawing = new SplitPane();
    private final SplitPane middle = new SplitPane();
    private boolean projecting;

    Workbench(Node tabs, Node palette) {
        this.tabs = tabs;
        Tab choosing = new Tab(WORDS.text("palette"), palette);
        // Behind the outline nothing of it is seen, and it should know.
        palette.visibleProperty().bind(choosing.selectedProperty());
        left = new TabPane(choosing, new Tab(WORDS.text("outline"), outline));
        left.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        left.setId("left");
        left.getStyleClass().add("left");
        left.setPrefWidth(250);
        left.setMinWidth(190);
        beside.setPrefWidth(300);
        beside.setMinWidth(220);
        middle.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(beside, false);
        SplitPane.setResizableWithParent(below, false);
        arrange();
    }

    private void arrange() {
        around(!beside.getChildren().isEmpty());
        getItems().setAll(left, middle);
        setDividerPositions(0.19);
    }

    /// What stands around a drawing takes no room where there is none.
    private void around(boolean wanted) {
        if (wanted != drawing.getItems().contains(beside) || middle.getItems().isEmpty()) {
            drawing.getItems().setAll(wanted ? List.of(tabs, beside) : List.of(tabs));
            drawing.setDividerPositions(0.73);
            middle.getItems().setAll(wanted ? List.of(drawing, below) : List.of(drawing));
            middle.setDividerPositions(0.7);
        }
    }

    /// Shows what belongs to the flow in front.
    void show(FlowTab tab) {
        outline.getChildren().setAll(tab.outline());
        beside.getChildren().setAll(tab.inspector());
        below.getChildren().setAll(tab.drawer());
        if (!projecting) {
            around(true);
        }
    }

    /// Shows what there is where no flow is in front.
    void showNothing() {
        outline.getChildren().clear();
        beside.getChildren().clear();
        below.getChildren().clear();
        around(false);
    }

    /// Brings palette or outline to the front.
    void palette() {
        left.getSelectionModel().select(0);
    }

    /// Brings the outline to the front, with the keyboard in it.
    void outline() {
        left.getSelectionModel().select(1);
        outline.getChildren().forEach(Node::requestFocus);
    }

    /// Opens and closes the drawer.
    void toggleDrawer() {
        if (middle.getItems().contains(below)) {
            middle.getItems().remove(below);
        } else {
            middle.getItems().add(below);
            middle.setDividerPositions(0.7);
        }
    }

    boolean projecting() {
        return projecting;
    }

    /// Only the drawing, or all panels again.
    void project(boolean wanted) {
        projecting = wanted;
        if (wanted) {
            drawing.getItems().setAll(tabs);
            middle.getItems().setAll(drawing);
            getItems().setAll(middle);
        } else {
            arrange();
        }
    }
}
