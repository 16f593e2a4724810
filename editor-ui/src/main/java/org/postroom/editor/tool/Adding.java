package org.postroom.editor.tool;

import java.util.Optional;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.BoxPlan.Side;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.BoxFit;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Ids;
import org.postroom.editor.document.Joining;
import org.postroom.editor.document.Selection;
import org.postroom.editor.document.Sketch;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// Puts new components into the document, each with its links in one step, and selects them.
///
/// @param work what it works on
record Adding(Workspace work) {
    void add(String type, Point at, Optional<Integer> on) {
        FlowDocument document = work.document();
        String id = id(type);
        Sketch placed = placed(id, type, at);
        Sketch changed = on.map(index -> new Joining(document::boxes).insertOn(placed,
                placed.drawing().links().get(index), id)).orElse(placed);
        document.edit("Add " + type, changed);
        document.select(Selection.of(id));
    }

    void addLinked(String type, Point at, BoxPlan fit) {
        FlowDocument document = work.document();
        String id = id(type);
        Sketch placed = placed(id, type, at);
        Sketch changed = link(id, Placed.of(type), fit).map(link -> work.linksSignals()
                ? Edits.linkWithSignal(placed, link)
                : Edits.link(placed, link)).orElse(placed);
        document.edit("Add " + type, changed);
        document.select(Selection.of(id));
    }

    private Optional<Link> link(String id, Placed placed, BoxPlan fit) {
        boolean forwards = fit.side() == Side.RIGHT;
        if (BoxFit.isWord(fit.name().box())) {
            BoxName word = new BoxName(id, forwards ? "control" : "signal");
            return Optional.of(forwards ? new Link(fit.name(), word) : new Link(word, fit.name()));
        }
        return work.document().boxes(placed).flatMap(boxes -> forwards
                ? BoxFit.inbox(boxes, fit.carries()).map(box -> new Link(fit.name(), new BoxName(id, box.name())))
                : BoxFit.outbox(boxes, fit.carries()).map(box -> new Link(new BoxName(id, box.name()), fit.name())));
    }

    private String id(String type) {
        return Ids.fresh(type, work.document().sketch().drawing().components().keySet());
    }

    private Sketch placed(String id, String type, Point at) {
        return Edits.place(work.document().sketch(), id, Placed.of(type), new Layout.Point(at.x(), at.y()));
    }
}
