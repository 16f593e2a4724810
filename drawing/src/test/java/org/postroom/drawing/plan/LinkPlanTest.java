package org.postroom.drawing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postroom.drawing.plan.LinkPlan.Carrying;
import org.postroom.drawing.plan.LinkPlan.End;

class LinkPlanTest {
    private static final ComponentPlan SENDER = Samples.step("a", 400, 400);

    private static LinkPlan link(ComponentPlan from, ComponentPlan to, String outbox, String inbox, Point... bends) {
        return LinkPlan.of(0, Samples.link(from.id() + "." + outbox + " -> " + to.id() + "." + inbox),
                new End(from.area(), from.outbox(outbox).orElseThrow()),
                new End(to.area(), to.inbox(inbox).orElseThrow()), List.of(bends));
    }

    private static LinkPlan data(ComponentPlan from, ComponentPlan to, Point... bends) {
        return link(from, to, "outbox", "inbox", bends);
    }

    @Test
    void itJoinsTheCentresOfItsBoxes() {
        LinkPlan link = data(SENDER, Samples.step("b", 700, 300));
        assertThat(link.from()).isEqualTo(SENDER.outbox("outbox").orElseThrow().at());
        assertThat(link.at(0)).isEqualTo(link.from());
        assertThat(link.to()).isEqualTo(new Point(700, 352));
        assertThat(link.at(1)).isEqualTo(link.to());
    }

    @ParameterizedTest
    @CsvSource({"700, 400", "560, 600", "400, 400", "100, 400", "100, 420", "400, 600", "300, 200", "450, 430",
        "100, 700", "529, 500"})
    void itHidesNeitherOfTheComponentsThatItJoins(double x, double y) {
        ComponentPlan receiver = Samples.step("b", x, y);
        for (String boxes : List.of("outbox inbox", "signal control")) {
            LinkPlan link = link(SENDER, receiver, boxes.split(" ")[0], boxes.split(" ")[1]);
            for (double t = 0; t <= 1; t += 1.0 / 256) {
                assertThat(SENDER.area().grown(-1).contains(link.at(t))).as("at %s", t).isFalse();
                // Where the two components overlap there is no way that hides neither.
                assertThat(receiver.area().grown(-1).contains(link.at(t))
                        && !SENDER.area().grown(40).intersects(receiver.area())).as("at %s", t).isFalse();
            }
        }
    }

    @Test
    void aLinkToItsOwnComponentGoesAroundIt() {
        LinkPlan link = data(SENDER, SENDER);
        assertThat(link.bounds().bottom()).isGreaterThan(SENDER.area().bottom() + 10);
        assertThat(link.bounds().x()).isLessThan(SENDER.area().x());
        assertThat(link.bounds().right()).isGreaterThan(SENDER.area().right());
    }

    @Test
    void itPassesItsBends() {
        Point one = new Point(600, 600);
        Point other = new Point(300, 700);
        LinkPlan link = data(SENDER, Samples.step("b", 700, 400), one, other);
        assertThat(link.curves()).hasSize(3);
        assertThat(link.distanceTo(one)).isCloseTo(0, within(1e-9));
        assertThat(link.distanceTo(other)).isCloseTo(0, within(1e-9));
    }

    @Test
    void itHasNoKink() {
        List<LinkPlan> links = List.of(data(SENDER, SENDER), data(SENDER, Samples.step("b", 100, 100)),
                data(SENDER, Samples.step("b", 530, 100)),
                data(SENDER, Samples.step("b", 700, 400), new Point(600, 600), new Point(300, 700)));
        for (LinkPlan link : links) {
            for (int i = 1; i < link.curves().size(); i++) {
                Curve before = link.curves().get(i - 1);
                Curve after = link.curves().get(i);
                assertThat(after.from()).isEqualTo(before.to());
                double ax = before.to().x() - before.two().x();
                double ay = before.to().y() - before.two().y();
                double bx = after.one().x() - after.from().x();
                double by = after.one().y() - after.from().y();
                assertThat(ax * bx + ay * by).isGreaterThanOrEqualTo(Math.hypot(ax, ay) * Math.hypot(bx, by) * 0.999);
            }
        }
    }

    @Test
    void fromSignalToControlIsAWord() {
        ComponentPlan receiver = Samples.step("b", 700, 400);
        assertThat(link(SENDER, receiver, "signal", "control").kind()).isEqualTo(Carrying.WORD);
        assertThat(link(SENDER, receiver, "outbox", "control").kind()).isEqualTo(Carrying.DATA);
        assertThat(data(SENDER, receiver).carries()).isEqualTo(String.class);
    }

    @Test
    void distanceIsNeverFarFromTheTrueOne() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            LinkPlan link = data(SENDER, Samples.step("b", random.nextInt(900), random.nextInt(900)));
            Point point = new Point(random.nextDouble(900), random.nextDouble(900));
            double least = Double.POSITIVE_INFINITY;
            for (double t = 0; t <= 1; t += 1.0 / 4096) {
                least = Math.min(least, link.at(t).distanceTo(point));
            }
            assertThat(link.distanceTo(point)).isCloseTo(least, within(2.0));
        }
    }

    @Test
    void aCurvesPiecesHaveAllOfItInThem() {
        Curve curve = new Curve(new Point(0, 0), new Point(2000, 0), new Point(-500, 4000), new Point(3000, 5000));
        List<Area> pieces = new ArrayList<>(curve.pieces());
        assertThat(pieces).hasSizeGreaterThan(8);
        for (double t = 0; t <= 1; t += 1.0 / 512) {
            Point at = curve.at(t);
            assertThat(pieces).anyMatch(piece -> piece.grown(1e-6).contains(at));
        }
        assertThat(curve.until(0.25).to().distanceTo(curve.at(0.25))).isCloseTo(0, within(1e-9));
        assertThat(curve.since(0.25).at(0).distanceTo(curve.at(0.25))).isCloseTo(0, within(1e-9));
    }
}
