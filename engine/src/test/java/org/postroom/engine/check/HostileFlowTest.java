package org.postroom.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.engine.check.Samples.CATALOGUE;
import static org.postroom.engine.check.Samples.drawing;
import static org.postroom.engine.check.Samples.flow;
import static org.postroom.engine.check.Samples.grep;
import static org.postroom.engine.check.Samples.links;
import static org.postroom.engine.check.Samples.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Problem.Severity;

/// Flows that nobody draws by hand: all are checked in bounded time, and a flow without an error can run.
class HostileFlowTest {
    @Test
    void partsNestedThousandsDeepAreChecked() {
        Drawing top = drawing("reader", "Reader", "p", "part:p5000").withLinks(links("reader.outbox", "p.inbox"));

        assertThat(errors(flow(top).withParts(nested(5000, 1)))).isEmpty();
        assertThat(errors(flow(top.withLinks(links("reader.outbox", "p.in"))).withParts(nested(5000, 1)))).hasSize(1);
    }

    @Test
    void partsThatUseTheNextOneTenTimesEachDontExplode() {
        assertThat(errors(flow(drawing("p", "part:p300")).withParts(nested(300, 10)))).isEmpty();
    }

    @Test
    void aCircleOfThousandsOfPartsIsToldInAFewWords() {
        SortedMap<String, Drawing> parts = nested(3000, 1);
        parts.put("p0", stage().with("c0", Placed.of("part:p3000")));

        assertThat(errors(flow(drawing("p", "part:p3000")).withParts(parts))).singleElement().asString()
                .startsWith("parts.p3000.components.c0: 'p3000' contains itself: p3000 > p2999 >").endsWith(" > …");
    }

    @Test
    void manyComponentsAreCheckedInTime() {
        SortedMap<String, Placed> many = new TreeMap<>();
        IntStream.range(0, 100_000).forEach(i -> many.put("c" + i, i % 2 == 0
                ? grep().withSettings(Map.of("pattern", "number " + i % 5000))
                : Placed.of("Grpe" + i)));
        List<Link> links = IntStream.range(0, 100_000).mapToObj(
                i -> Link.of("c" + i + ".outbox", "c" + (i * 7 % 100_000) + (i % 3 == 0 ? ".in" : ".inbox"))).toList();
        Flow flow = flow(Drawing.empty().withComponents(many).withLinks(links));

        List<Problem> problems = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> FlowCheck.of(flow, CATALOGUE, Beside.nothing()));
        assertThat(problems).hasSizeGreaterThan(50_000);
    }

    @Test
    void anyFlowIsCheckedAndOneWithoutErrorsHasAllItsBoxes() {
        int sound = 0;
        for (long seed = 0; seed < 4000; seed++) {
            Flow flow = random(new Random(seed));
            List<String> errors = errors(flow);
            assertThat(errors).as("seed %d", seed).isEqualTo(errors(flow));
            if (errors.isEmpty()) {
                sound++;
                assertAllLinked(flow, flow.drawing(), seed);
                flow.parts().values().forEach(part -> assertAllLinked(flow, part, 0));
            }
        }
        assertThat(sound).as("sound flows among the random ones").isBetween(200, 3800);
    }

    private static void assertAllLinked(Flow flow, Drawing drawing, long seed) {
        Types types = Types.of(flow, CATALOGUE, Beside.nothing());
        for (Link link : drawing.links()) {
            Boxes from = types.boxes(drawing.components().get(link.from().component())).orElseThrow();
            Boxes to = types.boxes(drawing.components().get(link.to().component())).orElseThrow();
            assertThat(from.outbox(link.from().box())).as("seed %d, %s", seed, link).isPresent();
            assertThat(to.inbox(link.to().box())).as("seed %d, %s", seed, link).isPresent();
        }
    }

    private static Flow random(Random random) {
        Flow flow = flow(randomDrawing(random));
        for (String part : List.of("A", "B", "C").subList(0, random.nextInt(4))) {
            flow = flow.withPart(part, randomDrawing(random));
        }
        return flow;
    }

    private static Drawing randomDrawing(Random random) {
        List<String> types = List.of("Reader", "Grep", "Printer", "Reader", "Printer", "Grep", "Eager", "part:A",
                "part:B", "part:C", "Crasher");
        Drawing drawing = Drawing.empty();
        for (int i = 0; i <= random.nextInt(3); i++) {
            drawing = drawing.with("c" + i, placed(types.get(random.nextInt(random.nextBoolean() ? 6 : 11)), random));
        }
        List<Link> links = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            links.add(new Link(box(random, List.of("outbox", "signal", "rejected")),
                    box(random, List.of("inbox", "control"))));
        }
        SortedMap<String, BoxName> own = random.nextInt(3) > 0
                ? new TreeMap<>()
                : new TreeMap<>(Map.of("inbox", box(random, List.of("inbox"))));
        return drawing.withLinks(links).withInboxes(own);
    }

    private static Placed placed(String type, Random random) {
        return switch (type) {
            case "Grep" -> grep();
            case "Eager" -> Placed.of(type).withSettings(Map.of("child", "part:" + "ABC".charAt(random.nextInt(3))));
            default -> Placed.of(type);
        };
    }

    private static BoxName box(Random random, List<String> names) {
        return new BoxName("c" + random.nextInt(3), names.get(random.nextInt(names.size())));
    }

    private static SortedMap<String, Drawing> nested(int depth, int width) {
        SortedMap<String, Drawing> parts = new TreeMap<>(Map.of("p0", stage()));
        for (int i = 1; i <= depth; i++) {
            Drawing drawing = Drawing.empty()
                    .withInboxes(new TreeMap<>(Map.of("inbox", BoxName.of("c0.inbox"))));
            for (int copy = 0; copy < width; copy++) {
                drawing = drawing.with("c" + copy, Placed.of("part:p" + (i - 1)));
            }
            parts.put("p" + i, drawing);
        }
        return parts;
    }

    private static List<String> errors(Flow flow) {
        return FlowCheck.of(flow, CATALOGUE, Beside.nothing()).stream()
                .filter(each -> each.severity() == Severity.ERROR).map(Problem::toString).toList();
    }
}
