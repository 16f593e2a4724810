package org.postroom.editor.timeline;

import java.util.List;
import java.util.function.Consumer;
import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.picture.Colour;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Paper;
import org.postroom.drawing.picture.Paper.Side;
import org.postroom.drawing.picture.Paper.Style;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.words.Texts;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Words;
import org.postroom.engine.network.Hold;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.watch.Happening;

/// Paints what of a time line is in view, and nothing else: on the screen or into a file.
///
/// @param width  of what is in view
/// @param height of what is in view
record TimelinePainter(Paper paper, Look look, Lanes lanes, TimeView view, double width, double height) {
    /// Messages are named from this width of a column on.
    private static final double NAMED = 26;
    private static final Texts WORDS = Texts.of(TimelinePainter.class);
    private static final double HELD = 24;
    private static final double NAME = 12;
    private static final double MESSAGE = 10;

    /// @param cursor the column that is looked at; -1 for none
    void paint(int cursor) {
        paper.rectangle(new Area(0, 0, width, height), 0, Style.filled(look.canvas()));
        for (int lane = 0; lane < lanes.names().size(); lane++) {
            double y = Math.rint(view.y(lane)) + 0.5;
            line(TimeView.NAMES, y, width, y, look.frameEdge(), 1);
        }
        lanes.held().forEach(this::held);
        int first = Math.max(0, (int) view.left() - 1);
        int last = (int) Math.min(lanes.columns().size() - 1.0, view.column(width) + 1);
        for (int i = first; i <= last; i++) {
            moment(i, lanes.columns().get(i));
        }
        if (cursor >= 0) {
            double x = Math.rint(view.x(cursor + 0.5)) + 0.5;
            line(x, 0, x, height, look.accent(), 2);
        }
        names();
    }

    private void names() {
        paper.rectangle(new Area(0, 0, TimeView.NAMES - 6, height), 0, Style.filled(look.surface()));
        for (int lane = 0; lane < lanes.names().size(); lane++) {
            String name = Letters.REGULAR.elided(lanes.names().get(lane), TimeView.NAMES - 20, NAME);
            words(name, TimeView.NAMES - 14, view.y(lane), Side.RIGHT, NAME, look.ink());
        }
    }

    private void moment(int column, Moment moment) {
        double x = view.x(column + 0.5);
        switch (moment.what()) {
            case Happening.Turn(var component) -> turn(component, x);
            case Happening.Delivered(var from, var to, _, var message) -> delivered(from, to, message, x);
            case Happening.Taken(var from, _, _) -> dot(from.component(), x, look.word(), 2.5);
            case Happening.Dropped(var from, _, _) -> dot(from.component(), x, look.warning(), 4);
            case Happening.Rearranged(var box, _) -> dot(box.component(), x, look.accent(), 4);
            case Happening.Nowhere(var from, _) -> dot(from.component(), x, look.muted(), 2);
            case Happening.Started(var component) -> bar(component, x, look.accent());
            case Happening.Failed(var failure) -> cross(failure.component(), x);
            case Happening.Ended(var component) -> bar(component, x, look.muted());
            case Happening.Held(var holds) -> holds.forEach(hold -> byHand(hold, x, this::bars));
            case Happening.Released(var holds) -> holds.forEach(hold -> byHand(hold, x, this::triangle));
        }
    }

    /// What a person held is pale for as long, under all that happened meanwhile.
    private void held(HeldSpan span) {
        if (span.hold() instanceof Hold.OfComponent(var path)) {
            double from = Math.max(TimeView.NAMES, view.x(lanes.column(span.from()) + 0.5));
            double to = Math.min(width, span.to() == Long.MAX_VALUE
                    ? view.x(lanes.columns().size())
                    : view.x(lanes.column(span.to()) + 0.5));
            lanes.lane(path).filter(_ -> from < to).ifPresent(lane -> {
                paper.rectangle(new Area(from, view.y(lane) - HELD / 2, to - from, HELD), 3,
                        Style.filled(look.canvas().mixed(look.warning(), 0.22)));
                words(Letters.REGULAR.elided(WORDS.text("held"), to - from - 12, MESSAGE), from + 8,
                        view.y(lane) + HELD / 4, Side.LEFT, MESSAGE, look.muted());
            });
        }
    }

