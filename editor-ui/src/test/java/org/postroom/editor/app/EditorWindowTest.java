package org.postroom.editor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Recovery;
import org.postroom.editor.run.Phase;
import org.postroom.editor.run.Scheduling;
import org.postroom.editor.run.Transcript;
import org.postroom.editor.running.RunModel;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowFileException;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Journeys through the window, as a person makes them.
final class EditorWindowTest extends Journeys {
    private final Answers answers = new Answers();

    /// What the person would say.
    private static final class Answers implements Asking {
        private Optional<Path> file = Optional.empty();
        private Leaving leaving = Leaving.STAY;

        @Override
        public Optional<Path> open(Window owner) {
            return file;
        }

        @Override
        public Optional<Path> save(Window owner, String title) {
            return file;
        }

        @Override
        public Optional<Path> elsewhere(Window owner, String title, String reason) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> timeline(Window owner, String title) {
            return file;
        }

        @Override
        public Optional<Path> recording(Window owner, String title) {
            return file;
        }

        @Override
        public Optional<Path> export(Window owner, String title) {
            return file;
        }

        @Override
        public Optional<Path> any(Window owner) {
            return file;
        }

        @Override
        public Leaving leaving(Window owner, String title) {
            return leaving;
        }
    }

    @Start
    void start(Stage stage) {
        begin(stage, answers);
    }

    private void open(FxRobot robot, Path file, String title) throws TimeoutException {
        answers.file = Optional.of(file);
        robot.clickOn("#open");
        until(() -> document().title().equals(title));
    }

    /// Types a component's name into the palette's search and places what is found first.
    private void add(FxRobot robot, String type) {
        robot.interact(window()::focusPalette);
        robot.push(KeyCode.CONTROL, KeyCode.A).write(type).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void openingAFlowShowsItsDrawing(FxRobot robot) throws TimeoutException {
        open(robot, EXAMPLES.resolve("01-hello.flow.json"), "Hello");
        assertThat(document().plan().components().keySet()).containsExactly("printer", "reader");
        assertThat(robot.lookup("#status").queryAs(Label.class).getText())
                .isEqualTo("2 components, 2 links, no problems");
        assertThat(window().titleProperty().get()).isEqualTo("Hello - Postroom");
    }

    @Test
    void aFirstFlowIsMadeFromNothingAndSaved(FxRobot robot, @TempDir Path folder) throws FlowFileException {
        add(robot, "ConsoleReader");
        add(robot, "ConsoleEchoer");
        assertThat(document().sketch().drawing().components()).containsOnlyKeys("console-reader", "console-echoer");
        answers.file = Optional.of(folder.resolve("mine.flow.json"));
        robot.clickOn("#save");
        assertThat(document().unsaved()).isFalse();
        assertThat(FlowFile.read(folder.resolve("mine.flow.json")).flow()).isEqualTo(document().flow());
    }

    @Test
    void everyStepIsUndoneByItsButtonAndDoneAgain(FxRobot robot) {
        Button undo = robot.lookup("#undo").queryButton();
        assertThat(undo.isDisabled()).isTrue();
        add(robot, "Upcase");
        robot.clickOn(undo);
        assertThat(document().sketch().drawing().components()).isEmpty();
        robot.clickOn("#redo");
        assertThat(document().sketch().drawing().components()).containsOnlyKeys("upcase");
    }

    @Test
    void aKeyOnTheCanvasActsOnce(FxRobot robot) {
        add(robot, "Upcase");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(document().sketch().drawing().components()).hasSize(2);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document().sketch().drawing().components()).hasSize(1);
    }

    @Test
    void whatIsCopiedIsPastedWithItsLinks(FxRobot robot) throws TimeoutException {
        open(robot, EXAMPLES.resolve("01-hello.flow.json"), "Hello");
        robot.interact(() -> tab().canvas().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C).push(KeyCode.CONTROL, KeyCode.V);
        assertThat(document().sketch().drawing().components()).hasSize(4);
        assertThat(document().sketch().drawing().links())
                .contains(Link.of("reader-2.outbox", "printer-2.inbox"),
                        Link.of("reader-2.signal", "printer-2.control"));
    }

