package org.postroom.editor.app;

import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.run.Run;
import org.postroom.editor.stage.StagePane;
import org.postroom.editor.words.Texts;
import org.postroom.engine.stage.Board;

/// What the components of a run show, below the drawing, and in as many windows of their own as the person opens.
/// Confined to the UI thread.
final class StagePanel extends HBox {
    private static final Texts WORDS = Texts.of(StagePanel.class);
    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;

    private final Run run;
    private final StagePane docked = new StagePane();
    private final Set<Stage> windows = new HashSet<>();

    StagePanel(Run run) {
        this.run = run;
        getStyleClass().add("stage-panel");
        Button window = new Button("", Icon.WINDOW.node());
        window.setId("stage-window");
        window.getStyleClass().add("flat");
        window.setTooltip(new Tooltip(WORDS.text("stage.window")));
        window.setAccessibleText(WORDS.text("stage.window"));
        window.setOnAction(_ -> open());
        HBox.setHgrow(docked, Priority.ALWAYS);
        StackPane corner = new StackPane(window);
        corner.setAlignment(Pos.TOP_CENTER);
        getChildren().addAll(docked, corner);
        run.glanceProperty().subscribe(_ -> docked.show(run.board()));
    }

    /// Whether something is seen.
    boolean used() {
        return run.board().filter(StagePanel::hasFaces).isPresent();
    }

    private static boolean hasFaces(Board board) {
        return board.changes() > 0;
    }

    private void open() {
        StagePane pane = new StagePane();
        Stage stage = new Stage();
        stage.initOwner(getScene().getWindow());
        stage.setTitle(WORDS.text("stage"));
        stage.setScene(new Scene(pane, WIDTH, HEIGHT));
        windows.add(stage);
        var following = run.glanceProperty().subscribe(_ -> pane.show(run.board()));
        stage.setOnHidden(_ -> {
            following.unsubscribe();
            windows.remove(stage);
        });
        stage.show();
    }

    /// Closes its windows.
    void close() {
        Set.copyOf(windows).forEach(Stage::hide);
    }
}
