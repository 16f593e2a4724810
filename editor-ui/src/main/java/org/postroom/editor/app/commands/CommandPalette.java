package org.postroom.editor.app.commands;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.postroom.editor.words.Texts;

/// All commands in a list that one searches by typing. Enter or a click does what is chosen, Esc nothing. Confined to the
/// UI thread.
public final class CommandPalette {
    private static final Texts WORDS = Texts.of(CommandPalette.class);
    private static final double WIDTH = 460;
    private static final double ROW = 34;
    private static final double TOP = 90;
    private static final int SHOWN = 10;

    private final Commands commands;
    private final Popup popup = new Popup();
    private final TextField search = new TextField();
    private final ListView<Command> list = new ListView<>();

    /// A list of commands.
    ///
    /// @param commands in the order of the menus
    public CommandPalette(List<Command> commands) {
        this.commands = new Commands(commands);
        search.setId("command-search");
        search.setPromptText(WORDS.text("search"));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("command-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(WORDS.text("none")));
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> choose());
        search.textProperty().subscribe(typed -> find(typed));
        VBox content = new VBox(search, list);
        content.getStyleClass().add("command-palette");
        content.setPrefWidth(WIDTH);
        content.getStylesheets().add(Objects.requireNonNull(getClass().getResource("commands.css")).toExternalForm());
        popup.getContent().add(content);
        popup.setAutoHide(true);
    }

    /// Shows all commands in front of a window, ready to type in.
    public void show(Window owner) {
        popup.show(owner, owner.getX() + (owner.getWidth() - WIDTH) / 2, owner.getY() + TOP);
        search.clear();
        list.getSelectionModel().selectFirst();
        search.requestFocus();
    }

    /// Whether it is on the screen.
    public boolean isShowing() {
        return popup.isShowing();
    }

    private void find(String typed) {
        List<Command> found = commands.matching(typed);
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(ROW * Math.clamp(found.size(), 1, SHOWN) + 2);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> choose();
            case ESCAPE -> popup.hide();
            case DOWN, UP -> move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0,
                Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - SHOWN / 2));
    }

    private void choose() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(command -> {
            popup.hide();
            command.action().run();
        });
    }

    private static final class Cell extends ListCell<Command> {
        private final Label name = new Label();
        private final Label key = new Label();
        private final HBox line;

        private Cell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            key.getStyleClass().add("key");
            line = new HBox(name, gap, key);
            line.getStyleClass().add("line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            boolean shown = !empty && command != null;
            setGraphic(shown ? line : null);
            setAccessibleText(shown ? command.name() : "");
            if (shown) {
                name.setText(command.name());
                key.setText(command.key().isEmpty() ? "" : KeyCombination.valueOf(command.key()).getDisplayText());
                key.setVisible(!command.key().isEmpty());
            }
        }
    }
}
