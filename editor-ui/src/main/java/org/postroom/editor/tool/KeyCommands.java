package org.postroom.editor.tool;

import java.util.Optional;
import org.postroom.drawing.plan.Measures;
import org.postroom.editor.document.Added;
import org.postroom.editor.document.Arranging;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Joining;
import org.postroom.editor.document.Parts;
import org.postroom.editor.document.Pieces;
import org.postroom.editor.document.Selection;
import org.postroom.editor.document.Sketch;

/// What keys do to what is selected; each is one step to undo, and on the command palette too.
///
/// | key | does |
/// |---|---|
/// | Delete, Backspace | deletes |
/// | Ctrl+Delete | deletes and joins the ends |
/// | Ctrl+A | selects all |
/// | Ctrl+D | duplicates |
/// | Ctrl+G, Ctrl+Shift+G | puts a frame around, makes a part |
/// | Ctrl+arrows | moves by the grid, with Shift by a pixel |
/// | Ctrl+Z, Ctrl+Y, Ctrl+Shift+Z | undoes, does again |
/// | L | links the component by keys: see [LinkingByKeys] |
/// | Enter | goes into the part, or one that the settings name, or opens the settings |
/// | Esc | selects nothing, then goes out of the part |
public final class KeyCommands {
    /// How far a copy lies from what it is one of.
    private static final double BESIDE = 32;

    private KeyCommands() {}

    static void press(FlowDocument document, KeyInput input) {
        switch (input.key()) {
            case "DELETE", "BACK_SPACE" -> {
                if (input.control()) {
                    deleteAndJoin(document);
                } else {
                    delete(document);
                }
            }
            case "ESCAPE" -> escape(document);
            case "LEFT", "RIGHT", "UP", "DOWN" -> arrow(document, input);
            default -> letter(document, input);
        }
    }

    private static void letter(FlowDocument document, KeyInput input) {
        switch (input.control() ? (input.shift() ? "Shift+" : "") + input.key() : "") {
            case "A" -> document.select(Selection.all(document.sketch()));
            case "D" -> duplicate(document);
            case "G" -> frame(document);
            case "Shift+G" -> makePart(document);
            case "Z" -> document.undo();
            case "Y", "Shift+Z" -> document.redo();
            default -> {
                // Others are the canvas's or the window's.
            }
        }
    }

    /// Deletes what is selected.
    public static void delete(FlowDocument document) {
        document.edit("Delete", Edits.remove(document.sketch(), document.selection()));
    }

    /// Deletes what is selected and joins the ends of its links.
    public static void deleteAndJoin(FlowDocument document) {
        document.edit("Delete and join", new Joining(document::boxes).removeAndHeal(document.sketch(),
                document.selection()));
    }

    /// Makes a second one of what is selected, and selects that.
    public static void duplicate(FlowDocument document) {
        edit(document, "Duplicate", Pieces.duplicated(document.sketch(), document.selection(), BESIDE, BESIDE));
    }

    /// Puts a frame around what is selected, and selects it.
    public static void frame(FlowDocument document) {
        edit(document, "Frame", new Arranging(document.plan()).framed(document.sketch(), document.selection(), ""));
    }

    private static void edit(FlowDocument document, String name, Added added) {
        document.edit(name, added.sketch());
        document.select(added.what());
    }

    /// Makes what is selected into a part, and selects that.
    public static void makePart(FlowDocument document) {
        edit(document, "Make a part", Parts.of(document).made(document.selection(), "Part"));
    }

    /// Puts what is in a part into its place, and selects that.
    public static void expand(FlowDocument document, String id) {
        edit(document, "Open up the part", Parts.of(document).expanded(id));
    }

    private static void edit(FlowDocument document, String name, Parts.Changed changed) {
        document.editFlow(name, changed.flow());
        document.select(changed.what());
    }

    private static void arrow(FlowDocument document, KeyInput input) {
        if (input.control()) {
            double by = input.shift() ? 1 : Measures.GRID;
            double dx = input.key().equals("LEFT") ? -by : input.key().equals("RIGHT") ? by : 0;
            double dy = input.key().equals("UP") ? -by : input.key().equals("DOWN") ? by : 0;
            Sketch moved = Edits.moved(document.sketch(), document.selection(), dx, dy);
            document.edit("Move", moved);
        }
    }

    private static void escape(FlowDocument document) {
        if (document.selection().isEmpty()) {
            document.goOut();
        } else {
            document.select(Selection.none());
        }
    }

    /// The selected component, where there is just one.
    static Optional<String> single(FlowDocument document) {
        var ids = document.selection().components();
        return ids.size() == 1 ? Optional.of(ids.first()) : Optional.empty();
    }
}
