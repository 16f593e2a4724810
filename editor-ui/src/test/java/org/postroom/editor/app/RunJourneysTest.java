package org.postroom.editor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Edits;
import org.postroom.editor.run.Phase;
import org.postroom.editor.run.Transcript;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.network.State;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Journeys through the window while a flow runs: it is edited, fails, is large.
final class RunJourneysTest extends RunJourneys {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private void type(String line) {
        run().transcript().orElseThrow().type(line);
    }

    @Test
    void whatIsDrawnAndUndoneWhileItRunsTakesPartAtOnce(FxRobot robot) throws TimeoutException {
        open(robot, "01-hello");
        robot.type(KeyCode.F5);
        until(() -> run().transcript().filter(Transcript::asked).isPresent());
        until(() -> robot.lookup("#console-line").<Node>query().isFocused());
        robot.write("one").type(KeyCode.ENTER);
        until(() -> console(robot).equals("one\none\n"));
        edit(robot, Edits.unlink(Edits.link(Edits.link(
                Edits.place(document().sketch(), "capitals", Placed.of("Upcase"), new Layout.Point(360, 300)),
                Link.of("reader.outbox", "capitals.inbox")), Link.of("capitals.outbox", "printer.inbox")),
                Set.of(Link.of("reader.outbox", "printer.inbox"))));
        until(() -> glance().states().get("capitals") instanceof State.WaitingForMessage);
        type("two");
        until(() -> console(robot).endsWith("two\nTWO\n"));
        robot.interact(document()::undo);
        until(() -> !glance().states().containsKey("capitals"));
        type("three");
        until(() -> console(robot).endsWith("three\nthree\n"));
        assertThat(glance().phase()).isEqualTo(Phase.GOING);
    }

    @Test
    void oneThatFailsAndIsRestartedIsToldAndTheRestGoesOn(FxRobot robot) throws TimeoutException {
        open(robot, "06-restart");
        robot.clickOn("#run");
        until(() -> glance().phase() == Phase.ENDED);
        LogPanel log = robot.lookup("#log").queryAs(LogPanel.class);
        until(() -> log.getItems().stream().anyMatch(entry -> entry.words().startsWith("'crasher' failed: ")));
        until(() -> console(robot).contains("10"));
    }

    @Test
    void aClickOnAFailureOpensItsStack(FxRobot robot) throws TimeoutException {
        open(robot, "27-given-up");
        robot.clickOn("#run");
        until(() -> glance().states().get("crasher") instanceof State.Failed);
        Area crasher = area("crasher");
        robot.clickOn(onScreen(new Point(crasher.centre().x(), crasher.bottom() - 8)));
        LogPanel log = robot.lookup("#log").queryAs(LogPanel.class);
        assertThat(log.getSelectionModel().getSelectedItem().words()).contains("given up after 4 failures")
                .contains("\tat org.postroom");
    }

    private static Flow many(int rows, int columns) {
        SortedMap<String, Placed> components = new TreeMap<>();
        SortedMap<String, Layout.Point> places = new TreeMap<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < rows * columns; i++) {
            boolean first = i % columns == 0;
            components.put("c" + i, first
                    ? Placed.of("Ticker").withSettings(Map.of("period", "20ms"))
                    : Placed.of("Stringify"));
            places.put("c" + i, new Layout.Point(i % columns * 200, Math.floorDiv(i, columns) * 160));
            if (!first) {
                links.add(Link.of("c" + (i - 1) + ".outbox", "c" + i + ".inbox"));
            }
        }
        return Flow.empty().withDrawing(Drawing.empty().withComponents(components).withLinks(links))
                .withLayout(new Layout(new Layout.Sheet(places, List.of(), List.of()), new TreeMap<>(), Map.of()));
    }

    /// Counts what the screen is given to paint.
    private static final class Frames extends AnimationTimer {
        private final AtomicLong frames = new AtomicLong();

        @Override
        public void handle(long now) {
            frames.incrementAndGet();
        }
    }

    /// How smoothly is measured by `benchmarks/run live`.
    @Test
    void theWindowKeepsMovingWhileTenThousandComponentsRun(FxRobot robot) throws TimeoutException {
        show(robot, many(100, 100));
        robot.clickOn("#run");
        until(() -> glance().phase() == Phase.GOING && glance().turns() > 10_000);
        Frames frames = new Frames();
        robot.interact(() -> {
            tab().canvas().to100();
            frames.start();
        });
        for (int i = 0; i < 40; i++) {
            long before = frames.frames.get();
            robot.interact(() -> tab().canvas().change(view -> view.panned(-23, -17)));
            until(() -> frames.frames.get() > before);
        }
        until(() -> glance().states().size() > 10);
        robot.interact(frames::stop);
        assertThat(glance().phase()).isEqualTo(Phase.GOING);
        assertThat(glance().states()).hasSizeLessThan(200);
    }
}
