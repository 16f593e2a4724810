package org.postroom.editor.app;

import java.util.List;
import java.util.Optional;
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
import javafx.scene.layout.VBox;
import org.postroom.editor.app.commands.Command;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.words.Texts;

/// Menus and tool bar. Undo and redo say what they would do.
final class Tools extends VBox {
    private static final Texts WORDS = Texts.of(Tools.class);

    private final CheckBox signals = new CheckBox(WORDS.text("links-signals"));
    private final Button undo;
    private final Button redo;
    private final MenuItem undoItem;
    private final MenuItem redoItem;

    Tools(Commands commands) {
        signals.setId("links-signals");
        signals.setSelected(true);
        signals.setTooltip(new Tooltip(WORDS.text("links-signals.help")));
        undo = button("undo", commands.undo());
        redo = button("redo", commands.redo());
        Menu edit = menu("menu.edit", commands.edits());
        undoItem = edit.getItems().get(0);
        redoItem = edit.getItems().get(1);
        MenuBar menus = new MenuBar(menu("menu.file", commands.files()), edit, menu("menu.drawing", commands.drawing()),
                menu("menu.view", commands.views()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToolBar bar = new ToolBar(button("new", commands.create()), button("open", commands.open()),
                button("save", commands.save()), new Separator(), undo, redo, new Separator(), signals, gap,
                button("theme", commands.theme()), button("commands", commands.all()));
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

    private static Button button(String id, Command command) {
        Button button = new Button(command.name());
        button.setId(id);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(command.name() + (command.key().isEmpty()
                ? ""
                : "  " + KeyCombination.valueOf(command.key()).getDisplayText())));
        button.setOnAction(_ -> command.action().run());
        return button;
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
