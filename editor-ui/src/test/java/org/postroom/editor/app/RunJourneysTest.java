package org.postroom.editor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
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
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.editor.document.Sketch;
import org.postroom.editor.run.Glance;
import org.postroom.editor.run.Phase;
import org.postroom.editor.run.Run;
import org.postroom.editor.run.Transcript;
import org.postroom.editor.running.RunModel.Way;
import org.postroom.editor.timeline.TimelinePanel;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;
import org.postroom.engine.network.State;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.recording.RecordingFile;
import org.postroom.engine.watch.Deadlock;
import org.postroom.engine.watch.Happening;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Journeys through the window while a flow runs.
@ExtendWith(ApplicationExtension.class)
final class RunJourneysTest {
    private static final Path EXAMPLES = Path.of("..", "flows", "examples");

    private Optional<EditorWindow> shown = Optional.empty();

    @TempDir
    private Path kept = Path.of("");

    @Start
    void start(Stage stage) {
        EditorWindow window = new EditorWindow(new EditorWindow.Setting(Catalogue.installed(), new Dialogs(), kept,
                Optional.of(EXAMPLES)), Theme.LIGHT);
        shown = Optional.of(window);
        stage.setScene(new Scene(window, 1200, 760));
        stage.show();
    }

    @AfterEach
    void stop(FxRobot robot) throws TimeoutException {
        robot.interact(() -> run().stop());
        until(() -> !glance().phase().alive());
    }

    private FlowTab tab() {
        return shown.orElseThrow().front().orElseThrow();
    }

    private Run run() {
        return tab().run().run();
    }

    private Glance glance() {
        return run().glance();
    }

    private FlowDocument document() {
        return tab().document();
    }

