package org.postroom.editor.paper;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.picture.Colour;
import org.postroom.drawing.picture.Paper;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.Point;

/// Paints on a canvas of the screen. Confined to the UI thread.
public final class ScreenPaper implements Paper {
    private static final double[] BROKEN = {5, 4};
    private static final double[] WHOLE = {};

    private final GraphicsContext graphics;
    private final Fonts fonts;
    private final Colours colours = new Colours();

    /// Paper on a canvas.
    public ScreenPaper(GraphicsContext graphics, Fonts fonts) {
        this.graphics = graphics;
        this.fonts = fonts;
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
    }

    /// Wipes everything, and has an area of the drawing fill the canvas from its upper left corner on.
    public void clear(Area area, double zoom) {
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.clearRect(0, 0, graphics.getCanvas().getWidth(), graphics.getCanvas().getHeight());
        graphics.setTransform(zoom, 0, 0, zoom, -area.x() * zoom, -area.y() * zoom);
    }

    /// Lets what is behind shine through.
    ///
    /// @param share of the colour, from 0 to 1
    public void veil(Area area, Colour colour, double share) {
        graphics.setFill(Colours.veil(colour, share));
        graphics.fillRect(area.x(), area.y(), area.width(), area.height());
    }

    /// A small square.
    public void dot(double x, double y, double size) {
        graphics.fillRect(x, y, size, size);
    }

    /// Sets the colour of dots.
    public void fill(Colour colour) {
        graphics.setFill(colours.of(colour));
    }

    @Override
    public void begin(String kind, Supplier<String> title) {}

    @Override
    public void end() {}

    @Override
    public void rectangle(Area area, double corner, Style style) {
        style.fill().ifPresent(colour -> {
            fill(colour);
            graphics.fillRoundRect(area.x(), area.y(), area.width(), area.height(), 2 * corner, 2 * corner);
        });
        style.line().ifPresent(colour -> {
            line(colour, style);
            graphics.strokeRoundRect(area.x(), area.y(), area.width(), area.height(), 2 * corner, 2 * corner);
        });
    }

    @Override
    public void header(Area area, double corner, Style style) {
        graphics.beginPath();
        graphics.moveTo(area.x(), area.bottom());
        graphics.lineTo(area.x(), area.y() + corner);
        graphics.quadraticCurveTo(area.x(), area.y(), area.x() + corner, area.y());
        graphics.lineTo(area.right() - corner, area.y());
        graphics.quadraticCurveTo(area.right(), area.y(), area.right(), area.y() + corner);
        graphics.lineTo(area.right(), area.bottom());
        graphics.closePath();
        path(style);
    }

    @Override
    public void circle(Point centre, double radius, Style style) {
        double left = centre.x() - radius;
        double top = centre.y() - radius;
        style.fill().ifPresent(colour -> {
            fill(colour);
            graphics.fillOval(left, top, 2 * radius, 2 * radius);
        });
        style.line().ifPresent(colour -> {
            line(colour, style);
            graphics.strokeOval(left, top, 2 * radius, 2 * radius);
        });
    }

    @Override
    public void curves(List<Curve> curves, Style style) {
        Point start = curves.getFirst().from();
        graphics.beginPath();
        graphics.moveTo(start.x(), start.y());
        for (Curve curve : curves) {
            graphics.bezierCurveTo(curve.one().x(), curve.one().y(), curve.two().x(), curve.two().y(), curve.to().x(),
                    curve.to().y());
        }
        path(style);
    }

    private void path(Style style) {
        style.fill().ifPresent(colour -> {
            fill(colour);
            graphics.fill();
        });
        style.line().ifPresent(colour -> {
            line(colour, style);
            graphics.stroke();
        });
    }

    private void line(Colour colour, Style style) {
        Color known = colours.of(colour);
        graphics.setStroke(known);
        graphics.setLineWidth(style.width());
        graphics.setLineDashes(style.dash() == Dash.BROKEN ? BROKEN : WHOLE);
    }

    @Override
    public void words(Words words) {
        Letters letters = words.letters();
        double width = words.side() == Side.LEFT ? 0 : letters.width(words.text(), words.size());
        double left = words.side() == Side.MIDDLE ? width / 2 : width;
        graphics.setFont(fonts.of(letters, words.size()));
        fill(words.colour());
        graphics.fillText(words.text(), words.baseline().x() - left, words.baseline().y());
    }
}
