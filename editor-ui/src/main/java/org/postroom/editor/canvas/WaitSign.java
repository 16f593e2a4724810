package org.postroom.editor.canvas;

import java.util.List;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Paper;
import org.postroom.drawing.picture.Paper.Style;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Point;

/// An hourglass in the middle of a link along which somebody waits for ever, and the link as a thick line: so that nobody
/// needs to tell colours apart.
final class WaitSign {
    private static final double RADIUS = 10;
    private static final double LINE = 5;
    /// Half of the hourglass's width and height.
    private static final double HALF = 4;
    private static final double HEIGHT = 5;

    private WaitSign() {}

    /// @param larger than at 100 %, so that it is seen from far away
    static void line(Paper paper, List<Curve> way, Look look, double larger) {
        paper.curves(way, Style.lined(look.canvas(), (LINE + 4) * larger));
        paper.curves(way, Style.lined(look.error(), LINE * larger));
    }

    static void paint(Paper paper, LinkPlan link, Look look, double larger) {
        Point at = link.at(0.5);
        paper.circle(at, RADIUS * larger, Style.filled(look.error()).edged(look.canvas(), 2 * larger));
        half(paper, at, -HEIGHT * larger, larger, look);
        half(paper, at, HEIGHT * larger, larger, look);
    }

    private static void half(Paper paper, Point at, double end, double larger, Look look) {
        Point left = at.plus(-HALF * larger, end);
        Point right = at.plus(HALF * larger, end);
        paper.curves(List.of(Curve.straight(left, right), Curve.straight(right, at), Curve.straight(at, left)),
                Style.filled(look.surface()));
    }

    /// Where a number on the link has room beside the sign.
    static Point beside(LinkPlan link) {
        return link.at(0.5).plus(0, 2 * RADIUS);
    }
}
