package org.postroom.drawing.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.Declared;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Planner;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PicturesTest {
    private static final Declared KNOWN = new Declared(Optional.empty(), Optional.of("Text"));

    private static DrawingPlan plan(String label, double farthest) {
        Drawing drawing = Drawing.empty().with("a", Placed.of("Known").withLabel(label))
                .with("b", Placed.of("Unknown"))
                .withLinks(List.of(Link.of("a.outbox", "b.inbox"), Link.of("a.signal", "b.control")));
        Sheet sheet = new Sheet(
                new TreeMap<>(Map.of("a", new Layout.Point(0, 0), "b", new Layout.Point(farthest, 0))),
                List.of(new Layout.Note("**Look** <here>", new Layout.Point(0, 120), new Layout.Size(200, 60))),
                List.of(new Layout.Frame("Both & more", new Layout.Point(-40, -40), new Layout.Size(480, 240))));
        return new Planner().plan(drawing, sheet,
                placed -> placed.type().equals("Known") ? KNOWN : Declared.unknown());
    }

    private static Picture picture(String label, Look look) {
        return new Picture("A <title>", "About \"it\"", plan(label, 280), Map.of("b", Severity.ERROR), look);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> all(Document svg, String tag) {
        List<Element> elements = new ArrayList<>();
        var found = svg.getElementsByTagName(tag);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void anSvgTellsInWordsWhatItShows() throws Exception {
        Document svg = parsed(SvgPicture.of(picture("Anna", Look.LIGHT)));
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(all(svg, "title")).extracting(Element::getTextContent).containsExactly("A <title>", "Both & more",
                "a.signal -> b.control", "a.outbox -> b.inbox", "note", "Anna, Known", "b, Unknown");
        assertThat(all(svg, "desc")).extracting(Element::getTextContent).containsExactly("About \"it\"");
    }

    @Test
    void anSvgHasEveryTextAndNothingFromElsewhere() throws Exception {
        String text = SvgPicture.of(picture("Anna", Look.LIGHT));
        assertThat(all(parsed(text), "text")).extracting(Element::getTextContent)
                .contains("Both & more", "Look", "<here>", "Anna", "Known", "outbox", "b", "Unknown", "inbox", "!");
        assertThat(text.replace("xmlns=\"http://www.w3.org/2000/svg\"", "")).doesNotContain("http", "url(", "href",
                "<script");
    }

    @Test
    void whatXmlCannotHoldDoesNotSpoilTheSvg() throws Exception {
        String svg = SvgPicture.of(picture("a\u0000b\u001f\ud800 \uffff 🎈 ]]>", Look.LIGHT));
        assertThat(all(parsed(svg), "text")).extracting(Element::getTextContent)
                .contains("a\ufffdb\ufffd\ufffd \ufffd 🎈 ]]>");
    }

    @Test
    void onlyAnUnknownTypeHasADashedOutline() throws Exception {
        Document svg = parsed(SvgPicture.of(picture("Anna", Look.DARK)));
        assertThat(all(svg, "rect").stream().filter(rect -> rect.hasAttribute("stroke-dasharray"))
                .map(rect -> rect.getAttribute("x"))).containsExactly("280");
    }

    @Test
    void theSamePictureIsTheSameText() {
        assertThat(SvgPicture.of(picture("Anna", Look.DARK))).isEqualTo(SvgPicture.of(picture("Anna", Look.DARK)))
                .isNotEqualTo(SvgPicture.of(picture("Anna", Look.LIGHT))).endsWith("</svg>\n");
    }

    @Test
    void aPngHasTheSizeAndTheColoursOfThePicture() throws Exception {
        Picture picture = picture("Anna", Look.DARK);
        ComponentPlan anna = picture.plan().components().get("a");
        for (int scale = 1; scale <= 2; scale++) {
            BufferedImage png = ImageIO.read(new ByteArrayInputStream(PngPicture.of(picture, scale)));
            assertThat(png.getWidth()).isEqualTo(scale * (int) picture.seen().width());
            assertThat(png.getHeight()).isEqualTo(scale * (int) picture.seen().height());
            assertThat(pixel(png, 1, 1)).isEqualTo(Look.DARK.canvas());
            int x = (int) (scale * (anna.area().right() - 16 - picture.seen().x()));
            int y = (int) (scale * (anna.area().y() + 8 - picture.seen().y()));
            assertThat(pixel(png, x, y)).isEqualTo(Look.DARK.header(Optional.of("Text")));
        }
    }

    private static Colour pixel(BufferedImage png, int x, int y) {
        Color colour = new Color(png.getRGB(x, y));
        return new Colour(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    @Test
    void aPngTooLargeForMemoryIsRefusedBeforeItIsPainted() {
        Picture wide = new Picture("", "", plan("Anna", 1e9), Map.of(), Look.LIGHT);
        assertThatThrownBy(() -> PngPicture.of(wide, 1)).isInstanceOf(CannotPaint.class)
                .hasMessageContaining("choose a smaller scale, or SVG");
        assertThat(SvgPicture.of(wide)).contains("1000000000");
    }

    @Test
    void aDrawingOfNothingIsAPictureToo() throws Exception {
        Picture nothing = new Picture("", "", new Planner().plan(Drawing.empty(), Sheet.empty(), _ -> KNOWN), Map.of(),
                Look.LIGHT);
        assertThat(parsed(SvgPicture.of(nothing)).getDocumentElement().getAttribute("width")).isEqualTo("48");
        assertThat(ImageIO.read(new ByteArrayInputStream(PngPicture.of(nothing, 1))).getWidth()).isEqualTo(48);
    }
}
