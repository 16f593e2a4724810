package org.postroom.editor.stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.postroom.editor.stage.FaceView.Zone;
import org.postroom.editor.words.Texts;
import org.postroom.engine.stage.Board;
import org.postroom.engine.stage.Board.Shown;
import org.postroom.engine.stage.Face;

/// All the faces of a board: what one presses and types in above, what one looks at in the middle, what crawls below.
/// Looks at the board with each pulse while it is in a scene. Confined to the UI thread.
public final class StagePane extends BorderPane {
    private static final Texts WORDS = Texts.of(StagePane.class);
    private static final PseudoClass LEFT = PseudoClass.getPseudoClass("left");

    private final FlowPane tools = new FlowPane();
    private final GridPane middle = new GridPane();
    private final VBox foot = new VBox();
    private final Label empty = new Label(WORDS.text("empty"));
    private final Map<String, Tile> tiles = new LinkedHashMap<>();
    private Optional<Board> board = Optional.empty();
    private long seen = -1;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            refresh();
        }
    };

    /// A face with its view.
    ///
    /// @param title what stands above it, if it stands in the middle
    private record Tile(Zone zone, FaceView view, Label title, Node node, long version, Class<? extends Face> kind) {}

    /// An empty stage.
    public StagePane() {
        getStyleClass().add("stage");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("stage.css")).toExternalForm());
        tools.getStyleClass().add("stage-tools");
        middle.getStyleClass().add("stage-middle");
        foot.getStyleClass().add("stage-foot");
        empty.getStyleClass().add("stage-empty");
        empty.setWrapText(true);
        setCenter(empty);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                pulse.stop();
            } else {
                pulse.start();
            }
        });
    }

    /// Shows another board, or none.
    public void show(Optional<Board> other) {
        if (!board.equals(other)) {
            board = other;
            tiles.clear();
            seen = -1;
            arrange();
            refresh();
        }
    }

    /// Shows what the board shows now.
    public void refresh() {
        if (board.isPresent() && board.get().changes() != seen) {
            seen = board.get().changes();
            List<Shown> all = board.get().shown();
            boolean other = all.stream().map(this::update).reduce(false, Boolean::logicalOr);
            Set<String> names = new HashSet<>(all.stream().map(Shown::component).toList());
            other |= tiles.keySet().removeIf(name -> !names.contains(name));
            if (other) {
                arrange();
            }
        }
    }

    /// @return whether there is a tile that wasn't there
    private boolean update(Shown shown) {
        Tile old = tiles.get(shown.component());
        if (old != null && old.kind() == shown.face().getClass()) {
            if (old.version() != shown.version()) {
                tiles.put(shown.component(), show(old, shown));
            }
            return false;
        }
        FaceView view = FaceView.of(shown.face(), act -> board.ifPresent(on -> on.act(shown.component(), act)));
        view.node().setId("stage-" + shown.component());
        Label title = new Label();
        Zone zone = FaceView.zone(shown.face());
        Node node = zone == Zone.MIDDLE ? framed(title, view) : view.node();
        Tile tile = new Tile(zone, view, title, node, -1, shown.face().getClass());
        tiles.put(shown.component(), show(tile, shown));
        return true;
    }

    private static Tile show(Tile tile, Shown shown) {
        tile.view().show(shown.face());
        tile.title().setText(shown.face().title());
        tile.node().pseudoClassStateChanged(LEFT, !shown.alive());
        return new Tile(tile.zone(), tile.view(), tile.title(), tile.node(), shown.version(), tile.kind());
    }

    /// Tools have their title in them; what is in the middle has it above.
    private static Node framed(Label title, FaceView view) {
        title.getStyleClass().add("stage-title");
        title.managedProperty().bind(title.textProperty().isNotEmpty());
        title.visibleProperty().bind(title.managedProperty());
        VBox frame = new VBox(title, view.node());
        frame.getStyleClass().add("stage-tile");
        VBox.setVgrow(view.node(), Priority.ALWAYS);
        return frame;
    }

    private void arrange() {
        tools.getChildren().setAll(nodes(Zone.TOOLS));
        foot.getChildren().setAll(nodes(Zone.FOOT));
        grid(nodes(Zone.MIDDLE));
        setTop(tools.getChildren().isEmpty() ? null : tools);
        setCenter(tiles.isEmpty() ? empty : middle);
        setBottom(foot.getChildren().isEmpty() ? null : foot);
    }

    private List<Node> nodes(Zone zone) {
        return new ArrayList<>(tiles.values().stream().filter(tile -> tile.zone() == zone).map(Tile::node).toList());
    }

    private void grid(List<Node> nodes) {
        int columns = (int) Math.ceil(Math.sqrt(nodes.size()));
        int rows = columns == 0 ? 0 : (nodes.size() + columns - 1) / columns;
        middle.getChildren().clear();
        middle.getColumnConstraints().clear();
        middle.getRowConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            middle.getColumnConstraints().add(column);
        }
        for (int i = 0; i < rows; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / rows);
            middle.getRowConstraints().add(row);
        }
        for (int i = 0; i < nodes.size(); i++) {
            middle.add(nodes.get(i), i % columns, i / columns);
        }
    }
}