    private void show(FxRobot robot, Flow flow) {
        robot.interact(() -> shown.orElseThrow().show(FlowDocument.create(flow, Catalogue.installed())));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open(FxRobot robot, String example) {
        robot.interact(() -> shown.orElseThrow()
                .show(FlowDocument.open(EXAMPLES.resolve(example + ".flow.json"), Catalogue.installed())));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D onScreen(Point canvas) {
        Point there = tab().canvas().viewport().onScreen(canvas);
        return tab().canvas().localToScreen(there.x(), there.y());
    }

    private Area area(String id) {
        return document().plan().component(id).orElseThrow().area();
    }

    private String console(FxRobot robot) {
        return robot.lookup("#console-text").queryAs(TextArea.class).getText();
    }

    // ---- by hand ----

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
        assertThat(robot.lookup(".deadlock-headline").queryAs(Label.class).getText()).startsWith("Deadlock: ");
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

    // ---- editing while it runs ----

    private void type(String line) {
        run().transcript().orElseThrow().type(line);
    }

    private void edit(FxRobot robot, Sketch sketch) {
        robot.interact(() -> document().edit("Change", sketch));
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

    // ---- taps ----

    private static Flow counting(Tap... taps) {
        Sketch empty = Sketch.empty();
        Sketch numbers = Edits.place(empty, "numbers", Placed.of("Counter").withSettings(Map.of("to", 40L)),
                new Layout.Point(40, 40));
        Sketch both = Edits.place(numbers, "printer", Placed.of("ConsoleEchoer"), new Layout.Point(400, 40));
        return Edits.linkWithSignal(both, Link.of("numbers.outbox", "printer.inbox")).in(Flow.empty(), Optional.empty())
                .withTaps(List.of(taps));
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void aBreakpointWithAConditionHoldsTheRunUntilItGoesOn(FxRobot robot) throws TimeoutException {
        show(robot, counting());
        robot.interact(() -> document().select(Selection.ofLink(Link.of("numbers.outbox", "printer.inbox"))));
        robot.type(KeyCode.F9);
        robot.interact(() -> tab().drawer().open(Shot.Panel.TAPS));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(".taps .setting-expression").write("message % 20 == 0").type(KeyCode.ENTER);
        assertThat(document().flow().taps()).hasToString(
                "[Tap[at=numbers.outbox -> printer.inbox, job=BREAK, expression=message % 20 == 0, each=1, delay=PT0S, "
                        + "unknown={}]]");
        robot.type(KeyCode.F5);
        until(() -> glance().phase() == Phase.PAUSED);
        until(() -> texts(robot, ".taps .label").containsAll(List.of("1 of 20", "20")));
        assertThat(robot.lookup("#status").queryAs(Label.class).getText()).startsWith("A breakpoint at numbers.outbox");
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
        robot.interact(() -> tab().drawer().open(Shot.Panel.TAPS));
        WaitForAsyncUtils.waitForFxEvents();
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
        robot.interact(() -> tab().drawer().open(Shot.Panel.TAPS));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(".taps .flat");
        until(() -> glance().phase() == Phase.ENDED);
        until(() -> console(robot).endsWith("40\n"));
    }

    // ---- looking back ----

    private Label said(FxRobot robot) {
        return robot.lookup(".timeline-said").queryAs(Label.class);
    }

    @Test
    void scrubbedBackEverythingShowsThatMomentAndTheRunGoesOnFromThere(FxRobot robot) throws TimeoutException {
        show(robot, counting());
        robot.interact(() -> tab().run().wayProperty().set(Way.IN_TURN));
        robot.type(KeyCode.F5);
        until(() -> glance().phase() == Phase.ENDED);
        robot.interact(() -> tab().drawer().open(Shot.Panel.TIME));
        until(() -> said(robot).getText().contains("things happened"));
        for (int i = 0; i < 30; i++) {
            robot.clickOn("#timeline-back");
        }
        assertThat(run().past()).isPresent();
        assertThat(said(robot).getText()).matches("\\d+: .*");
        assertThat(glance().phase()).isEqualTo(Phase.PAUSED);
        robot.clickOn("#timeline-go-on");
        until(() -> glance().phase() == Phase.ENDED && run().past().isEmpty());
        until(() -> console(robot).endsWith("40\n"));
    }

    @Test
    void aRunThatIsRecordedIsOpenedAgainAndSearched(FxRobot robot) throws Exception {
        show(robot, counting());
        Path file = kept.resolve("counting.recording");
        robot.interact(() -> {
            run().record(file);
            tab().run().wayProperty().set(Way.IN_TURN);
            tab().drawer().open(Shot.Panel.TIME);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#timeline-recorded").queryAs(Label.class).getText())
                .isEqualTo("● recording to counting.recording");
        robot.type(KeyCode.F5);
        until(() -> glance().phase() == Phase.ENDED);
        until(() -> robot.lookup("#status").queryAs(Label.class).getText().contains("things that happened are in "));
        assertThat(robot.lookup("#timeline-recorded").queryAs(Label.class).getText()).isEmpty();
        Recording read = RecordingFile.open(file);
        int all = read.moments().size();
        robot.interact(() -> robot.lookup("#timeline").queryAs(TimelinePanel.class).show(read));
        assertThat(said(robot).getText()).isEqualTo("%d things happened".formatted(all));
        robot.clickOn("#timeline-find").write("ended").type(KeyCode.ENTER);
        until(() -> found(robot).equals("3 found"));
        assertThat(run().past().orElseThrow().moment().what()).isInstanceOf(Happening.Ended.class);
        long first = run().past().orElseThrow().moment().number();
        robot.type(KeyCode.ENTER);
        until(() -> run().past().orElseThrow().moment().number() > first);
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        until(() -> run().past().orElseThrow().moment().number() == first);
        robot.clickOn("#timeline-now");
    }

    private static String found(FxRobot robot) {
        return robot.lookup("#timeline-found").queryAs(Label.class).getText();
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
        robot.interact(() -> tab().drawer().open(Shot.Panel.TIME));
        until(() -> said(robot).getText().contains("things happened"));
        robot.clickOn("#timeline-more");
        robot.clickOn("Compare with the run before");
        until(() -> said(robot).getText().startsWith("They first differ at "));
        assertThat(run().past()).isPresent();
        robot.clickOn("#timeline-now");
        assertThat(run().past()).isEmpty();
    }

    // ---- failing ----

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

    // ---- many ----

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
