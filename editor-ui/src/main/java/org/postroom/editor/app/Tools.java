package org.postroom.editor.app;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.postroom.editor.app.commands.Command;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.running.RunBar;
import org.postroom.editor.words.Texts;

/// Menus and tool bar. Undo and redo say what they would do.
final class Tools extends VBox {
    private static final Texts WORDS = Texts.of(Tools.class);

    private final CheckBox signals = new CheckBox(WORDS.text("links-signals"));
    private final StackPane runs = new StackPane();
    private final Button undo;
    private final Button redo;
    private final MenuItem undoItem;
    private final MenuItem redoItem;

    Tools(Commands commands) {
        signals.setId("links-signals");
        signals.setSelected(true);
        signals.setTooltip(new Tooltip(WORDS.text("links-signals.help")));
        undo = button(Icon.UNDO, "undo", commands.undo());
        redo = button(Icon.REDO, "redo", commands.redo());
        runs.getStyleClass().add("runs");
        Menu edit = menu("menu.edit", commands.edits());
        undoItem = edit.getItems().get(0);
        redoItem = edit.getItems().get(1);
        MenuBar menus = new MenuBar(menu("menu.file", commands.files()), edit, menu("menu.drawing", commands.drawing()),
                menu("menu.run", commands.running()), menu("menu.view", commands.views()),
                menu("menu.help", commands.help()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToolBar bar = new ToolBar(button(Icon.NEW, "new", commands.create()),
                button(Icon.OPEN, "open", commands.open()), button(Icon.SAVE, "save", commands.save()),
                new Separator(Orientation.VERTICAL), undo, redo, new Separator(Orientation.VERTICAL), runs, gap,
                signals,
                new Separator(Orientation.VERTICAL), button(Icon.THEME, "theme", commands.theme()),
                button(Icon.COMMANDS, "commands", commands.all()));
        getChildren().addAll(menus, bar);
    }

    private static Menu menu(String key, List<Command> commands) {
        Menu menu = new Menu(WORDS.text(key));
        commands.forEach(command -> menu.getItems().add(item(command)));
        return menu;
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.name());
        if (!command.key().isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(command.key()));
        }
        item.setOnAction(_ -> command.action().run());
        return item;
    }

    private static Button button(Icon icon, String id, Command command) {
        Button button = new Button("", icon.node());
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(command.name());
        button.setId(id);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(command.name() + (command.key().isEmpty()
                ? ""
                : "  " + KeyCombination.valueOf(command.key()).getDisplayText())));
        button.setOnAction(_ -> command.action().run());
        return button;
    }

    /// Shows the buttons of the run in front.
    void run(Optional<RunBar> bar) {
        runs.getChildren().setAll(bar.stream().toList());
    }

    boolean linksSignals() {
        return signals.isSelected();
    }

    void refresh(Optional<FlowDocument> document) {
        undo.setDisable(document.filter(FlowDocument::canUndo).isEmpty());
        redo.setDisable(document.filter(FlowDocument::canRedo).isEmpty());
        undoItem.setText(named("undo.named", "command.undo", document.flatMap(FlowDocument::undoName)));
        redoItem.setText(named("redo.named", "command.redo", document.flatMap(FlowDocument::redoName)));
    }

    private static String named(String withName, String without, Optional<String> name) {
        return name.map(what -> WORDS.text(withName, what)).orElseGet(() -> WORDS.text(without));
    }
}
