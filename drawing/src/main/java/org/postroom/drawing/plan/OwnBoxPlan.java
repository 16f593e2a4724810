package org.postroom.drawing.plan;

import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.plan.BoxPlan.Kind;
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
    private static final double HEIGHT = 18;
    private static final double LOWER = 6;

    static OwnBoxPlan of(String name, BoxPlan box) {
        double width = Letters.REGULAR.width(name, Measures.TAG_SIZE) + 2 * Measures.PADDING;
        // Tags of `control` and `signal` keep clear of the one above.
        Point away = box.at().plus(box.side() == Side.LEFT ? -AWAY : AWAY, box.kind() == Kind.SMALL ? LOWER : 0);
        Curve way = Curve.straight(box.at(), away);
        double top = away.y() - HEIGHT / 2;
        return switch (box.side()) {
            case LEFT -> new OwnBoxPlan(name, box.side(), box.name(), new Area(away.x() - width, top, width, HEIGHT),
                    new Curve(way.to(), way.two(), way.one(), way.from()));
            case RIGHT -> new OwnBoxPlan(name, box.side(), box.name(), new Area(away.x(), top, width, HEIGHT), way);
        };
    }
}