    @Test
    void aFileThatCannotBeReadShowsWhereAndWhatAndIsLeftAlone(FxRobot robot, @TempDir Path folder)
            throws IOException, TimeoutException {
        Path file = Files.writeString(folder.resolve("torn.flow.json"), "{\"postroom\": 1, \"comp");
        open(robot, file, "torn.flow.json");
        ListView<?> problems = robot.lookup("#problem-list").queryListView();
        assertThat(problems.getItems()).hasSize(1).first().asString().contains("line 1");
        robot.clickOn("#save");
        assertThat(file).hasContent("{\"postroom\": 1, \"comp");
    }

    @Test
    void changesAreNotLostByClosingTheTab(FxRobot robot) {
        add(robot, "Upcase");
        robot.interact(window()::close);
        assertThat(document().sketch().drawing().components()).hasSize(1);
        answers.leaving = Asking.Leaving.DISCARD;
        robot.interact(window()::close);
        assertThat(window().front()).isEmpty();
    }

    @Test
    void whatACrashHasLeftIsBroughtBackUnsaved(FxRobot robot) throws IOException {
        FlowDocument lost = FlowDocument.create(Flow.empty(), Catalogue.installed());
        lost.edit("Add", Edits.place(lost.sketch(), "Upcase", new Layout.Point(0, 0)));
        long gone = 999_999_999; // no system gives a process this number
        new Recovery(kept().resolve("recovery"), gone, _ -> false).keep("flow-1", lost);
        robot.interact(() -> open(answers));
        assertThat(document().sketch().drawing().components()).containsOnlyKeys("upcase");
        assertThat(document().unsaved()).isTrue();
    }

    @Test
    void whatSomebodyElseChangedInTheFileIsShown(FxRobot robot, @TempDir Path folder)
            throws IOException, TimeoutException {
        Path file = Files.copy(EXAMPLES.resolve("01-hello.flow.json"), folder.resolve("hello.flow.json"));
        open(robot, file, "Hello");
        Files.writeString(file, Files.readString(file).replace("\"Hello\"", "\"Good day\""));
        robot.interact(window()::lookAtDisk);
        assertThat(document().title()).isEqualTo("Good day");
        assertThat(document().unsaved()).isFalse();
    }

