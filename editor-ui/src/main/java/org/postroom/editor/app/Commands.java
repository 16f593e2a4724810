package org.postroom.editor.app;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.postroom.editor.app.commands.Command;
import org.postroom.editor.app.commands.CommandPalette;
import org.postroom.editor.canvas.FlowCanvas;
import org.postroom.editor.document.Arranging;
import org.postroom.editor.document.Arranging.Direction;
import org.postroom.editor.document.Arranging.Line;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Parts;
import org.postroom.editor.document.Selection;
import org.postroom.editor.document.Sketch;
import org.postroom.editor.running.RunModel;
import org.postroom.editor.tool.KeyCommands;
import org.postroom.editor.words.Texts;

/// All that can be done in a window, with its keys; menus, tool bar and the list of commands are made from it.
final class Commands {
    private static final Texts WORDS = Texts.of(Commands.class);
    private static final double BESIDE = 32;

    private final EditorWindow window;

    Commands(EditorWindow window) {
        this.window = window;
    }

    private static Command command(String key, String keys, Runnable action) {
        return new Command(WORDS.text(key), keys, action);
    }

    Command create() {
        return command("command.new", "Shortcut+N", window::create);
    }

    Command open() {
        return command("command.open", "Shortcut+O", window::openAsked);
    }

    Command save() {
        return command("command.save", "Shortcut+S", window::save);
    }

    Command undo() {
        return command("command.undo", "Shortcut+Z", () -> window.document().ifPresent(FlowDocument::undo));
    }

    Command redo() {
        return command("command.redo", "Shortcut+Y", () -> window.document().ifPresent(FlowDocument::redo));
    }

    Command theme() {
        return command("command.theme", "Shortcut+Shift+L", window::switchTheme);
    }

    Command all() {
        return command("command.all-commands", "Shortcut+Shift+P", () -> new CommandPalette(everything())
                .show(window.window()));
    }

    List<Command> files() {
        return List.of(create(), open(), save(), command("command.save-as", "Shortcut+Shift+S", window::saveAs),
                command("command.close", "Shortcut+W", window::close));
    }

    List<Command> edits() {
        return List.of(undo(), redo(), command("command.cut", "Shortcut+X", this::cut),
                command("command.copy", "Shortcut+C",
                        this::copy),
                command("command.paste", "Shortcut+V", this::paste),
                onDocument("command.duplicate", "Shortcut+D", KeyCommands::duplicate),
                onDocument("command.delete", "Delete", KeyCommands::delete),
                onDocument("command.delete-join", "Shortcut+Delete", KeyCommands::deleteAndJoin),
                onDocument("command.select-all", "Shortcut+A", open -> open.select(Selection.all(open.sketch()))));
    }

    List<Command> drawing() {
        return List.of(command("command.add", "Shortcut+Shift+A", window::focusPalette),
                onDocument("command.frame", "Shortcut+G", KeyCommands::frame),
                onDocument("command.part", "Shortcut+Shift+G", KeyCommands::makePart),
                arrange("command.align-left", (arranging, open) -> arranging.aligned(open.sketch(), open.selection(),
                        Line.LEFT)),
                arrange("command.align-top", (arranging, open) -> arranging.aligned(open.sketch(), open.selection(),
                        Line.TOP)),
                arrange("command.distribute",
                        (arranging, open) -> arranging.distributed(open.sketch(), open.selection(),
                                Direction.SIDEWAYS)));
    }

    List<Command> running() {
        return List.of(onRun("command.run", "F5", RunModel::go), onRun("command.stop", "Shift+F5", RunModel::stop),
                onRun("command.pause", "F6", RunModel::pauseOrGoOn),
                command("command.step", "F10", () -> window.front().ifPresent(tab -> tab.run().step(tab.chosen()))),
                onRun("command.again", "Shortcut+F5", RunModel::again),
                onRun("command.other-seed", "Shortcut+Shift+F5", RunModel::otherSeed));
    }

    List<Command> views() {
        return List.of(onCanvas("command.zoom-in", "Shortcut+PLUS", FlowCanvas::zoomIn),
                onCanvas("command.zoom-out", "Shortcut+MINUS", FlowCanvas::zoomOut),
                onCanvas("command.zoom-100", "Shortcut+0", FlowCanvas::to100),
                onCanvas("command.zoom-all", "Shortcut+1", FlowCanvas::toAll),
                onCanvas("command.zoom-selection", "Shortcut+2", FlowCanvas::toSelection), theme(), all());
    }

    List<Command> everything() {
        return List.of(files(), edits(), drawing(), running(), views()).stream().flatMap(List::stream).toList();
    }

    private Command onDocument(String key, String keys, Consumer<FlowDocument> act) {
        return command(key, keys, () -> window.document().ifPresent(act));
    }

    private Command onRun(String key, String keys, Consumer<RunModel> act) {
        return command(key, keys, () -> window.front().map(FlowTab::run).ifPresent(act));
    }

    private Command onCanvas(String key, String keys, Consumer<FlowCanvas> act) {
        return command(key, keys, () -> window.front().map(FlowTab::canvas).ifPresent(act));
    }

    private Command arrange(String key, BiFunction<Arranging, FlowDocument, Sketch> act) {
        return onDocument(key, "", open -> open.edit(WORDS.text(key),
                act.apply(new Arranging(open.plan()), open)));
    }

    private void copy() {
        window.document().filter(open -> !open.selection().isEmpty()).ifPresent(open -> {
            var content = new ClipboardContent();
            content.putString(org.postroom.editor.document.Clipboard.copied(Parts.of(open), open.selection()));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void cut() {
        copy();
        window.document().ifPresent(KeyCommands::delete);
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        window.document().filter(_ -> text != null).ifPresent(open -> org.postroom.editor.document.Clipboard.read(text)
                .ifPresentOrElse(flow -> {
                    Parts.Changed changed = org.postroom.editor.document.Clipboard.pasted(Parts.of(open), flow, BESIDE,
                            BESIDE);
                    open.editFlow(WORDS.text("command.paste"), changed.flow());
                    open.select(changed.what());
                }, () -> window.tell(WORDS.text("no-flow"))));
    }
}