    private void byHand(Hold hold, double x, Consumer<Point> mark) {
        switch (hold) {
            case Hold.OfComponent(var path) ->
                lanes.lane(path).ifPresent(lane -> mark.accept(new Point(x, view.y(lane))));
            case Hold.OfLink(var from, var to) -> lanes.lane(from.component())
                    .ifPresent(start -> lanes.lane(to.component()).ifPresent(end -> {
                        line(x, view.y(start), x, view.y(end), look.warning(), 1.5);
                        mark.accept(new Point(x, (view.y(start) + view.y(end)) / 2));
                    }));
        }
    }

    private void bars(Point at) {
        paper.rectangle(new Area(at.x() - 4, at.y() - 5, 3, 10), 0, Style.filled(look.warning()));
        paper.rectangle(new Area(at.x() + 1, at.y() - 5, 3, 10), 0, Style.filled(look.warning()));
    }

    private void triangle(Point at) {
        Point top = at.plus(-4, -5);
        Point tip = at.plus(5, 0);
        Point foot = at.plus(-4, 5);
        paper.curves(List.of(Curve.straight(top, tip), Curve.straight(tip, foot), Curve.straight(foot, top)),
                Style.filled(look.warning()));
    }

    private void turn(String component, double x) {
        lanes.lane(component).ifPresent(lane -> paper.rectangle(
                new Area(x - view.width() / 2, view.y(lane) - 6, Math.max(1, view.width()), 12), 0,
                Style.filled(look.canvas().mixed(look.accent(), 0.28))));
    }

    private void delivered(BoxName from, BoxName to, Object message, double x) {
        lanes.lane(from.component()).ifPresent(start -> lanes.lane(to.component()).ifPresent(end -> {
            Colour colour = look.carrying(message.getClass());
            double top = view.y(start);
            double bottom = view.y(end);
            if (start.equals(end)) {
                paper.circle(new Point(x, top - 6), 4, Style.lined(colour, 1.5));
            } else {
                arrow(x, top, bottom, colour);
            }
            if (view.width() >= NAMED) {
                words(Letters.REGULAR.elided(Words.brief(message), view.width() * 2.5, MESSAGE), x + 4,
                        (top + bottom) / 2, Side.LEFT, MESSAGE, look.muted());
            }
        }));
    }

    private void arrow(double x, double from, double to, Colour colour) {
        double head = to > from ? to - 6 : to + 6;
        line(x, from, x, to, colour, 1.5);
        Point tip = new Point(x, to);
        Point left = new Point(x - 3.5, head);
        Point right = new Point(x + 3.5, head);
        paper.curves(List.of(Curve.straight(left, right), Curve.straight(right, tip), Curve.straight(tip, left)),
                Style.filled(colour));
    }

    private void words(String text, double x, double middle, Side side, double size, Colour colour) {
        paper.words(new Paper.Words(text, new Point(x, middle + size * 0.36), side, Letters.REGULAR, size, colour));
    }

    private void line(double x, double y, double toX, double toY, Colour colour, double width) {
        paper.curves(List.of(Curve.straight(new Point(x, y), new Point(toX, toY))), Style.lined(colour, width));
    }

    private void dot(String component, double x, Colour colour, double radius) {
        lanes.lane(component).ifPresent(
                lane -> paper.circle(new Point(x, view.y(lane)), radius, Style.filled(colour)));
    }

    private void bar(String component, double x, Colour colour) {
        lanes.lane(component).ifPresent(
                lane -> paper.rectangle(new Area(x - 1, view.y(lane) - 9, 2, 18), 0, Style.filled(colour)));
    }

    private void cross(String component, double x) {
        lanes.lane(component).ifPresent(lane -> {
            double y = view.y(lane);
            line(x - 5, y - 5, x + 5, y + 5, look.error(), 2);
            line(x - 5, y + 5, x + 5, y - 5, look.error(), 2);
        });
    }
}
