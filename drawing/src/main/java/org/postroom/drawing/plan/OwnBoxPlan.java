package org.postroom.drawing.plan;

import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.plan.BoxPlan.Side;
import org.postroom.engine.component.BoxName;

/// Where one of a drawing's own boxes is shown: a tag beside the component's box to which it passes.
///
/// @param name what the drawing calls it
/// @param side whether messages come in or go out
/// @param to   the component's box
/// @param area of the tag
/// @param way  between tag and box, in the direction of the messages
public record OwnBoxPlan(String name, Side side, BoxName to, Area area, Curve way) {
    private static final double AWAY = 32;
    private static final double HEIGHT = 20;

    static OwnBoxPlan of(String name, BoxPlan box) {
        double width = Letters.REGULAR.width(name, Measures.SMALL_SIZE) + 2 * Measures.PADDING;
        double top = box.at().y() - HEIGHT / 2;
        Point at = box.at();
        return switch (box.side()) {
            case LEFT -> new OwnBoxPlan(name, box.side(), box.name(),
                    new Area(at.x() - AWAY - width, top, width, HEIGHT), Curve.straight(at.plus(-AWAY, 0), at));
            case RIGHT -> new OwnBoxPlan(name, box.side(), box.name(), new Area(at.x() + AWAY, top, width, HEIGHT),
                    Curve.straight(at, at.plus(AWAY, 0)));
        };
    }
}
