package org.postroom.editor.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.picture.Colour;
import org.postroom.drawing.picture.Paper.Style;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.Point;

final class PixelPaperTest {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;
    private static final Colour WHITE = Colour.of("#ffffff");
    private static final Colour RED = Colour.of("#ff0000");
    private static final int BLANK = 0xffffffff;
    private static final int FULL = 0xffff0000;

    private final int[] pixels = new int[WIDTH * HEIGHT];
    private final PixelPaper paper = new PixelPaper(pixels, WIDTH, new Area(100, 200, 80, 60), 0.5);

    @BeforeEach
    void clear() {
        paper.clear(WHITE);
    }

    private int at(int x, int y) {
        return pixels[y * WIDTH + x];
    }

    private long painted() {
        return Arrays.stream(pixels).filter(pixel -> pixel != BLANK).count();
    }

    @Test
    void aRectangleFillsItsPixelsAndNoOthers() {
        paper.rectangle(new Area(110, 220, 20, 8), 0, Style.filled(RED));
        assertThat(at(5, 10)).isEqualTo(FULL);
        assertThat(at(14, 13)).isEqualTo(FULL);
        assertThat(painted()).isEqualTo(10 * 4);
    }

    @Test
    void whatReachesBeyondThePictureIsCutOff() {
        paper.rectangle(new Area(-1e6, -1e6, 2e6, 2e6), 0, Style.filled(RED));
        assertThat(painted()).isEqualTo(WIDTH * HEIGHT);
        clear();
        paper.rectangle(new Area(1e6, 1e6, 10, 10), 0, Style.filled(RED));
        paper.curves(List.of(Curve.straight(new Point(-1e7, -1e7), new Point(-1e6, 1e7))), Style.lined(RED, 2));
        assertThat(painted()).isZero();
    }

    @Test
    void theSmallestThingIsStillAPixel() {
        paper.rectangle(new Area(140, 230, 0.1, 0.1), 0, Style.filled(RED));
        assertThat(painted()).isEqualTo(1);
    }

    @Test
    void aLineLeavesTheInsideAlone() {
        paper.rectangle(new Area(110, 210, 20, 20), 0, Style.lined(RED, 1));
        assertThat(painted()).isEqualTo(4 * 10 - 4);
        assertThat(at(8, 8)).isEqualTo(BLANK);
    }

    @Test
    void aCurveGoesFromItsStartToItsEndWithoutGaps() {
        paper.curves(List.of(Curve.straight(new Point(110, 230), new Point(170, 230))), Style.lined(RED, 4));
        for (int x = 5; x < 35; x++) {
            assertThat(at(x, 15)).isEqualTo(FULL);
        }
        assertThat(painted()).isEqualTo(30);
    }

    @Test
    void aThinLineIsAFaintOne() {
        paper.curves(List.of(Curve.straight(new Point(110, 230), new Point(170, 230))), Style.lined(RED, 0.8));
        int faint = at(10, 15);
        assertThat(faint >> 16 & 255).isGreaterThan(250);
        assertThat(faint & 255).isBetween(60, 200);
    }

    @Test
    void aCircleIsASquareFromAfar() {
        paper.circle(new Point(140, 230), 8, Style.filled(RED));
        assertThat(painted()).isEqualTo(64);
    }
}
