package org.postroom.editor.help;

import java.util.List;
import javafx.scene.input.KeyCombination;
import org.postroom.drawing.picture.Look;
import org.postroom.editor.app.commands.Command;
import org.postroom.editor.words.Texts;

/// What the mouse does on the canvas, and which keys do what. Confined to the UI thread.
public final class KeysPage extends Page {
    private static final Texts WORDS = Texts.of(KeysPage.class);
    private static final List<Integer> WIDTHS = List.of(32, 68);

    /// What is done without a command.
    private enum Gesture {
        ADD,
        LINK,
        LINKING,
        SELECT,
        UPSTREAM,
        MOVE,
        INSERT,
        BEND,
        CUT,
        INTO,
        WALK,
        NUDGE,
        PAN,
        ZOOM,
        CANCEL
    }

    /// A page.
    ///
    /// @param commands those with a key are told of
    /// @param closed   does away with the page
    public KeysPage(List<Command> commands, Runnable closed) {
        super(WORDS.text("keys"), closed);
        add(WORDS.text("keys.about"), "help-summary");
        HelpTable gestures = table("gestures", "how");
        for (Gesture gesture : Gesture.values()) {
            gestures.line(List.of(WORDS.text("gesture." + gesture.name()), WORDS.text("how." + gesture.name())));
        }
        HelpTable keys = table("commands", "key");
        commands.stream().filter(command -> !command.key().isEmpty()).forEach(command -> keys.line(
                List.of(command.name(), KeyCombination.valueOf(command.key()).getDisplayText())));
    }

    private HelpTable table(String heading, String second) {
        add(WORDS.text(heading), "help-heading");
        HelpTable table = new HelpTable(WIDTHS, List.of(WORDS.text("what"), WORDS.text(second)));
        add(table);
        return table;
    }

    @Override
    public void look(Look look) {
        // Nothing is drawn here.
    }

    @Override
    public void close() {
        // Nothing runs here.
    }
}
