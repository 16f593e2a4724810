package org.postroom.editor.stage;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Slider;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postroom.engine.media.Picture;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Board;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Mark;
import org.postroom.engine.stage.Spot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Faces of all kinds, without any component: what is seen, and what the person's acts become.
@ExtendWith(ApplicationExtension.class)
final class StagePaneTest {
    private static final Picture DOT = Picture.of(1, new int[] {0xffff0000});

    private final Board board = new Board(Comparator.naturalOrder());
    private final ArrayDeque<Act> heard = new ArrayDeque<>();
    private StagePane pane;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        pane = new StagePane();
        pane.show(Optional.of(board));
        stage.setScene(new Scene(pane, 800, 600));
        stage.show();
    }

    private Spot appear(FxRobot robot, String component, Face face) throws IOException {
        Spot spot = board.stage(component).appear(face);
        refresh(robot);
        return spot;
    }

    private void refresh(FxRobot robot) {
        robot.interact(pane::refresh);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Act next(Spot spot) throws InterruptedException {
        heard.add(spot.act());
        return heard.getLast();
    }

    @Test
    void aButtonIsPressed(FxRobot robot) throws Exception {
        Spot next = appear(robot, "next", new Face.Push("Next"));
        robot.clickOn("Next");
        assertThat(next(next)).isEqualTo(new Act.Pressed());
    }

    @Test
    void aLineIsEnteredAndTheFieldIsEmptyAgain(FxRobot robot) throws Exception {
        Spot box = appear(robot, "box", new Face.Entry("Say", "Type here"));
        robot.clickOn("#stage-box .text-field").write("hello").type(KeyCode.ENTER);
        assertThat(next(box)).isEqualTo(new Act.Entered("hello"));
        assertThat(robot.lookup("#stage-box .text-field").queryTextInputControl().getText()).isEmpty();
    }

    @Test
    void aSliderGoesInSteps(FxRobot robot) throws Exception {
        Spot loud = appear(robot, "loud", new Face.Slide("Loud", 0, 10, 2.5, 5));
        robot.interact(() -> robot.lookup("#stage-loud .slider").queryAs(Slider.class).setValue(7.2));
        assertThat(next(loud)).isEqualTo(new Act.Slid(7.5));
    }

    @Test
    void keysAreHeardByName(FxRobot robot) throws Exception {
        Spot keys = appear(robot, "keys", new Face.Keys(""));
        robot.clickOn("#stage-keys").type(KeyCode.LEFT);
        assertThat(next(keys)).isEqualTo(new Act.Typed("LEFT"));
    }

    @Test
    void aPictureTakesTheRoomAndAnotherFaceSharesIt(FxRobot robot) throws IOException {
        appear(robot, "image", new Face.Shown("", Optional.of(DOT), "dot.png"));
        assertThat(robot.lookup(".image-view").queryAs(ImageView.class).getFitWidth()).isGreaterThan(700);
        appear(robot, "text", new Face.Text("Log", List.of("one", "two"), 18));
        assertThat(robot.lookup(".image-view").queryAs(ImageView.class).getFitWidth()).isLessThan(400);
        assertThat(robot.lookup("#stage-text").queryAs(TextArea.class).getText()).isEqualTo("one\ntwo");
    }

    @Test
    void thePointerIsToldInPointsOfThePaper(FxRobot robot) throws Exception {
        Spot paper = appear(robot, "paper", new Face.Paper("", 100, 50, 0xffffffff, List.of()));
        Node canvas = robot.lookup(".stage-paper").query();
        robot.moveTo(canvas.localToScreen(50, 25)).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
        assertThat(next(paper)).isInstanceOfSatisfying(Act.Pointed.class, down -> {
            assertThat(down.kind()).isEqualTo(Act.Pointing.DOWN);
            assertThat(down.x()).isBetween(49.0, 51.0);
            assertThat(down.y()).isBetween(24.0, 26.0);
        });
        assertThat(next(paper)).isInstanceOfSatisfying(Act.Pointed.class,
                up -> assertThat(up.kind()).isEqualTo(Act.Pointing.UP));
    }

    @Test
    void aTitleThatChangesIsSeen(FxRobot robot) throws IOException {
        Spot paper = appear(robot, "paper", new Face.Paper("", 100, 50, 0xffffffff, List.of()));
        Label title = robot.lookup(".stage-title").queryAs(Label.class);
        assertThat(title.isVisible()).isFalse();
        paper.show(new Face.Paper("page 2 of 3", 100, 50, 0xffffffff, List.of()));
        refresh(robot);
        assertThat(title.getText()).isEqualTo("page 2 of 3");
        assertThat(title.isVisible()).isTrue();
    }

    @Test
    void aDrawingGoesOnAndIsClearedAgain(FxRobot robot) throws IOException {
        List<Mark> marks = new ArrayList<>(List.of(new Mark.Disc(0xffff0000, 10, 10, 9)));
        Spot paper = appear(robot, "paper", new Face.Paper("", 40, 20, 0xffffffff, marks));
        assertThat(colour(robot, 10, 10)).isEqualTo(0xffff0000);
        marks.add(new Mark.Stroke(0xff0000ff, 6, 30, 0, 30, 20));
        paper.show(new Face.Paper("", 40, 20, 0xffffffff, marks));
        refresh(robot);
        assertThat(colour(robot, 30, 10)).isEqualTo(0xff0000ff);
        assertThat(colour(robot, 10, 10)).isEqualTo(0xffff0000);
        paper.show(new Face.Paper("", 40, 20, 0xffffffff, List.of()));
        refresh(robot);
        assertThat(colour(robot, 10, 10)).isEqualTo(0xffffffff);
    }

    private static int colour(FxRobot robot, int x, int y) {
        Canvas canvas = robot.lookup(".stage-paper").queryAs(Canvas.class);
        int[] found = new int[1];
        robot.interact(() -> {
            WritableImage image = canvas.snapshot(null, null);
            double scale = image.getWidth() / canvas.getWidth();
            found[0] = image.getPixelReader().getArgb((int) (x * scale), (int) (y * scale));
        });
        return found[0];
    }

    @Test
    void aChangeIsSeenWithoutAsking(FxRobot robot) throws Exception {
        Spot text = appear(robot, "text", new Face.Text("", List.of("one"), 18));
        WaitForAsyncUtils.waitForFxEvents();
        text.show(new Face.Text("", List.of("two"), 18));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                () -> robot.lookup("#stage-text").queryAs(TextArea.class).getText().equals("two"));
        board.stage("late").appear(new Face.Push("Late"));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup("#stage-late").tryQuery().isPresent());
    }

    @Test
    void aLongCurveIsThinnedOut(FxRobot robot) throws IOException {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            values.add(Math.sin(i / 100.0));
        }
        appear(robot, "chart", new Face.Curves("Sine", 0, List.of(new Face.Curve("", values))));
        LineChart<?, ?> chart = robot.lookup("#stage-chart").queryAs(LineChart.class);
        assertThat(chart.getData().getFirst().getData()).hasSizeBetween(300, 400);
    }

    @Test
    void textCrawlsInAndWhatHasEndedStays(FxRobot robot) throws IOException {
        Spot news = appear(robot, "news", new Face.Crawl("News", "first", 5, 100, 20));
        assertThat(robot.lookup(".stage-crawling").queryAll()).hasSize(1);
        news.show(new Face.Crawl("News", "first second", 12, 100, 20));
        news.close();
        refresh(robot);
        assertThat(robot.lookup(".stage-crawling").queryAll()).hasSize(2);
        assertThat(board.act("news", new Act.Pressed())).isFalse();
    }
}
