package org.postroom.editor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.postroom.editor.document.Selection;
import org.postroom.editor.run.Phase;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;
import org.postroom.engine.network.State;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Journeys with taps, put on from outside while a flow runs.
final class TapJourneysTest extends RunJourneys {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void aBreakpointWithAConditionHoldsTheRunUntilItGoesOn(FxRobot robot) throws TimeoutException {
        show(robot, counting());
        robot.interact(() -> document().select(Selection.ofLink(Link.of("numbers.outbox", "printer.inbox"))));
        robot.type(KeyCode.F9);
        open(robot, Shot.Panel.TAPS);
        robot.clickOn(".taps .setting-expression").write("message % 20 == 0").type(KeyCode.ENTER);
        assertThat(document().flow().taps()).hasToString(
                "[Tap[at=numbers.outbox -> printer.inbox, job=BREAK, expression=message % 20 == 0, each=1, delay=PT0S, "
                        + "unknown={}]]");
        robot.type(KeyCode.F5);
        until(() -> glance().phase() == Phase.PAUSED);
        until(() -> texts(robot, ".taps .label").containsAll(List.of("1 of 20", "20")));
        assertThat(text(robot, "#status")).startsWith("A breakpoint at numbers.outbox");
        robot.type(KeyCode.F5);
        until(() -> texts(robot, ".taps .label").containsAll(List.of("2 of 40", "40")));
        until(() -> glance().phase() == Phase.PAUSED);
        robot.type(KeyCode.F5);
        until(() -> glance().phase() == Phase.ENDED);
        robot.interact(() -> document().undo());
        robot.interact(() -> document().undo());
        assertThat(document().flow().taps()).isEmpty();
    }

    @Test
    void aNumberThatATapCantHaveIsMarkedAndTheOneBeforeCounts(FxRobot robot) throws TimeoutException {
        show(robot, counting(Tap.of(TapPlace.of("printer").orElseThrow(), Tap.Job.BREAK).withEach(7)));
        open(robot, Shot.Panel.TAPS);
        TextField number = robot.lookup(".taps .tap-number").queryAs(TextField.class);
        for (String typed : List.of("0", "1000000001", "seven")) {
            robot.interact(() -> number.setText(typed));
            robot.clickOn(number).type(KeyCode.ENTER);
            assertThat(number.getStyleClass()).contains("wrong");
            assertThat(number.getTooltip().getText()).startsWith("A whole number from 1 to 1,000,000,000");
            assertThat(document().flow().taps().getFirst().each()).isEqualTo(7);
        }
        robot.interact(() -> number.setText("20"));
        robot.clickOn(number).type(KeyCode.ENTER);
        assertThat(number.getStyleClass()).doesNotContain("wrong");
        assertThat(document().flow().taps().getFirst().each()).isEqualTo(20);
    }

    @Test
    void aLinkThatIsHeldIsReleasedWhileItRuns(FxRobot robot) throws TimeoutException {
        show(robot, counting(Tap.of(TapPlace.of("numbers.outbox -> printer.inbox").orElseThrow(), Tap.Job.HOLD)));
        robot.type(KeyCode.F5);
        until(() -> glance().states().get("numbers") instanceof State.PausedByYou);
        open(robot, Shot.Panel.TAPS);
        robot.clickOn(".taps .flat");
        until(() -> glance().phase() == Phase.ENDED);
        until(() -> console(robot).endsWith("40\n"));
    }
}
