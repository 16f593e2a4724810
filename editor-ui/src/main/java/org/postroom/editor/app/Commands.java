package org.postroom.editor.app;

import java.util.List;
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
import org.postroom.editor.running.RunModel;
import org.postroom.editor.tool.KeyCommands;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Tap;

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
                command("command.export", "Shortcut+E", window::export),
                command("command.welcome", "", window::welcome), command("command.close", "Shortcut+W", window::close));
    }

    List<Command> edits() {
        return List.of(undo(), redo(), command("command.cut", "Shortcut+X", this::cut),
                command("command.copy", "Shortcut+C",
                        this::copy),
                command("command.paste", "Shortcut+V", () -> paste(Pasting.ALONE)),
                command("command.paste-linked", "Shortcut+Shift+V", () -> paste(Pasting.LINKED)),
                onDocument("command.duplicate", "Shortcut+D", KeyCommands::duplicate),
                onDocument("command.delete", "Delete", KeyCommands::delete),
                onDocument("command.delete-join", "Shortcut+Delete", KeyCommands::deleteAndJoin),
                command("command.find", "Shortcut+F", () -> window.front().ifPresent(FlowTab::find)),
                onDocument("command.select-all", "Shortcut+A", open -> open.select(Selection.all(open.sketch()))));
    }

    List<Command> drawing() {
        return List.of(command("command.add", "Shortcut+Shift+A", window::focusPalette),
                onDocument("command.frame", "Shortcut+G", KeyCommands::frame),
                onDocument("command.part", "Shortcut+Shift+G", KeyCommands::makePart),
                command("command.part-file", "", window::partAsFile),
                command("command.tidy", "Shortcut+Shift+I", () -> window.front().ifPresent(Tidying::start)),
                align("command.align-left", Line.LEFT), align("command.align-centre", Line.CENTRE),
                align("command.align-right", Line.RIGHT), align("command.align-top", Line.TOP),
                align("command.align-middle", Line.MIDDLE), align("command.align-bottom", Line.BOTTOM),
                distribute("command.distribute", Direction.SIDEWAYS),
                distribute("command.distribute-down", Direction.DOWNWARDS));
    }

    List<Command> running() {
        return List.of(onRun("command.run", "F5", RunModel::go), onRun("command.stop", "Shift+F5", RunModel::stop),
                onRun("command.pause", "F6", RunModel::pauseOrGoOn),
                command("command.step", "F10", () -> window.front().ifPresent(tab -> tab.run().step(tab.chosen()))),
                tap("command.break", "F9", Tap.Job.BREAK), tap("command.watch", "", Tap.Job.WATCH),
                tap("command.count", "", Tap.Job.COUNT), tap("command.expect", "", Tap.Job.EXPECT),
                tap("command.delay", "", Tap.Job.DELAY), tap("command.drop", "", Tap.Job.DROP),
                tap("command.hold", "", Tap.Job.HOLD), onRun("command.again", "Shortcut+F5", RunModel::again),
                onRun("command.other-seed", "Shortcut+Shift+F5", RunModel::otherSeed));
    }

    List<Command> views() {
        return List.of(onCanvas("command.zoom-in", "Shortcut+PLUS", FlowCanvas::zoomIn),
                onCanvas("command.zoom-out", "Shortcut+MINUS", FlowCanvas::zoomOut),
                onCanvas("command.zoom-100", "Shortcut+0", FlowCanvas::to100),
                onCanvas("command.zoom-all", "Shortcut+1", FlowCanvas::toAll),
                onCanvas("command.zoom-selection", "Shortcut+2", FlowCanvas::toSelection),
                onCanvas("command.minimap", "", FlowCanvas::toggleMinimap),
                onCanvas("command.show-run", "", FlowCanvas::toggleRun),
                command("command.motion", "", window::switchMotion),
                command("command.outline", "Shortcut+Shift+O", () -> window.bench().outline()),
                command("command.drawer", "Shortcut+J", () -> window.bench().toggleDrawer()), theme(),
                command("command.project", "F11", window::project), all());
    }

    List<Command> help() {
        return List.of(command("command.help", "F1", () -> window.helping().show()),
                command("command.keys", "", () -> window.helping().keys()));
    }

    List<Command> everything() {
        return List.of(files(), edits(), drawing(), running(), views(), help()).stream().flatMap(List::stream).toList();
    }

    private Command tap(String key, String keys, Tap.Job job) {
        return command(key, keys, () -> window.front().ifPresent(tab -> tab.tap(job)));
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

    private Command align(String key, Line line) {
        return onDocument(key, "", open -> open.edit(WORDS.text(key),
                new Arranging(open.plan()).aligned(open.sketch(), open.selection(), line)));
    }

    private Command distribute(String key, Direction direction) {
        return onDocument(key, "", open -> open.edit(WORDS.text(key),
                new Arranging(open.plan()).distributed(open.sketch(), open.selection(), direction)));
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

    private enum Pasting {
        ALONE,
        LINKED
    }

    private void paste(Pasting how) {
        String text = Clipboard.getSystemClipboard().getString();
        window.document().filter(_ -> text != null).ifPresent(open -> org.postroom.editor.document.Clipboard.read(text)
                .ifPresentOrElse(flow -> paste(how, open, flow), () -> window.tell(WORDS.text("no-flow"))));
    }

    private static void paste(Pasting how, FlowDocument open, Flow flow) {
        Parts shown = Parts.of(open);
        Parts.Changed changed = switch (how) {
            case ALONE -> org.postroom.editor.document.Clipboard.pasted(shown, flow, BESIDE, BESIDE);
            case LINKED -> org.postroom.editor.document.Clipboard.pastedWithLinks(shown, flow, BESIDE, BESIDE);
        };
        open.editFlow(WORDS.text("command.paste"), changed.flow());
        open.select(changed.what());
    }
}
