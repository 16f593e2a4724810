package org.postroom.drawing.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;
import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.Point;

/// Paints as SVG: one text that needs nothing else, and that people can read. Letters are those of whoever shows it; each
/// line of text says how long it is, so that it fits with other letters too.
public final class SvgPicture implements Paper {
    private static final String FONTS = Letters.FAMILY + ", system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

    private final StringBuilder svg = new StringBuilder();
    private String indent = "  ";

    private SvgPicture() {}

    /// Paints a picture.
    ///
    /// @return an SVG file
    public static String of(Sight picture) {
        SvgPicture paper = new SvgPicture();
        Area seen = picture.seen();
        paper.svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" ")
                .append(attribute("width", number(seen.width()))).append(attribute("height", number(seen.height())))
                .append(attribute("viewBox", String.join(" ", number(seen.x()), number(seen.y()), number(seen.width()),
                        number(seen.height()))))
                .append("font-family=\"").append(FONTS).append("\" font-size=\"11\">\n");
        paper.line("<title>" + escaped(picture.title()) + "</title>");
        if (!picture.about().isBlank()) {
            paper.line("<desc>" + escaped(picture.about()) + "</desc>");
        }
        paper.rectangle(seen, 0, Style.filled(picture.look().canvas()));
        picture.paintOn(paper);
        return paper.svg.append("</svg>\n").toString();
    }

    @Override
    public void begin(String kind, Supplier<String> title) {
        line("<g class=\"" + kind + "\">");
        indent += "  ";
        line("<title>" + escaped(title.get()) + "</title>");
    }

    @Override
    public void end() {
        indent = indent.substring(2);
        line("</g>");
    }

    @Override
    public void rectangle(Area area, double corner, Style style) {
        line("<rect " + attribute("x", number(area.x())) + attribute("y", number(area.y()))
                + attribute("width", number(area.width())) + attribute("height", number(area.height()))
                + (corner > 0 ? attribute("rx", number(corner)) : "") + paint(style) + "/>");
    }

    @Override
    public void header(Area area, double corner, Style style) {
        line("<path " + attribute("d", "M" + at(area.x(), area.bottom()) + " V" + number(area.y() + corner) + " q"
                + at(0, -corner) + " " + at(corner, -corner) + " H" + number(area.right() - corner) + " q"
                + at(corner, 0) + " " + at(corner, corner) + " V" + number(area.bottom()) + " Z") + paint(style)
                + "/>");
    }

    @Override
    public void circle(Point centre, double radius, Style style) {
        line("<circle " + attribute("cx", number(centre.x())) + attribute("cy", number(centre.y()))
                + attribute("r", number(radius)) + paint(style) + "/>");
    }

    @Override
    public void curves(List<Curve> curves, Style style) {
        StringBuilder path = new StringBuilder("M" + at(curves.getFirst().from()));
        curves.forEach(curve -> path.append(" C").append(at(curve.one())).append(' ').append(at(curve.two()))
                .append(' ').append(at(curve.to())));
        line("<path " + attribute("d", path.toString()) + paint(style) + "/>");
    }

    @Override
    public void words(Words words) {
        if (words.text().isBlank()) {
            return;
        }
        String anchor = switch (words.side()) {
            case LEFT -> "";
            case MIDDLE -> attribute("text-anchor", "middle");
            case RIGHT -> attribute("text-anchor", "end");
        };
        line("<text " + attribute("x", number(words.baseline().x())) + attribute("y", number(words.baseline().y()))
                + anchor + (words.size() == 11 ? "" : attribute("font-size", number(words.size())))
                + (words.letters().weight() == 400 ? "" : attribute("font-weight", "" + words.letters().weight()))
                + attribute("textLength", number(words.letters().width(words.text(), words.size())))
                + attribute("lengthAdjust", "spacingAndGlyphs")
                + "fill=\"" + words.colour().hex() + "\">" + escaped(words.text()) + "</text>");
    }

    private void line(String text) {
        svg.append(indent).append(text).append('\n');
    }

    private static String paint(Style style) {
        return "fill=\"" + style.fill().map(Colour::hex).orElse("none") + "\""
                + style.line().map(colour -> " stroke=\"" + colour.hex() + "\" stroke-width=\"" + number(style.width())
                        + "\"" + (style.dash() == Dash.BROKEN ? " stroke-dasharray=\"5 4\"" : ""))
                        .orElse("");
    }

    private static String attribute(String name, String value) {
        return name + "=\"" + value + "\" ";
    }

    private static String at(Point point) {
        return at(point.x(), point.y());
    }

    private static String at(double x, double y) {
        return number(x) + "," + number(y);
    }

    /// To a hundredth of a pixel, without needless noughts.
    private static String number(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    /// Without what XML can't hold.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> escaped.append(escaped(letter)));
        return escaped.toString();
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t', '\n', '\r' -> " ";
            default -> {
                boolean allowed = letter >= ' ' && letter < 0xd800 || letter >= 0xe000 && letter < 0xfffe
                        || letter > 0xffff;
                yield allowed ? Character.toString(letter) : "\ufffd";
            }
        };
    }
}