    @Test
    void withUnsavedChangesThePersonChoosesBetweenTheFileAndTheirs(FxRobot robot, @TempDir Path folder)
            throws IOException, TimeoutException {
        Path file = Files.copy(EXAMPLES.resolve("01-hello.flow.json"), folder.resolve("hello.flow.json"));
        open(robot, file, "Hello");
        robot.interact(() -> document().edit("Label", Edits.relabelled(document().sketch(), "reader", "mine")));
        Files.writeString(file, Files.readString(file).replace("\"ConsoleEchoer\"}", "\"NullSink\"}"));
        robot.interact(window()::lookAtDisk);
        assertThat(robot.lookup("#changed-on-disk .label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("another type: printer is a NullSink");
        robot.clickOn("#changed-keep");
        robot.interact(window()::lookAtDisk);
        assertThat(robot.lookup("#changed-on-disk").query().isVisible()).as("asked once").isFalse();
        assertThat(document().sketch().drawing().components().get("printer").type()).isEqualTo("ConsoleEchoer");
        Files.writeString(file, Files.readString(file).replace("\"NullSink\"}", "\"Collector\"}"));
        robot.interact(window()::lookAtDisk);
        robot.clickOn("#changed-take");
        assertThat(document().sketch().drawing().components().get("printer").type()).isEqualTo("Collector");
        robot.interact(document()::undo);
        assertThat(document().sketch().drawing().components().get("reader").label()).isEqualTo("mine");
    }

    @Test
    void theThemeIsSwitchedForControlsAndCanvas(FxRobot robot) throws TimeoutException {
        open(robot, EXAMPLES.resolve("02-text-steps.flow.json"), "Text steps");
        var canvas = tab().canvas();
        var before = canvas.getBackground();
        robot.clickOn("#theme");
        assertThat(canvas.getBackground()).isNotEqualTo(before);
        robot.clickOn("#theme").clickOn("#theme"); // strong contrasts lie between
        assertThat(canvas.getBackground()).isEqualTo(before);
    }

    @Test
    void aFlowRunsAndItsConsoleIsTypedInto(FxRobot robot) throws TimeoutException {
        open(robot, EXAMPLES.resolve("01-hello.flow.json"), "Hello");
        robot.type(KeyCode.F5);
        until(() -> !robot.lookup("#console-line").query().isDisabled()
                && robot.lookup("#console-line").query().isVisible());
        until(() -> tab().run().run().transcript().filter(Transcript::asked).isPresent());
        robot.clickOn("#console-line").write("Hello, Postroom").type(KeyCode.ENTER);
        until(() -> robot.lookup("#console-text").queryAs(TextArea.class).getText().contains("Hello, Postroom\nHello"));
        robot.clickOn("#console-end");
        until(() -> phase() == Phase.ENDED);
    }

    @Test
    void oneThatNeverEndsIsStopped(FxRobot robot) throws TimeoutException {
        add(robot, "Chargen");
        robot.type(KeyCode.F5);
        until(() -> phase() == Phase.GOING);
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        until(() -> phase() == Phase.ENDED);
    }

    @Test
    void aDeadlockIsToldInWordsAboveTheDrawing(FxRobot robot) throws TimeoutException {
        open(robot, EXAMPLES.resolve("05-deadlock.flow.json"), "After you");
        assertThat(robot.lookup("#deadlock").query().isVisible()).isFalse();
        robot.clickOn("#run");
        until(() -> robot.lookup("#deadlock").query().isVisible());
        assertThat(robot.lookup(".deadlock-headline").queryAs(Label.class).getText()).startsWith("Deadlock: ")
                .contains("wait for each other");
        robot.clickOn("#stop");
        until(() -> phase() == Phase.ENDED);
        assertThat(robot.lookup("#deadlock").query().isVisible()).isFalse();
    }

    @Test
    void aMessageIsPutIntoAnInboxByHand(FxRobot robot) throws TimeoutException {
        add(robot, "ConsoleEchoer");
        robot.type(KeyCode.F5);
        until(() -> phase() == Phase.GOING);
        robot.interact(() -> robot.lookup("#drawer").queryAs(TabPane.class).getSelectionModel().select(3));
        assertThat(document().selection().components()).containsExactly("console-echoer");
        until(() -> !robot.lookup("#message-put").query().isDisabled());
        robot.clickOn("#message-text").write("by hand").type(KeyCode.ENTER);
        until(() -> robot.lookup("#messages").queryAs(TableView.class).getItems().size() == 1);
        robot.clickOn("#stop");
        until(() -> phase() == Phase.ENDED);
    }

    @Test
    void theFirstPageOpensAnExample(FxRobot robot) throws TimeoutException {
        robot.interact(window()::welcome);
        until(() -> !robot.lookup(".welcome-tile").queryAll().isEmpty());
        robot.clickOn(".welcome-tile");
        until(() -> window().document().isPresent());
        assertThat(document().title()).isEqualTo("Hello");
        robot.interact(window()::welcome);
        assertThat(robot.lookup(".hyperlink").queryAll()).anyMatch(
                link -> ((javafx.scene.control.Hyperlink) link).getText().contains("01-hello.flow.json"));
    }

    @Test
    void nothingIsSaidOfADrawingWhereNoneIsInFront(FxRobot robot) {
        add(robot, "Upcase");
        assertThat(text(robot, "#status")).startsWith("1 component,");
        robot.interact(window()::welcome);
        assertThat(text(robot, "#status")).isEmpty();
        robot.interact(() -> robot.lookup(".tab-pane").queryAllAs(TabPane.class).stream()
                .filter(Tabs.class::isInstance).forEach(tabs -> tabs.getSelectionModel().selectLast()));
        assertThat(text(robot, "#status")).startsWith("1 component,");
    }

    @Test
    void aComponentIsFoundByItsSettings(FxRobot robot) throws TimeoutException {
        open(robot, EXAMPLES.resolve("29-sorting-office.flow.json"), "The sorting office");
        robot.push(KeyCode.CONTROL, KeyCode.F).write("grams").type(KeyCode.ENTER);
        assertThat(document().selection().components()).hasSize(1);
        assertThat(robot.lookup("#find-said").queryAs(Label.class).getText()).startsWith("1 of ");
    }

    @Test
    void theDrawingIsExportedInEachForm(FxRobot robot, @TempDir Path folder) throws TimeoutException, IOException {
        open(robot, EXAMPLES.resolve("02-text-steps.flow.json"), "Text steps");
        for (String ending : java.util.List.of("svg", "png", "pdf")) {
            answers.file = Optional.of(folder.resolve("out." + ending));
            robot.interact(window()::export);
            assertThat(Files.size(folder.resolve("out." + ending))).isGreaterThan(1_000);
        }
    }

    @Test
    void aBrokenFileIsAPageThatSaysWhere(FxRobot robot, @TempDir Path folder) throws TimeoutException, IOException {
        Path file = Files.writeString(folder.resolve("bad.flow.json"), "{\n  \"postroom\": 1,\n  \"name\": oops\n}\n");
        answers.file = Optional.of(file);
        robot.clickOn("#open");
        until(() -> robot.lookup("#broken-text").tryQuery().isPresent());
        assertThat(robot.lookup("#broken-text").queryAs(TextArea.class).getText()).contains("▶    3  ");
        assertThat(Files.readString(file)).contains("oops");
    }

    @Test
    void aDrawingIsLaidOutTidilyInOneStep(FxRobot robot) throws TimeoutException {
        open(robot, EXAMPLES.resolve("22-philosophers.flow.json"), "Dining philosophers");
        var before = document().flow();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        until(() -> document().undoName().filter("Lay out tidily"::equals).isPresent());
        assertThat(document().flow().layout()).isNotEqualTo(before.layout());
        robot.interact(document()::undo);
        assertThat(document().flow()).isEqualTo(before);
    }

    @Test
    void forAProjectorOnlyTheDrawingIsLeft(FxRobot robot) {
        assertThat(robot.lookup("#left").tryQuery()).isPresent();
        robot.type(KeyCode.F11);
        assertThat(robot.lookup("#left").tryQuery()).isEmpty();
        robot.type(KeyCode.F11);
        assertThat(robot.lookup("#left").tryQuery()).isPresent();
    }

    @Test
    void aMomentOfThePastIsShownAndARunGoesOnFromThere(FxRobot robot) throws TimeoutException {
        open(robot, EXAMPLES.resolve("31-same-text.flow.json"), "The same text?");
        robot.interact(() -> model().wayProperty().set(RunModel.Way.DICE));
        robot.type(KeyCode.F5);
        until(() -> phase() == Phase.ENDED);
        long turns = model().run().glance().turns();
        robot.interact(() -> tab().drawer().open(Shot.Panel.TIME));
        until(() -> text(robot, ".timeline-said").contains("things happened"));
        for (int i = 0; i < 40; i++) {
            robot.clickOn("#timeline-back");
        }
        assertThat(model().run().past()).isPresent();
        assertThat(model().run().glance().turns()).isPositive();
        robot.clickOn("#timeline-now");
        assertThat(model().run().past()).isEmpty();
        assertThat(model().run().glance().turns()).isEqualTo(turns);
        robot.clickOn("#timeline-back");
        robot.clickOn("#timeline-go-on");
        until(() -> phase() == Phase.ENDED && model().run().scheduling().orElseThrow() instanceof Scheduling.Again);
        assertThat(model().run().past()).isEmpty();
    }

    private RunModel model() {
        return tab().run();
    }

    private Phase phase() {
        return tab().run().run().glance().phase();
    }
}
