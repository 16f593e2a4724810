package org.postroom.editor.canvas;

import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Paper;
import org.postroom.drawing.picture.Paper.Side;
import org.postroom.drawing.picture.Paper.Style;
import org.postroom.drawing.picture.Paper.Words;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.Point;

/// A few sheets on top of each other and a word, below a component that has made copies of something.
final class CopiesSign {
    private static final double SIZE = 10;
    private static final double SHEET = 8;
    private static final double SHIFT = 2;
    private static final double HEIGHT = 16;
    private static final double BELOW = 6;
    private static final double MARGIN = 7;

    private CopiesSign() {}

    static void paint(Paper paper, ComponentPlan component, String words, Look look) {
        Area above = component.area();
        double width = Letters.REGULAR.width(words, SIZE) + SHEET + 3 * MARGIN;
        Area ground = new Area(above.centre().x() - width / 2, above.bottom() + BELOW, width, HEIGHT);
        paper.rectangle(ground, HEIGHT / 2, Style.filled(look.surface()).edged(look.accent(), 1));
        Point first = new Point(ground.x() + MARGIN, ground.centre().y() - SHEET / 2 - SHIFT / 2);
        for (int sheet = 2; sheet >= 0; sheet--) {
            paper.rectangle(
                    new Area(first.x() + sheet * SHIFT, first.y() + (2 - sheet) * SHIFT - 1, SHEET - SHIFT,
                            SHEET - SHIFT),
                    1, Style.filled(look.surface()).edged(look.accent(), 1));
        }
        paper.words(new Words(words, new Point(ground.x() + SHEET + 2 * MARGIN, ground.centre().y() + SIZE * 0.36),
                Side.LEFT, Letters.REGULAR, SIZE, look.ink()));
    }
}
