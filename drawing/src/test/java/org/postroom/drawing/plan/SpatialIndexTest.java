package org.postroom.drawing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.drawing.plan.BoxPlan.Side;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Sheet;

class SpatialIndexTest {
    private static final double REACH = 8;

    /// a at the origin, b to its right, a note below, a frame around both.
    private final SpatialIndex small = new SpatialIndex(Samples.plan(
            Samples.drawing(List.of("a", "b"), "a.outbox -> b.inbox", "a.signal -> b.control"),
            new Sheet(Samples.sheet(Map.of("a", new Point(0, 0), "b", new Point(240, 0))).components(),
                    List.of(new Layout.Note("Look", new Layout.Point(0, 160), new Layout.Size(80, 40))),
                    List.of(new Layout.Frame("Both", new Layout.Point(-40, -40), new Layout.Size(440, 300))))));

    @Test
    void eachThingIsHitWhereItIs() {
        assertThat(small.hit(new Point(3, 52), REACH)).isEqualTo(new Hit.OnInbox(BoxName.of("a.inbox")));
        assertThat(small.hit(new Point(126, 54), REACH)).isEqualTo(new Hit.OnOutbox(BoxName.of("a.outbox")));
        assertThat(small.hit(new Point(60, 20), REACH)).isEqualTo(new Hit.OnComponent("a"));
        assertThat(small.hit(new Point(180, 55), REACH))
                .isEqualTo(new Hit.OnLink(0, Samples.link("a.outbox -> b.inbox")));
        assertThat(small.hit(new Point(180, 72), REACH))
                .isEqualTo(new Hit.OnLink(1, Samples.link("a.signal -> b.control")));
        assertThat(small.hit(new Point(40, 180), REACH)).isEqualTo(new Hit.OnNote(0));
        assertThat(small.hit(new Point(200, -30), REACH)).isEqualTo(new Hit.OnFrame(0));
        assertThat(small.hit(new Point(405, 100), REACH)).isEqualTo(new Hit.OnFrame(0));
        assertThat(small.hit(new Point(300, 200), REACH)).isEqualTo(new Hit.OnCanvas());
        assertThat(small.hit(new Point(1000, 1000), REACH)).isEqualTo(new Hit.OnCanvas());
    }

    @Test
    void aLongReachLeavesTheComponentItselfToBeMoved() {
        assertThat(small.hit(new Point(15, 52), 40)).isEqualTo(new Hit.OnComponent("a"));
        assertThat(small.hit(new Point(-15, 52), 40)).isEqualTo(new Hit.OnInbox(BoxName.of("a.inbox")));
    }

    @Test
    void ofOverlappingComponentsTheUpperOneIsHit() {
        var index = new SpatialIndex(Samples.plan(Samples.drawing(List.of("a", "b")),
                Samples.sheet(Map.of("a", new Point(0, 0), "b", new Point(40, 20)))));
        assertThat(index.hit(new Point(60, 40), REACH)).isEqualTo(new Hit.OnComponent("b"));
    }

    @Test
    void onlyWantedBoxesAreNear() {
        assertThat(small.nearestBox(new Point(200, 60), 100, _ -> true)).map(BoxPlan::name)
                .contains(BoxName.of("b.inbox"));
        assertThat(small.nearestBox(new Point(200, 60), 100, box -> box.side() == Side.RIGHT)).map(BoxPlan::name)
                .contains(BoxName.of("a.outbox"));
        assertThat(small.nearestBox(new Point(180, 60), 20, _ -> true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 256, 257, 3000})
    void itFindsWhatLookingAtEverythingFinds(int count) {
        DrawingPlan plan = scattered(count, 11L * count);
        SpatialIndex index = new SpatialIndex(plan);
        SplittableRandom random = new SplittableRandom(count);
        for (int i = 0; i < 200; i++) {
            Area area = new Area(random.nextDouble(9000), random.nextDouble(9000), random.nextDouble(1000),
                    random.nextDouble(1000));
            assertThat(index.components(area)).isEqualTo(
                    plan.components().values().stream().filter(each -> each.area().intersects(area)).toList());
            assertThat(index.links(area)).containsAll(
                    plan.links().stream().filter(link -> passes(link, area)).toList());
            Point point = new Point(area.x(), area.y());
            assertThat(index.nearestBox(point, 100, _ -> true)).isEqualTo(nearest(plan, point, 100));
        }
    }

    private static boolean passes(LinkPlan link, Area area) {
        for (double t = 0; t <= 1; t += 1.0 / 64) {
            if (area.contains(link.at(t))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<BoxPlan> nearest(DrawingPlan plan, Point point, double reach) {
        return plan.components().values().stream().flatMap(ComponentPlan::boxes)
                .filter(box -> box.at().distanceTo(point) <= reach)
                .min(Comparator.comparingDouble(box -> box.at().distanceTo(point)));
    }

    private static DrawingPlan scattered(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> ids = new ArrayList<>();
        List<String> links = new ArrayList<>();
        Map<String, Point> places = new HashMap<>();
        for (int i = 0; i < count; i++) {
            ids.add("c" + i);
            places.put("c" + i, new Point(random.nextDouble(10_000), random.nextDouble(10_000)));
            links.add("c" + i + ".outbox -> c" + random.nextInt(count) + ".inbox");
        }
        Drawing drawing = Samples.drawing(ids, links.toArray(String[]::new));
        return Samples.plan(drawing, Samples.sheet(new TreeMap<>(places)));
    }
}
