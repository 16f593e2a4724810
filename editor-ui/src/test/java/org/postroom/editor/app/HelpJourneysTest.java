package org.postroom.editor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.Selection;
import org.postroom.editor.tool.KeyCommands;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Placed;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Journeys through the help pages.
final class HelpJourneysTest extends Journeys {
    @Start
    void start(Stage stage) {
        begin(stage, new Dialogs());
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> window().helping().end());
    }

    private void place(FxRobot robot, String type) {
        robot.interact(() -> {
            document().edit("Place",
                    Edits.place(document().sketch(), "one", Placed.of(type), new Layout.Point(80, 80)));
            window().front().orElseThrow().canvas().show("one");
        });
        robot.interact(window().front().orElseThrow().canvas()::requestFocus);
    }

    private static boolean says(FxRobot robot, String words) {
        return robot.lookup("#help .label").queryAllAs(Label.class).stream().map(Label::getText)
                .anyMatch(words::equals);
    }

    private void untilMessagesPass(FxRobot robot) throws TimeoutException {
        until(() -> there(robot, "#help-counted")
                && text(robot, "#help-counted").matches("[1-9].* messages?, .* turns"));
    }

    @Test
    void aSelectedComponentIsToldOfWithAnExampleAtWork(FxRobot robot) throws TimeoutException {
        place(robot, "Grep");
        robot.type(KeyCode.F1);
        assertThat(text(robot, "#help .help-title")).isEqualTo("Grep");
        assertThat(says(robot, "rejected")).isTrue();
        assertThat(says(robot, "a regular expression")).isTrue();
        assertThat(says(robot, "must be given")).isTrue();
        assertThat(says(robot, "Fails at a message that isn't text.")).isTrue();
        untilMessagesPass(robot);
        robot.clickOn("#help-stop");
        until(() -> text(robot, "#help-counted").endsWith("over"));
        robot.clickOn("#help-again");
        until(() -> !text(robot, "#help-counted").endsWith("over"));
        untilMessagesPass(robot);
    }

    @Test
    void escapeGoesBackToTheDrawing(FxRobot robot) {
        place(robot, "Grep");
        robot.type(KeyCode.F1);
        assertThat(window().front()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(there(robot, "#help")).isFalse();
        assertThat(window().front().orElseThrow().canvas().isFocused()).isTrue();
        assertThat(document().selection()).isEqualTo(Selection.of("one"));
    }

    private void openExample(FxRobot robot, String type) throws TimeoutException {
        place(robot, type);
        robot.type(KeyCode.F1);
        until(() -> there(robot, "#help-open"));
        robot.clickOn("#help-open");
        until(() -> window().document().filter(shown -> shown.flow().drawing().components().size() > 1).isPresent());
        assertThat(document().flow().drawing().components().values())
                .anyMatch(placed -> placed.type().equals(type));
    }

    @Test
    void theExampleIsOpenedWhereItsFilesAre(FxRobot robot) throws TimeoutException {
        openExample(robot, "RandomNumbers");
        assertThat(document().file()).contains(EXAMPLES.resolve("33-dice.flow.json"));
    }

    @Test
    void whatIsMadeOfItsBoxesIsOpenedAsANewFlow(FxRobot robot) throws TimeoutException {
        openExample(robot, "Merge");
        assertThat(document().file()).isEmpty();
    }

    @Test
    void whatReachesFilesIsDrawnAndNothingRuns(FxRobot robot) throws TimeoutException {
        place(robot, "FileReader");
        robot.type(KeyCode.F1);
        until(() -> there(robot, "#help-canvas"));
        assertThat(there(robot, "#help-start")).isFalse();
        assertThat(there(robot, "#help-open")).isTrue();
    }

    @Test
    void whatHasTheKeyboardInThePaletteComesFirst(FxRobot robot) throws TimeoutException {
        place(robot, "Grep");
        robot.interact(() -> window().focusPalette());
        robot.write("UnseenOnly");
        robot.type(KeyCode.F1);
        assertThat(text(robot, "#help .help-title")).isEqualTo("UnseenOnly");
        until(() -> there(robot, "#help-canvas"));
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#palette-search").query().isFocused()).isTrue();
    }

    @Test
    void thePaletteLeadsToTheWholeOfIt(FxRobot robot) {
        robot.interact(() -> window().focusPalette());
        robot.write("UnseenOnly");
        robot.clickOn("#help-all");
        assertThat(text(robot, "#help .help-title")).isEqualTo("UnseenOnly");
    }

    private static Optional<Region> inTheCard(FxRobot robot) {
        return robot.lookup(".help-card #card-canvas").tryQueryAs(Region.class);
    }

    @Test
    void thePalettesCardShowsATypeAtWorkAsLongAsItIsSeen(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window().focusPalette());
        robot.write("UnseenOnly");
        until(() -> inTheCard(robot).isPresent());
        Region drawn = inTheCard(robot).orElseThrow();
        assertThat(drawn.getWidth()).isBetween(150.0, robot.lookup(".help-card").queryAs(Region.class).getWidth());
        robot.interact(() -> window().bench().outline());
        until(() -> inTheCard(robot).isEmpty());
        robot.interact(() -> window().bench().palette());
        until(() -> inTheCard(robot).isPresent());
        assertThat(inTheCard(robot)).get().isNotSameAs(drawn);
    }

    @Test
    void withNothingSelectedKeysAndGesturesAreTold(FxRobot robot) {
        robot.type(KeyCode.F1);
        assertThat(text(robot, "#help .help-title")).isEqualTo("Keys and gestures");
        assertThat(says(robot, "Help on what is selected")).isTrue();
        assertThat(says(robot, "Alt and drag across them")).isTrue();
        robot.clickOn("#help-close");
        assertThat(there(robot, "#help")).isFalse();
    }

    @Test
    void aPartIsToldOfByItsOwnBoxes(FxRobot robot) {
        place(robot, "Upcase");
        robot.interact(() -> KeyCommands.makePart(document()));
        robot.type(KeyCode.F1);
        assertThat(text(robot, "#help .help-title")).isEqualTo("Part");
        assertThat(there(robot, "#help-canvas")).isFalse();
    }

    @Test
    void ofAnUnknownTypeNothingIsKnown(FxRobot robot) {
        place(robot, "NoSuchThing");
        robot.type(KeyCode.F1);
        assertThat(there(robot, "#help")).isFalse();
        assertThat(text(robot, "#status")).isEqualTo("Nothing is known of the type NoSuchThing");
    }
}
