package org.postroom.drawing.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.Point;

/// Paints as PNG, without a screen. Confined to one picture.
public final class PngPicture implements Paper {
    /// The most pixels that a picture may have.
    public static final long MOST_PIXELS = 50_000_000;

    private static final float[] BROKEN = {5, 4};

    private final Graphics2D graphics;
    private final Map<Letters, Font> fonts;

    private PngPicture(Graphics2D graphics, Map<Letters, Font> fonts) {
        this.graphics = graphics;
        this.fonts = Map.copyOf(fonts);
    }

    /// Paints a picture.
    ///
    /// @param scale how many pixels for each of the drawing's
    /// @return a PNG file
    /// @throws CannotPaint where the picture is too large or the system has no letters
    public static byte[] of(Sight picture, double scale) throws CannotPaint {
        Area seen = picture.seen();
        double width = Math.ceil(seen.width() * scale);
        double height = Math.ceil(seen.height() * scale);
        if (width * height > MOST_PIXELS) {
            throw new CannotPaint("the picture would have " + (long) (width * height / 1e6)
                    + " million pixels, and a PNG may have " + MOST_PIXELS / 1_000_000
                    + " million; choose a smaller scale, or SVG");
        }
        System.setProperty("java.awt.headless", "true");
        return painted(picture, scale, new BufferedImage(Math.max(1, (int) width), Math.max(1, (int) height),
                BufferedImage.TYPE_INT_RGB), fonts());
    }

    /// A picture that is painted already.
    ///
    /// @param pixels row by row, each with red, green and blue in its lower 24 bits
    /// @param width  of a row
    /// @return a PNG file
    public static byte[] of(int[] pixels, int width) throws CannotPaint {
        System.setProperty("java.awt.headless", "true");
        BufferedImage image = new BufferedImage(width, pixels.length / width, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, image.getHeight(), pixels, 0, width);
        return file(image);
    }

    private static Map<Letters, Font> fonts() throws CannotPaint {
        if (Loaded.FONTS.isEmpty()) {
            throw new CannotPaint("this computer has no fonts for a PNG; install 'fontconfig' and 'libfreetype6'"
                    + " (Debian, Ubuntu), or write an .svg, which needs none");
        }
        return Loaded.FONTS;
    }

    /// The letters, loaded when they are needed first. None where that fails, before anything is painted: what the JDK
    /// throws where a font library or all fonts are missing depends on which, and where it notices.
    private static final class Loaded {
        private static final System.Logger LOG = System.getLogger(PngPicture.class.getName());
        private static final Map<Letters, Font> FONTS = load();

        private static Map<Letters, Font> load() {
            try {
                Map<Letters, Font> fonts = new HashMap<>();
                for (Letters letters : List.of(Letters.REGULAR, Letters.BOLD)) {
                    Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(letters.font()));
                    font.getStringBounds("try", new FontRenderContext(null, true, true));
                    fonts.put(letters, font);
                }
                return Map.copyOf(fonts);
            } catch (FontFormatException | IOException | LinkageError | InternalError | NullPointerException e) {
                LOG.log(System.Logger.Level.DEBUG, "no letters", e);
                return Map.of();
            }
        }
    }

    private static byte[] painted(Sight picture, double scale, BufferedImage image, Map<Letters, Font> fonts) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(scale, scale);
            paint(picture, graphics, fonts);
            return file(image);
        } finally {
            graphics.dispose();
        }
    }

    /// Paints a picture from its upper left corner on, on whatever Java's graphics can paint on.
    static void paint(Sight picture, Graphics2D graphics) throws CannotPaint {
        paint(picture, graphics, fonts());
    }

    private static void paint(Sight picture, Graphics2D graphics, Map<Letters, Font> fonts) {
        Area seen = picture.seen();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(colour(picture.look().canvas()));
        graphics.fill(new Rectangle2D.Double(-1, -1, seen.width() + 2, seen.height() + 2)); // a broken pixel at the edge, too
        graphics.translate(-seen.x(), -seen.y());
        picture.paintOn(new PngPicture(graphics, fonts));
    }

    private static byte[] file(BufferedImage image) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("nothing but memory was written to", e);
        }
    }

    @Override
    public void begin(String kind, Supplier<String> title) {}

    @Override
    public void end() {}

    @Override
    public void rectangle(Area area, double corner, Style style) {
        paint(new RoundRectangle2D.Double(area.x(), area.y(), area.width(), area.height(), 2 * corner, 2 * corner),
                style);
    }

    @Override
    public void header(Area area, double corner, Style style) {
        Path2D path = new Path2D.Double();
        path.moveTo(area.x(), area.bottom());
        path.lineTo(area.x(), area.y() + corner);
        path.quadTo(area.x(), area.y(), area.x() + corner, area.y());
        path.lineTo(area.right() - corner, area.y());
        path.quadTo(area.right(), area.y(), area.right(), area.y() + corner);
        path.lineTo(area.right(), area.bottom());
        path.closePath();
        paint(path, style);
    }

    @Override
    public void circle(Point centre, double radius, Style style) {
        paint(new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), style);
    }

    @Override
    public void curves(List<Curve> curves, Style style) {
        Path2D path = new Path2D.Double();
        Point start = curves.getFirst().from();
        path.moveTo(start.x(), start.y());
        curves.forEach(curve -> path.curveTo(curve.one().x(), curve.one().y(), curve.two().x(), curve.two().y(),
                curve.to().x(), curve.to().y()));
        paint(path, style);
    }

    private void paint(Shape shape, Style style) {
        style.fill().ifPresent(fill -> {
            graphics.setColor(colour(fill));
            graphics.fill(shape);
        });
        style.line().ifPresent(line -> {
            graphics.setColor(colour(line));
            graphics.setStroke(new BasicStroke((float) style.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                    style.dash() == Dash.BROKEN ? BROKEN : null, 0));
            graphics.draw(shape);
        });
    }

    @Override
    public void words(Words words) {
        Font own = fonts.getOrDefault(words.letters(), graphics.getFont());
        // Letters that ours doesn't have are the system's.
        Font font = own.canDisplayUpTo(words.text()) < 0
                ? own
                : new Font(Font.SANS_SERIF, style(words.letters()), 1);
        graphics.setFont(font.deriveFont((float) words.size()));
        graphics.setColor(colour(words.colour()));
        double width = words.letters().width(words.text(), words.size());
        double left = switch (words.side()) {
            case LEFT -> 0;
            case MIDDLE -> width / 2;
            case RIGHT -> width;
        };
        graphics.drawString(words.text(), (float) (words.baseline().x() - left), (float) words.baseline().y());
    }

    private static int style(Letters letters) {
        return letters.weight() > 400 ? Font.BOLD : Font.PLAIN;
    }

    private static Color colour(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue());
    }
}
