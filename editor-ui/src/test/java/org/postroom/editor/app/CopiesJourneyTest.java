package org.postroom.editor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.drawing.picture.Colour;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.run.Phase;
import org.postroom.editor.run.Run;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.json.FlowFile;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A journey to one of the guests of a chat room that is open.
@ExtendWith(ApplicationExtension.class)
final class CopiesJourneyTest {
    private static final Path CHAT = Path.of("..", "flows", "systems", "chat-room.flow.json");
    private static final String FIRST = "door/connection-1/clerk/";
    private static final String SECOND = "door/connection-2/clerk/";

    private Optional<EditorWindow> shown = Optional.empty();

    @TempDir
    private Path kept = Path.of("");

    @Start
    void start(Stage stage) {
        EditorWindow window = new EditorWindow(new EditorWindow.Setting(Catalogue.installed(), new Dialogs(), kept,
                Optional.empty()), Theme.LIGHT);
        shown = Optional.of(window);
        stage.setScene(new Scene(window, 1200, 760));
        stage.show();
    }

    @AfterEach
    void stop(FxRobot robot) throws TimeoutException {
        robot.interact(() -> run().stop());
        until(() -> !run().glance().phase().alive());
    }

    private FlowTab tab() {
        return shown.orElseThrow().front().orElseThrow();
    }

    private Run run() {
        return tab().run().run();
    }

    private static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void openOnAnyPort(FxRobot robot) throws IOException {
        Flow flow = FlowFile.read(CHAT).flow();
        Flow changed = flow.withDrawing(flow.drawing().with("door", flow.drawing().components().get("door")
                .withSettings(Map.of("clerk", "part:Guest", "port", 0L))));
        robot.interact(() -> shown.orElseThrow().show(FlowDocument.create(changed, Catalogue.installed())));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int port() throws TimeoutException {
        until(() -> text().endsWith("\n"));
        return Integer.parseInt(text().strip().replaceAll(".* ", ""));
    }

    private String text() {
        return run().transcript().map(page -> page.page().text()).orElse("");
    }

    private void goIn(FxRobot robot) {
        robot.interact(() -> tab().canvas().show("door"));
        robot.interact(tab().canvas()::requestFocus);
        robot.type(KeyCode.ENTER);
        assertThat(tab().document().path()).containsExactly("Guest");
    }

    private Area doorArea() {
        return tab().document().plan().component("door").orElseThrow().area();
    }

    private int atWork() {
        return Optional.ofNullable(run().glance().copies().get("door")).map(made -> made.atWork()).orElse(0);
    }

    /// Whether there is paper below the door.
    private boolean signIsShown(FxRobot robot) {
        Area door = doorArea();
        Point from = tab().canvas().viewport().onScreen(new Point(door.x(), door.bottom() + 3));
        Point to = tab().canvas().viewport().onScreen(new Point(door.right(), door.bottom() + 26));
        Colour paper = Look.LIGHT.surface();
        Color wanted = Color.rgb(paper.red(), paper.green(), paper.blue());
        boolean[] found = {false};
        robot.interact(() -> {
            PixelReader pixels = tab().canvas().snapshot(null, null).getPixelReader();
            for (int x = (int) from.x(); x < to.x(); x++) {
                for (int y = (int) from.y(); y < to.y(); y++) {
                    found[0] |= pixels.getColor(x, y).equals(wanted);
                }
            }
        });
        return found[0];
    }

    private List<String> prefixes() {
        return run().instances().all().stream().map(each -> each.prefix()).toList();
    }

    @Test
    void ofTwoGuestsTheSecondIsChosenAndItsOwnCountsAreSeenUntilItLeaves(FxRobot robot) throws Exception {
        openOnAnyPort(robot);
        robot.type(KeyCode.F5);
        int port = port();
        assertThat(signIsShown(robot)).isFalse();
        try (Socket first = new Socket(InetAddress.getLoopbackAddress(), port)) {
            try (Socket second = new Socket(InetAddress.getLoopbackAddress(), port)) {
                until(() -> atWork() == 2);
                assertThat(signIsShown(robot)).isTrue();
                chooseTheSecond(robot);
                assertThat(says(second, "hello")).isTrue();
                until(() -> passed(SECOND + "says") == 1);
                assertThat(passed(FIRST + "says")).isEqualTo(-1);
            }
            until(() -> says(first, "anybody?") && run().instances().prefix().equals(Optional.of(FIRST)));
            until(() -> passed(FIRST + "says") > 0);
            assertThat(robot.lookup("#instances").queryAs(ComboBox.class).isVisible()).isFalse();
        }
        robot.interact(tab().canvas()::requestFocus);
        robot.type(KeyCode.ESCAPE);
        assertThat(tab().document().path()).isEmpty();
        robot.interact(() -> run().stop());
        until(() -> run().glance().phase() == Phase.ENDED && atWork() == 0);
        assertThat(signIsShown(robot)).isFalse();
    }

    private void chooseTheSecond(FxRobot robot) throws TimeoutException {
        goIn(robot);
        until(() -> prefixes().equals(List.of(FIRST, SECOND)));
        assertThat(run().instances().prefix()).contains(FIRST);
        robot.clickOn("#instances");
        robot.clickOn("of door/connection-2/clerk");
        assertThat(run().instances().prefix()).contains(SECOND);
    }

    /// One who has gone is missed when something is said to it.
    private static boolean says(Socket guest, String words) {
        try {
            guest.getOutputStream().write((words + "\n").getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many messages have come to an inbox, or -1 where it isn't looked at.
    private long passed(String component) {
        return Optional.ofNullable(run().glance().inboxes().get(new BoxName(component, "inbox")))
                .map(counts -> counts.passed()).orElse(-1L);
    }

    @Test
    void enterGoesIntoThePartThatTheSettingNamesAndEscapeGoesOutWhereNothingRuns(FxRobot robot) throws Exception {
        openOnAnyPort(robot);
        goIn(robot);
        robot.type(KeyCode.ESCAPE);
        assertThat(tab().document().path()).isEmpty();
    }
}
