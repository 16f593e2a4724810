package org.postroom.editor.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Point;

final class ViewportTest {
    private static final Viewport VIEW = new Viewport(-120, 340, 0.8, 1000, 600);

    private static void assertSame(Point one, Point other) {
        assertThat(one.distanceTo(other)).isCloseTo(0, within(1e-9));
    }

    @Test
    void screenAndCanvasAreTwoWaysToNameThePlace() {
        assertSame(VIEW.onCanvas(new Point(0, 0)), new Point(-120, 340));
        assertSame(VIEW.onCanvas(new Point(80, 8)), new Point(-20, 350));
        assertSame(VIEW.onScreen(VIEW.onCanvas(new Point(123, 456))), new Point(123, 456));
    }

    @Test
    void panningPushesTheContentBySoManyPixels() {
        Point before = VIEW.onScreen(new Point(7, 9));
        assertSame(VIEW.panned(30, -12).onScreen(new Point(7, 9)), before.plus(30, -12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.02, 0.3, 1, 3.9, 50})
    void zoomingKeepsWhatIsBelowThePointer(double zoom) {
        Point pointer = new Point(640, 80);
        Viewport zoomed = VIEW.zoomedTo(pointer, zoom);
        assertSame(zoomed.onCanvas(pointer), VIEW.onCanvas(pointer));
        assertThat(zoomed.zoom()).isBetween(Viewport.FARTHEST, Viewport.NEAREST);
    }

    @Test
    void inAndOutAgainIsWhereItWas() {
        Viewport back = VIEW.nearer().nearer().farther().farther();
        assertThat(back.zoom()).isCloseTo(VIEW.zoom(), within(1e-9));
        assertSame(new Point(back.left(), back.top()), new Point(VIEW.left(), VIEW.top()));
        assertThat(VIEW.actual().zoom()).isEqualTo(1);
        assertSame(VIEW.actual().seen().centre(), VIEW.seen().centre());
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 700, 4000, 30_000})
    void whatIsFittedIsInViewAndInTheMiddle(double size) {
        Area area = new Area(-500, 70, size, size / 3);
        Viewport fitted = VIEW.fitted(area);
        assertThat(fitted.seen().contains(area)).isTrue();
        assertSame(fitted.seen().centre(), area.centre());
        assertThat(fitted.zoom()).isLessThanOrEqualTo(1);
    }

    @Test
    void aSmallDrawingIsNotBlownUp() {
        assertThat(VIEW.fitted(new Area(0, 0, 10, 10)).zoom()).isEqualTo(1);
        assertThat(VIEW.fitted(new Area(0, 0, 0, 0)).zoom()).isEqualTo(1);
    }

    @Test
    void revealingPansNoFartherThanNeeded() {
        Area inside = new Area(100, 500, 100, 80);
        assertThat(VIEW.revealing(inside)).isEqualTo(VIEW);
        Area right = new Area(2000, 500, 100, 80);
        Viewport revealed = VIEW.revealing(right);
        assertThat(revealed.seen().contains(right)).isTrue();
        assertThat(revealed.top()).isEqualTo(VIEW.top());
        assertThat(revealed.seen().right() - right.right()).isCloseTo(32 / 0.8, within(1e-9));
        assertThat(VIEW.revealing(new Area(-400, -400, 9000, 9000)).left()).isCloseTo(-440, within(1e-9));
    }

    @Test
    void howeverFarItIsPannedALittleOfTheDrawingStaysInView() {
        Area drawing = new Area(0, 0, 800, 400);
        for (double far : new double[] {-1e7, 1e7}) {
            Area seen = VIEW.panned(far, 0).keeping(drawing).seen();
            assertThat(Math.min(seen.right(), drawing.right()) - Math.max(seen.x(), drawing.x()))
                    .isCloseTo(48 / 0.8, within(1e-6));
            seen = VIEW.panned(0, far).keeping(drawing).seen();
            assertThat(Math.min(seen.bottom(), drawing.bottom()) - Math.max(seen.y(), drawing.y()))
                    .isCloseTo(48 / 0.8, within(1e-6));
        }
        assertThat(VIEW.keeping(new Area(0, 400, 200, 300))).isEqualTo(VIEW);
    }

    @Test
    void anEmptyDrawingLeavesTheViewAnywhereNearIt() {
        Area nothing = new Area(0, 0, 0, 0);
        Viewport here = new Viewport(-500, -300, 1, 1000, 600);
        assertThat(here.keeping(nothing)).isEqualTo(here);
        assertThat(here.panned(1e6, 1e6).keeping(nothing).seen().contains(new Point(0, 0))).isTrue();
        assertThat(here.panned(-1e6, -1e6).keeping(nothing).seen().contains(new Point(0, 0))).isTrue();
    }

    @Test
    void aViewOfNoSizeHarmsNothing() {
        Viewport none = Viewport.of(0, 0);
        assertThat(none.fitted(new Area(0, 0, 500, 500)).zoom()).isGreaterThan(0);
        assertThat(none.keeping(new Area(0, 0, 500, 500)).left()).isFinite();
        assertThat(none.revealing(new Area(50, 50, 5, 5)).top()).isFinite();
    }
}
