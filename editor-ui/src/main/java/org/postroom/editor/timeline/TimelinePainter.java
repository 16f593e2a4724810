package org.postroom.editor.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.postroom.drawing.picture.Colour;
import org.postroom.drawing.picture.Look;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Words;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.watch.Happening;

/// Paints what of a time line is in view, and nothing else.
final class TimelinePainter {
    /// Messages are named from this width of a column on.
    private static final double NAMED = 26;

    private final GraphicsContext graphics;
    private final Look look;
    private final Lanes lanes;
    private final TimeView view;
    private final double width;
    private final double height;

    TimelinePainter(GraphicsContext graphics, Look look, Lanes lanes, TimeView view) {
        this.graphics = graphics;
        this.look = look;
        this.lanes = lanes;
        this.view = view;
        width = graphics.getCanvas().getWidth();
        height = graphics.getCanvas().getHeight();
    }

    /// @param cursor the column that is looked at; -1 for none
    void paint(int cursor) {
        graphics.setFill(color(look.canvas()));
        graphics.fillRect(0, 0, width, height);
        lines();
        int first = Math.max(0, (int) view.left() - 1);
        int last = (int) Math.min(lanes.columns().size() - 1.0, view.column(width) + 1);
        for (int i = first; i <= last; i++) {
            moment(i, lanes.columns().get(i));
        }
        cursor(cursor);
        names();
    }

    private static Color color(Colour colour) {
        return Color.rgb(colour.red(), colour.green(), colour.blue());
    }

    private void lines() {
        graphics.setStroke(color(look.frameEdge()));
        graphics.setLineWidth(1);
        for (int lane = 0; lane < lanes.names().size(); lane++) {
            double y = Math.rint(view.y(lane)) + 0.5;
            graphics.strokeLine(TimeView.NAMES, y, width, y);
        }
    }

    private void names() {
        graphics.setFill(color(look.surface()));
        graphics.fillRect(0, 0, TimeView.NAMES - 6, height);
        graphics.setFill(color(look.ink()));
        graphics.setFont(Font.font(12));
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.CENTER);
        for (int lane = 0; lane < lanes.names().size(); lane++) {
            graphics.fillText(lanes.names().get(lane), TimeView.NAMES - 14, view.y(lane), TimeView.NAMES - 20);
        }
    }

    private void cursor(int column) {
        if (column >= 0) {
            double x = Math.rint(view.x(column + 0.5)) + 0.5;
            graphics.setStroke(color(look.accent()));
            graphics.setLineWidth(2);
            graphics.strokeLine(x, 0, x, height);
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
        }
    }

    private void turn(String component, double x) {
        lanes.lane(component).ifPresent(lane -> {
            graphics.setFill(color(look.canvas().mixed(look.accent(), 0.28)));
            graphics.fillRect(x - view.width() / 2, view.y(lane) - 6, Math.max(1, view.width()), 12);
        });
    }

    private void delivered(BoxName from, BoxName to, Object message, double x) {
        lanes.lane(from.component()).ifPresent(start -> lanes.lane(to.component()).ifPresent(end -> {
            graphics.setStroke(color(look.carrying(message.getClass())));
            graphics.setFill(color(look.carrying(message.getClass())));
            graphics.setLineWidth(1.5);
            double top = view.y(start);
            double bottom = view.y(end);
            if (start.equals(end)) {
                graphics.strokeOval(x - 4, top - 10, 8, 8);
            } else {
                double head = bottom > top ? -6 : 6;
                graphics.strokeLine(x, top, x, bottom);
                graphics.fillPolygon(new double[] {x - 3.5, x + 3.5, x},
                        new double[] {bottom + head, bottom + head, bottom},
                        3);
            }
            if (view.width() >= NAMED) {
                name(Words.brief(message), x + 4, (top + bottom) / 2);
            }
        }));
    }

    private void name(String text, double x, double y) {
        graphics.setFill(color(look.muted()));
        graphics.setFont(Font.font(10));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(text, x, y, view.width() * 2.5);
    }

    private void dot(String component, double x, Colour colour, double radius) {
        lanes.lane(component).ifPresent(lane -> {
            graphics.setFill(color(colour));
            graphics.fillOval(x - radius, view.y(lane) - radius, 2 * radius, 2 * radius);
        });
    }

    private void bar(String component, double x, Colour colour) {
        lanes.lane(component).ifPresent(lane -> {
            graphics.setFill(color(colour));
            graphics.fillRect(x - 1, view.y(lane) - 9, 2, 18);
        });
    }

    private void cross(String component, double x) {
        lanes.lane(component).ifPresent(lane -> {
            graphics.setStroke(color(look.error()));
            graphics.setLineWidth(2);
            double y = view.y(lane);
            graphics.strokeLine(x - 5, y - 5, x + 5, y + 5);
            graphics.strokeLine(x - 5, y + 5, x + 5, y - 5);
        });
    }
}
