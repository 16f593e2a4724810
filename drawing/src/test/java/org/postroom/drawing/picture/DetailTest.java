package org.postroom.drawing.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.Declared;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Planner;
import org.postroom.drawing.plan.Point;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Problem.Severity;

class DetailTest {
    /// Keeps what was painted.
    private static final class Noted implements Paper {
        final List<String> texts = new ArrayList<>();
        final List<Style> rectangles = new ArrayList<>();
        int circles;
        int lines;

        @Override
        public void begin(String kind, Supplier<String> title) {}

        @Override
        public void end() {}

        @Override
        public void rectangle(Area area, double corner, Style style) {
            rectangles.add(style);
        }

        @Override
        public void header(Area area, double corner, Style style) {}

        @Override
        public void circle(Point centre, double radius, Style style) {
            circles++;
        }

        @Override
        public void curves(List<Curve> curves, Style style) {
            lines++;
        }

        @Override
        public void words(Words words) {
            texts.add(words.text());
        }
    }

    private static Noted painted(Detail detail) {
        Drawing drawing = Drawing.empty().with("a", Placed.of("Known").withLabel("Anna"))
                .with("b", Placed.of("Known")).withLinks(List.of(Link.of("a.outbox", "b.inbox")));
        Sheet sheet = new Sheet(
                new TreeMap<>(Map.of("a", new Layout.Point(0, 0), "b", new Layout.Point(280, 0))),
                List.of(new Layout.Note("Look", new Layout.Point(0, 120), new Layout.Size(200, 60))),
                List.of(new Layout.Frame("Both", new Layout.Point(-40, -40), new Layout.Size(480, 240))));
        DrawingPlan plan = new Planner().plan(drawing, sheet,
                _ -> new Declared(Optional.empty(), Optional.of("Text")));
        Noted paper = new Noted();
        new Painter(Look.LIGHT, paper, detail).paint(plan, Map.of("b", Severity.ERROR));
        return paper;
    }

    @Test
    void theFartherAwayTheLessIsPainted() {
        assertThat(Detail.at(1)).isEqualTo(Detail.ALL);
        assertThat(Detail.at(0.6)).isEqualTo(Detail.ALL);
        assertThat(Detail.at(0.59)).isEqualTo(Detail.TITLES);
        assertThat(Detail.at(0.3)).isEqualTo(Detail.TITLES);
        assertThat(Detail.at(0.29)).isEqualTo(Detail.SHAPES);
    }

    @Test
    void ofDetailsThatCannotBeReadTheNamesOfBoxesGoFirst() {
        assertThat(painted(Detail.ALL).texts).contains("Both", "Look", "Anna", "outbox", "inbox", "!");
        assertThat(painted(Detail.TITLES).texts).contains("Both", "Look", "Anna", "!").doesNotContain("outbox",
                "inbox");
    }

    @Test
    void fromFarAwayThereAreShapesWithoutAnyText() {
        Noted far = painted(Detail.SHAPES);
        assertThat(far.texts).isEmpty();
        assertThat(far.circles).isZero();
        assertThat(far.lines).isEqualTo(1);
        assertThat(far.rectangles).hasSize(4)
                .contains(Paper.Style.filled(Look.LIGHT.edge(Optional.of("Text"))),
                        Paper.Style.filled(Look.LIGHT.edge(Optional.of("Text"))).edged(Look.LIGHT.error(), 16));
    }

    @Test
    void theWorstProblemOfAComponentIsItsMark() {
        List<Problem> problems = List.of(Problem.warning("components.a", "w"),
                Problem.error("components.a.settings.x", "e"), Problem.warning("components.a.settings.y", "w"),
                Problem.warning("components.b", "w"), Problem.error("links[3]", "e"),
                Problem.error("parts.P.components.c", "e"));
        assertThat(Marks.of(problems, Optional.empty()))
                .isEqualTo(Map.of("a", Severity.ERROR, "b", Severity.WARNING));
        assertThat(Marks.of(problems, Optional.of("P"))).isEqualTo(Map.of("c", Severity.ERROR));
    }
}
