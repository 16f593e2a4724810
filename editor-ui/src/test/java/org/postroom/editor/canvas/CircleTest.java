package org.postroom.editor.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.BoxPlan.Side;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.OwnBoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowFileException;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.network.State;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;
import org.postroom.engine.watch.Deadlock;

final class CircleTest {
    private static final Path PHILOSOPHERS = Path.of("..", "flows", "examples", "22-philosophers.flow.json");
    private static final int MOST_TURNS = 10_000;

    /// The deadlock that a flow runs into, if it does.
    private static Optional<Deadlock> deadlock(Flow flow, long seed) {
        try (SteppedScheduler scheduler = new SteppedScheduler(Policy.random(seed))) {
            var network = new LiveFlow(flow, Catalogue.installed(), Beside.nothing(), scheduler, seed).network();
            network.start();
            for (int turns = 0; scheduler.step().isPresent(); turns++) {
                assertThat(turns).isLessThan(MOST_TURNS);
            }
            Optional<Deadlock> found = Deadlock.inQuiet(network);
            network.stop();
            return found;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Deadlock deadlock(Flow flow) {
        return LongStream.rangeClosed(1, 50).boxed().flatMap(seed -> deadlock(flow, seed).stream()).findFirst()
                .orElseThrow();
    }

    private static List<Link> lit(Circle circle, Drawing drawing) {
        return drawing.links().stream().filter(circle::holds).toList();
    }

    @Test
    void eachHungryPhilosopherWaitsAlongOneLinkForTheNext() throws FlowFileException {
        Flow flow = FlowFile.read(PHILOSOPHERS).flow();
        Deadlock deadlock = deadlock(flow);
        List<String> members = deadlock.circle().stream().map(Deadlock.Member::component).toList();
        List<Link> lit = lit(Circle.of(deadlock, flow, "", flow.drawing()), flow.drawing());
        assertThat(members).hasSizeGreaterThan(2);
        assertThat(lit).extracting(link -> link.to().component()).containsExactlyInAnyOrderElementsOf(members);
        assertThat(lit).extracting(link -> link.from().component()).containsExactlyInAnyOrderElementsOf(members);
    }

    private static Deadlock.Member waiting(String component, String forWhom) {
        return new Deadlock.Member(component, new State.WaitingForMessage(List.of(new BoxName(component, "inbox"))),
                List.of(forWhom), "");
    }

    /// `left` and `right` are the same part, in which `first` passes on to `second`; each waits for the other's.
    private static Flow twoParts() {
        Drawing half = Drawing.empty()
                .withComponents(new TreeMap<>(Map.of("first", Placed.of("Upcase"), "second", Placed.of("Grep"))))
                .withLinks(List.of(Link.of("first.outbox", "second.inbox"),
                        Link.of("first.signal", "second.control")))
                .withInboxes(new TreeMap<>(Map.of("in", BoxName.of("first.inbox"))))
                .withOutboxes(new TreeMap<>(Map.of("out", BoxName.of("second.outbox"), "rest",
                        BoxName.of("second.rejected"))));
        Placed part = Placed.of(PartType.of("Half"));
        return Flow.empty().withPart("Half", half).withDrawing(Drawing.empty()
                .withComponents(new TreeMap<>(Map.of("left", part, "right", part, "bin", Placed.of("NullSink"))))
                .withLinks(List.of(Link.of("left.out", "right.in"), Link.of("left.rest", "bin.inbox"),
                        Link.of("right.out", "left.in"), Link.of("right.rest", "bin.inbox"))));
    }

    private static Deadlock inTwoParts() {
        return new Deadlock(List.of(waiting("left/first", "right/second"), waiting("right/second", "right/first"),
                waiting("right/first", "left/second"), waiting("left/second", "left/first")), List.of());
    }

    @Test
    void aLinkBetweenPartsIsLitWhereItLeadsToOneWhoWaitsInside() {
        Flow flow = twoParts();
        assertThat(lit(Circle.of(inTwoParts(), flow, "", flow.drawing()), flow.drawing())).hasToString(
                "[left.out -> right.in, right.out -> left.in]");
    }

    @Test
    void insideOfAPartItsOwnLinksAreLitAndTheBoxesByWhichTheCircleComesAndGoes() {
        Flow flow = twoParts();
        Circle inside = Circle.of(inTwoParts(), flow, "right/", flow.parts().getOrDefault("Half", Drawing.empty()));
        assertThat(lit(inside, flow.parts().getOrDefault("Half", Drawing.empty()))).hasToString(
                "[first.outbox -> second.inbox]");
        assertThat(inside.holds(own("in", Side.LEFT, "first.inbox"))).isTrue();
        assertThat(inside.holds(own("out", Side.RIGHT, "second.outbox"))).isTrue();
        assertThat(inside.holds(own("rest", Side.RIGHT, "second.rejected"))).isFalse();
    }

    private static OwnBoxPlan own(String name, Side side, String to) {
        return new OwnBoxPlan(name, side, BoxName.of(to), new Area(0, 0, 1, 1),
                Curve.straight(new Point(0, 0), new Point(1, 0)));
    }

    @Test
    void whoWaitsForRoomLightsTheLinkIntoTheFullInbox() {
        Flow flow = Drawn.rows(1, 2);
        Deadlock.Member full = new Deadlock.Member("c0", new State.WaitingForRoom(BoxName.of("c1.inbox"), 1, 1),
                List.of("c1"), "");
        Deadlock deadlock = new Deadlock(List.of(full), List.of());
        assertThat(lit(Circle.of(deadlock, flow, "", flow.drawing()), flow.drawing()))
                .hasToString("[c0.outbox -> c1.inbox]");
    }
}
