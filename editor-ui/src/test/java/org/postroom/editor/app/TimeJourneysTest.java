package org.postroom.editor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.Selection;
import org.postroom.editor.run.Phase;
import org.postroom.editor.running.RunModel.Way;
import org.postroom.editor.timeline.TimelinePanel;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.recording.RecordingFile;
import org.postroom.engine.watch.Happening;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Journeys back through what a run did.
final class TimeJourneysTest extends RunJourneys {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private static String said(FxRobot robot) {
        return text(robot, ".timeline-said");
    }

    @Test
    void scrubbedBackEverythingShowsThatMomentAndTheRunGoesOnFromThere(FxRobot robot) throws TimeoutException {
        show(robot, counting());
        robot.interact(() -> tab().run().wayProperty().set(Way.IN_TURN));
        robot.type(KeyCode.F5);
        until(() -> glance().phase() == Phase.ENDED);
        open(robot, Shot.Panel.TIME);
        until(() -> said(robot).contains("things happened"));
        for (int i = 0; i < 30; i++) {
            robot.clickOn("#timeline-back");
        }
        assertThat(run().past()).isPresent();
        assertThat(said(robot)).matches("\\d+: .*");
        assertThat(glance().phase()).isEqualTo(Phase.PAUSED);
        robot.clickOn("#timeline-go-on");
        until(() -> glance().phase() == Phase.ENDED && run().past().isEmpty());
        until(() -> console(robot).endsWith("40\n"));
    }

    @Test
    void aRunThatIsRecordedIsOpenedAgainAndSearched(FxRobot robot) throws Exception {
        show(robot, counting());
        Path file = kept().resolve("counting.recording");
        robot.interact(() -> {
            run().recorder().record(file);
            tab().run().wayProperty().set(Way.IN_TURN);
            tab().drawer().open(Shot.Panel.TIME);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#timeline-recorded"))
                .isEqualTo("● recording to counting.recording");
        robot.type(KeyCode.F5);
        until(() -> glance().phase() == Phase.ENDED);
        until(() -> text(robot, "#status").contains("things that happened are in "));
        assertThat(text(robot, "#timeline-recorded")).isEmpty();
        Recording read = RecordingFile.open(file);
        int all = read.moments().size();
        robot.interact(() -> robot.lookup("#timeline").queryAs(TimelinePanel.class).show(read));
        assertThat(said(robot)).isEqualTo("%d things happened".formatted(all));
        robot.clickOn("#timeline-find").write("ended").type(KeyCode.ENTER);
        until(() -> text(robot, "#timeline-found").equals("3 found"));
        assertThat(run().past().orElseThrow().moment().what()).isInstanceOf(Happening.Ended.class);
        long first = run().past().orElseThrow().moment().number();
        robot.type(KeyCode.ENTER);
        until(() -> run().past().orElseThrow().moment().number() > first);
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        until(() -> run().past().orElseThrow().moment().number() == first);
        robot.clickOn("#timeline-now");
    }

    @Test
    void aMessageIsFollowedToWhereItCameFrom(FxRobot robot) throws TimeoutException {
        show(robot, Flow.empty().withDrawing(Drawing.empty()
                .with("numbers", Placed.of("Counter").withSettings(Map.of("from", 1L, "to", 3L)))
                .with("tens", Placed.of("Transformer").withSettings(Map.of("expression", "message * 10")))
                .with("sink", Placed.of("NullSink"))
                .withLinks(List.of(Link.of("numbers.outbox", "tens.inbox"), Link.of("numbers.signal", "tens.control"),
                        Link.of("tens.outbox", "sink.inbox"), Link.of("tens.signal", "sink.control")))));
        robot.interact(() -> {
            document().select(Selection.of("sink"));
            tab().drawer().open(Shot.Panel.MESSAGES);
        });
        robot.type(KeyCode.F5);
        until(() -> glance().phase() == Phase.ENDED);
        robot.clickOn("#message-way");
        until(() -> story(robot, "numbers.outbox → tens.inbox: 3").isPresent());
        robot.doubleClickOn(story(robot, "numbers.outbox → tens.inbox: 3").orElseThrow());
        until(() -> document().selection().components().contains("tens"));
        until(() -> String
                .valueOf(robot.lookup("#message-boxes").queryTableView().getSelectionModel().getSelectedItem())
                .contains("box=tens.inbox"));
    }

    private static Optional<Node> story(FxRobot robot, String words) {
        return robot.lookup("#message-story .list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> String.valueOf(cell.getText()).contains(words)).map(Node.class::cast).findFirst();
    }

    @Test
    void twoRunsWithOtherDiceAreComparedWhereTheyFirstDiffer(FxRobot robot) throws TimeoutException {
        show(robot, counting());
        edit(robot, Edits.link(Edits.place(document().sketch(), "more", Placed.of("Counter")
                .withSettings(Map.of("to", 40L)), new Layout.Point(40, 240)), Link.of("more.outbox", "printer.inbox")));
        for (long seed : List.of(1L, 2L)) {
            robot.interact(() -> {
                tab().run().wayProperty().set(Way.DICE);
                tab().run().seedProperty().set(seed);
                tab().run().go();
            });
            until(() -> glance().phase() == Phase.ENDED);
        }
        open(robot, Shot.Panel.TIME);
        until(() -> said(robot).contains("things happened"));
        robot.clickOn("#timeline-more");
        robot.clickOn("Compare with the run before");
        until(() -> said(robot).startsWith("They first differ at "));
        assertThat(run().past()).isPresent();
        robot.clickOn("#timeline-now");
        assertThat(run().past()).isEmpty();
    }
}
