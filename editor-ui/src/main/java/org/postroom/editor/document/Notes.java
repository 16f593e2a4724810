package org.postroom.editor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.postroom.engine.flow.Layout.Frame;
import org.postroom.engine.flow.Layout.Note;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Layout.Size;

/// What can be done to notes and frames. Each takes a sketch and gives the changed one; what isn't there is left out
/// silently.
public final class Notes {
    private Notes() {}

    /// Puts in a note, on top of the others.
    public static Sketch withNote(Sketch sketch, Note note) {
        return sketch.withNotes(with(sketch.sheet().notes(), note));
    }

    /// Puts in a frame, on top of the others.
    public static Sketch withFrame(Sketch sketch, Frame frame) {
        return sketch.withFrames(with(sketch.sheet().frames(), frame));
    }

    private static <V> List<V> with(List<V> list, V one) {
        List<V> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }

    /// Gives a note another text.
    ///
    /// @param text in Markdown
    public static Sketch noteText(Sketch sketch, int index, String text) {
        return sketch.withNotes(changed(sketch.sheet().notes(), Set.of(index),
                note -> new Note(text, note.at(), note.size(), note.unknown())));
    }

    /// Gives a frame another label.
    public static Sketch frameLabel(Sketch sketch, int index, String label) {
        return sketch.withFrames(changed(sketch.sheet().frames(), Set.of(index),
                frame -> new Frame(label, frame.at(), frame.size(), frame.unknown())));
    }

    /// Gives a note another place and size.
    public static Sketch noteResized(Sketch sketch, int index, Point at, Size size) {
        return sketch.withNotes(changed(sketch.sheet().notes(), Set.of(index),
                note -> new Note(note.text(), Edits.pixel(at.x(), at.y()), whole(size), note.unknown())));
    }

    /// Gives a frame another place and size; what is in it stays where it is.
    public static Sketch frameResized(Sketch sketch, int index, Point at, Size size) {
        return sketch.withFrames(changed(sketch.sheet().frames(), Set.of(index),
                frame -> new Frame(frame.label(), Edits.pixel(at.x(), at.y()), whole(size), frame.unknown())));
    }

    private static Size whole(Size size) {
        return new Size(Math.max(1, Math.rint(size.width())), Math.max(1, Math.rint(size.height())));
    }

    static Sketch moved(Sketch sketch, Selection selection, double dx, double dy) {
        return sketch
                .withNotes(changed(sketch.sheet().notes(), selection.notes(),
                        note -> new Note(note.text(), Edits.moved(note.at(), dx, dy), note.size(),
                                note.unknown())))
                .withFrames(changed(sketch.sheet().frames(), selection.frames(),
                        frame -> new Frame(frame.label(), Edits.moved(frame.at(), dx, dy), frame.size(),
                                frame.unknown())));
    }

    static Sketch without(Sketch sketch, Selection selection) {
        return sketch.withNotes(without(sketch.sheet().notes(), selection.notes()))
                .withFrames(without(sketch.sheet().frames(), selection.frames()));
    }

    private static <V> List<V> without(List<V> list, Set<Integer> gone) {
        List<V> rest = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!gone.contains(i)) {
                rest.add(list.get(i));
            }
        }
        return rest;
    }

    private static <V> List<V> changed(List<V> list, Set<Integer> which, UnaryOperator<V> change) {
        List<V> all = new ArrayList<>(list);
        which.stream().filter(i -> i < all.size()).forEach(i -> all.set(i, change.apply(all.get(i))));
        return all;
    }
}
