package org.postroom.editor.tool;

import java.util.Optional;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Joining;
import org.postroom.editor.document.Selection;
import org.postroom.editor.document.Sketch;
import org.postroom.engine.flow.Link;

/// What is selected follows the pointer. A single component without links may be dropped on a link.
///
/// @param work  what it works on
/// @param what  moves
/// @param from  where the button went down
/// @param snaps finds where it comes to lie
record MovingComponents(Workspace work, Selection what, Point from, Snapping snaps) implements Gesture {
    static MovingComponents of(Workspace work, Selection what, Point from) {
        return new MovingComponents(work, what, from, Snapping.of(work.document(), what));
    }

    @Override
    public ToolState move(PointerInput input) {
        Snapping.Snapped by = by(input);
        work.overlay(Overlay.moving(new Overlay.Shift(what, by.dx(), by.dy()), by.guides(), target(by)));
        return this;
    }

    private Snapping.Snapped by(PointerInput input) {
        return snaps.by(input.at().x() - from.x(), input.at().y() - from.y(), input);
    }

    private Optional<Integer> target(Snapping.Snapped by) {
        return lonely().flatMap(id -> work.document().plan().component(id))
                .flatMap(plan -> Dropping.target(work.document(), plan.area().moved(by.dx(), by.dy()), plan.id()));
    }

    private Optional<String> lonely() {
        boolean single = what.components().size() == 1 && what.equals(Selection.of(what.components().first()));
        return single
                ? Optional.of(what.components().first()).filter(id -> work.document().sketch().drawing().links()
                        .stream().noneMatch(link -> touches(link, id)))
                : Optional.empty();
    }

    private static boolean touches(Link link, String id) {
        return link.from().component().equals(id) || link.to().component().equals(id);
    }

    @Override
    public ToolState release(PointerInput input) {
        Snapping.Snapped by = by(input);
        FlowDocument document = work.document();
        Optional<Integer> target = target(by);
        Sketch moved = Edits.moved(document.sketch(), what, by.dx(), by.dy());
        work.overlay(Overlay.none());
        target.ifPresentOrElse(index -> document.edit("Insert", new Joining(document::boxes).insertOn(moved,
                document.sketch().drawing().links().get(index), what.components().first())),
                () -> document.edit("Move", moved));
        return new Selecting(work);
    }
}
