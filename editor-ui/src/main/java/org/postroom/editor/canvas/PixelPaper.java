package org.postroom.editor.canvas;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.postroom.drawing.picture.Colour;
import org.postroom.drawing.picture.Paper;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.Point;

/// Paints shapes straight into pixels, without smoothing and without letters: for drawings seen from so far away that
/// there are thousands of shapes and none can be told from a rectangle. Many times as fast as a canvas of the screen.
/// Confined to one thread.
final class PixelPaper implements Paper {
    /// A curve is painted in pieces of about this many pixels.
    private static final double PIECE = 6;
    private static final int MOST_PIECES = 48;

    private final int[] pixels;
    private final int width;
    private final int height;
    private final Area area;
    private final double zoom;

    /// @param pixels opaque, one row after the other
    /// @param width  of a row
    /// @param area   of the canvas, the upper left corner of which is the first pixel
    /// @param zoom   how many pixels for each of the canvas
    PixelPaper(int[] pixels, int width, Area area, double zoom) {
        this.pixels = pixels;
        this.width = width;
        this.height = pixels.length / width;
        this.area = area;
        this.zoom = zoom;
    }

    void clear(Colour colour) {
        Arrays.fill(pixels, argb(colour));
    }

    /// Lets everything behind be seen.
    void clear() {
        Arrays.fill(pixels, 0);
    }

    @Override
    public void begin(String kind, Supplier<String> title) {}

    @Override
    public void end() {}

    @Override
    public void rectangle(Area rectangle, double corner, Style style) {
        int left = column(rectangle.x());
        int top = row(rectangle.y());
        int right = Math.max(left + 1, column(rectangle.right()));
        int bottom = Math.max(top + 1, row(rectangle.bottom()));
        style.fill().ifPresent(colour -> fill(left, top, right, bottom, argb(colour)));
        style.line().ifPresent(colour -> {
            int argb = argb(colour);
            int thick = (int) Math.max(1, style.width() * zoom);
            fill(left, top, right, top + thick, argb);
            fill(left, bottom - thick, right, bottom, argb);
            fill(left, top, left + thick, bottom, argb);
            fill(right - thick, top, right, bottom, argb);
        });
    }

    @Override
    public void header(Area header, double corner, Style style) {
        rectangle(header, corner, style);
    }

    @Override
    public void circle(Point centre, double radius, Style style) {
        rectangle(new Area(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), 0, style);
    }

    @Override
    public void curves(List<Curve> curves, Style style) {
        style.line().ifPresent(colour -> {
            int argb = argb(colour);
            int share = (int) Math.clamp(256 * style.width() * zoom * 1.6, 64, 256);
            curves.forEach(curve -> curve(curve, argb, share));
        });
    }

    private void curve(Curve curve, int argb, int share) {
        double length = curve.from().distanceTo(curve.one()) + curve.one().distanceTo(curve.two())
                + curve.two().distanceTo(curve.to());
        int pieces = (int) Math.clamp(length * zoom / PIECE, 1, MOST_PIECES);
        Point last = curve.from();
        for (int i = 1; i <= pieces; i++) {
            Point next = i == pieces ? curve.to() : curve.at((double) i / pieces);
            line(last, next, argb, share);
            last = next;
        }
    }

    /// All but its last pixel, with which the next piece begins.
    private void line(Point from, Point to, int argb, int share) {
        double x = pixel(from.x() - area.x());
        double y = pixel(from.y() - area.y());
        double dx = pixel(to.x() - area.x()) - x;
        double dy = pixel(to.y() - area.y()) - y;
        if (Math.max(x, x + dx) < 0 || Math.min(x, x + dx) >= width || Math.max(y, y + dy) < 0
                || Math.min(y, y + dy) >= height) {
            return;
        }
        int steps = (int) Math.min(Math.max(Math.abs(dx), Math.abs(dy)), 4.0 * (width + height));
        for (int i = 0; i < steps; i++) {
            dot((int) Math.rint(x + dx * i / steps), (int) Math.rint(y + dy * i / steps), argb, share);
        }
    }

    /// A place on the edge of two pixels belongs to the second, however it was rounded.
    private double pixel(double along) {
        return Math.floor(along * zoom + 1e-6);
    }

    private void dot(int x, int y, int argb, int share) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            return;
        }
        int at = y * width + x;
        pixels[at] = share == 256 || pixels[at] == 0 ? argb : mixed(pixels[at], argb, share);
    }

    /// Red and blue in one go, as there is room between them.
    private static int mixed(int behind, int before, int share) {
        int rest = 256 - share;
        int redBlue = ((behind & 0xff00ff) * rest + (before & 0xff00ff) * share) >>> 8 & 0xff00ff;
        int green = ((behind & 0xff00) * rest + (before & 0xff00) * share) >>> 8 & 0xff00;
        return 0xff000000 | redBlue | green;
    }

    @Override
    public void words(Words words) {}

    private int column(double x) {
        return (int) Math.rint((x - area.x()) * zoom);
    }

    private int row(double y) {
        return (int) Math.rint((y - area.y()) * zoom);
    }

    private void fill(int left, int top, int right, int bottom, int argb) {
        int from = Math.max(0, left);
        int to = Math.min(width, right);
        if (from < to) {
            for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
                Arrays.fill(pixels, y * width + from, y * width + to, argb);
            }
        }
    }

    private static int argb(Colour colour) {
        return 0xff000000 | colour.red() << 16 | colour.green() << 8 | colour.blue();
    }
}
