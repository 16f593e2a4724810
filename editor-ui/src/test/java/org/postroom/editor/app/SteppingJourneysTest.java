package org.postroom.editor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.picture.Colour;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.run.Phase;
import org.postroom.editor.running.RunModel.Way;
import org.postroom.engine.network.State;
import org.postroom.engine.watch.Deadlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Journeys by hand: the person says who goes on.
final class SteppingJourneysTest extends RunJourneys {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private void beginByHand(FxRobot robot) throws TimeoutException {
        robot.interact(() -> tab().run().wayProperty().set(Way.BY_HAND));
        robot.type(KeyCode.F5);
        until(() -> glance().phase() == Phase.PAUSED && !glance().states().isEmpty());
    }

    private void untilTurn(long turn) throws TimeoutException {
        until(() -> glance().turns() == turn);
    }

    @Test
    void byHandTheStepMarkAndItsKeyGiveOneTurnToThatComponent(FxRobot robot) throws TimeoutException {
        open(robot, "22-philosophers");
        beginByHand(robot);
        assertThat(glance().states().get("table")).isInstanceOf(State.Ready.class);
        Area table = area("table");
        robot.clickOn(onScreen(new Point(table.centre().x(), table.y() - 8)));
        untilTurn(2);
        robot.interact(() -> tab().canvas().show("guests"));
        robot.interact(tab().canvas()::requestFocus);
        robot.type(KeyCode.S);
        untilTurn(3);
        assertThat(document().canUndo()).isFalse();
        assertThat(glance().phase()).isEqualTo(Phase.PAUSED);
    }

    @Test
    void philosophersAreSteppedIntoADeadlockThatIsExplained(FxRobot robot) throws TimeoutException {
        open(robot, "22-philosophers");
        beginByHand(robot);
        while (glance().deadlock().isEmpty()) {
            long before = glance().turns();
            assertThat(before).as("turns until the deadlock").isLessThan(300);
            robot.type(KeyCode.F10);
            until(() -> glance().turns() > before || glance().deadlock().isPresent());
        }
        assertThat(robot.lookup("#deadlock").query().isVisible()).isTrue();
        assertThat(text(robot, ".deadlock-headline")).startsWith("Deadlock: ");
        List<String> explained = robot.lookup("#deadlock .label").queryAllAs(Label.class).stream().map(Label::getText)
                .toList();
        assertThat(explained)
                .anyMatch(words -> words.contains("waiting for a message") && words.contains("could send"));
        Set<String> reached = reachedInTheColourOf(robot, Look.LIGHT.error());
        assertThat(glance().deadlock().orElseThrow().circle()).extracting(Deadlock.Member::component)
                .allMatch(reached::contains);
        robot.clickOn(".deadlock-member .hyperlink");
        assertThat(document().selection().components())
                .containsExactly(glance().deadlock().orElseThrow().circle().getFirst().component());
    }

    /// The components to which links lead that are painted in a colour, a third of their way along.
    private Set<String> reachedInTheColourOf(FxRobot robot, Colour colour) {
        Color wanted = Color.rgb(colour.red(), colour.green(), colour.blue());
        Set<String> reached = new TreeSet<>();
        robot.interact(() -> {
            var pixels = tab().canvas().snapshot(null, null).getPixelReader();
            for (LinkPlan link : document().plan().links()) {
                Point there = tab().canvas().viewport().onScreen(link.at(0.33));
                if (pixels.getColor((int) there.x(), (int) there.y()).equals(wanted)) {
                    reached.add(link.link().to().component());
                }
            }
        });
        return reached;
    }
}
