package org.postroom.editor.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Parts;
import org.postroom.editor.document.Selection;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class InspectorPanelTest {
    private static final Drawing DRAWING = Drawing.empty()
            .with("grep", Placed.of("Grep").withSettings(Map.of("pattern", "a")))
            .with("grep-2", Placed.of("Grep").withSettings(Map.of("pattern", "b")))
            .with("chooser", Placed.of("Chooser").withSettings(Map.of("items", List.of("a.png", "b.png"))))
            .with("counter", Placed.of("Counter"))
            .with("filter", Placed.of("Filter"))
            .with("file", Placed.of("FileReader"))
            .with("switch", Placed.of("Switch"))
            .with("csv", Placed.of("CSVDecoder"));

    private final FlowDocument document = FlowDocument.create(Flow.empty().withName("Lines").withDrawing(DRAWING),
            Catalogue.installed());

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(new InspectorPanel(document, (_, _) -> Optional.of("data/cats.txt")), 320, 900));
        stage.show();
    }

    private void select(FxRobot robot, String... ids) {
        robot.interact(() -> document.select(Selection.of(ids)));
    }

    private Placed placed(String id) {
        return document.flow().drawing().components().get(id);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextInputControl.class).getText();
    }

    private static List<String> errors(FxRobot robot) {
        return robot.lookup(".field-error").match(Node::isVisible).queryAllAs(Label.class).stream().map(Label::getText)
                .toList();
    }

    private static void replace(FxRobot robot, String id, String text) {
        robot.doubleClickOn(id).interact(() -> robot.lookup(id).queryAs(TextInputControl.class).selectAll());
        robot.write(text);
    }

    @Test
    void aSettingIsEnteredByEnterAndUndoneByTheDocument(FxRobot robot) {
        select(robot, "grep");
        replace(robot, "#setting-pattern", "x+");
        assertThat(placed("grep").settings()).containsEntry("pattern", "a");
        robot.push(KeyCode.ENTER);
        assertThat(placed("grep").settings()).containsEntry("pattern", "x+");
        robot.interact(document::undo);
        assertThat(text(robot, "#setting-pattern")).isEqualTo("a");
    }

    @Test
    void anErrorIsToldWhileItIsTypedAndGoesWithIt(FxRobot robot) {
        select(robot, "grep");
        replace(robot, "#setting-pattern", "(");
        assertThat(errors(robot)).singleElement().asString().contains("Unclosed group");
        robot.write("a)");
        assertThat(errors(robot)).isEmpty();
        assertThat(document.canUndo()).isFalse();
    }

    @Test
    void escGivesBackWhatWasThere(FxRobot robot) {
        select(robot, "grep");
        replace(robot, "#setting-pattern", "(");
        robot.push(KeyCode.ESCAPE).push(KeyCode.ENTER);
        assertThat(text(robot, "#setting-pattern")).isEqualTo("a");
        assertThat(errors(robot)).isEmpty();
        assertThat(document.canUndo()).isFalse();
    }

    @Test
    void leavingTheFieldEntersIt(FxRobot robot) {
        select(robot, "grep");
        replace(robot, "#component-label", "Only a");
        robot.clickOn("#setting-pattern");
        assertThat(placed("grep").label()).isEqualTo("Only a");
    }

    @Test
    void whatIsBeingTypedStaysWithItsComponentWhenAnotherOneIsSelected(FxRobot robot) {
        select(robot, "grep");
        replace(robot, "#setting-pattern", "typed");
        select(robot, "grep-2");
        assertThat(placed("grep").settings()).containsEntry("pattern", "typed");
        assertThat(placed("grep-2").settings()).containsEntry("pattern", "b");
        assertThat(text(robot, "#setting-pattern")).isEqualTo("b");
    }

    @Test
    void severalComponentsAreSetTogether(FxRobot robot) {
        select(robot, "grep", "grep-2");
        assertThat(text(robot, "#setting-pattern")).isEmpty();
        robot.clickOn("#setting-pattern").write("z").push(KeyCode.ENTER);
        assertThat(placed("grep").settings()).isEqualTo(placed("grep-2").settings()).containsEntry("pattern", "z");
    }

    @Test
    void aNumberGoesUpByKeysFromWhatIsUsual(FxRobot robot) {
        select(robot, "counter");
        robot.clickOn("#setting-from").push(KeyCode.UP).push(KeyCode.UP);
        assertThat(placed("counter").settings()).containsEntry("from", 3L);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(placed("counter").settings()).as("as usual").isEmpty();
    }

    @Test
    void whatIsNoNumberStaysInTheFieldWithItsError(FxRobot robot) {
        select(robot, "counter");
        robot.clickOn("#setting-from").write("many").push(KeyCode.ENTER);
        assertThat(errors(robot)).containsExactly("Expected a whole number, not 'many'");
        assertThat(placed("counter").settings()).isEmpty();
    }

    @Test
    void truthIsTicked(FxRobot robot) {
        select(robot, "chooser");
        robot.clickOn("#setting-loop");
        assertThat(placed("chooser").settings()).containsEntry("loop", true);
    }

    @Test
    void aListGetsAndLosesLines(FxRobot robot) {
        select(robot, "chooser");
        robot.clickOn(".add-row").write("c.png").push(KeyCode.ENTER);
        assertThat(placed("chooser").settings()).containsEntry("items", List.of("a.png", "b.png", "c.png"));
        robot.clickOn(robot.lookup(".remove-row").nth(0).<Node>query());
        assertThat(placed("chooser").settings()).containsEntry("items", List.of("b.png", "c.png"));
        assertThat(robot.lookup(".remove-row").queryAll()).hasSize(2);
    }

    @Test
    void aMapGetsNamedLines(FxRobot robot) {
        select(robot, "switch");
        robot.clickOn(".add-row").write("small").push(KeyCode.TAB).write("message < 10").push(KeyCode.ENTER);
        assertThat(placed("switch").settings()).containsEntry("cases", Map.of("small", "message < 10"));
    }

    @Test
    void aChoiceIsChosen(FxRobot robot) {
        select(robot, "csv");
        ComboBox<String> header = robot.lookup("#setting-header").queryComboBox();
        robot.interact(() -> header.setValue("none"));
        assertThat(placed("csv").settings()).containsEntry("header", "none");
        robot.clickOn(".field-reset");
        assertThat(placed("csv").settings()).isEmpty();
        assertThat(header.getValue()).isEqualTo("names");
    }

    @Test
    void aFileIsChosen(FxRobot robot) {
        select(robot, "file");
        robot.clickOn(".choose-file");
        assertThat(placed("file").settings()).containsEntry("file", "data/cats.txt");
    }

    @Test
    void anExpressionIsCompleted(FxRobot robot) {
        select(robot, "filter");
        robot.clickOn("#setting-expression").write("mes");
        assertThat(robot.lookup(".completions .menu-item").queryAll()).hasSize(1);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(text(robot, "#setting-expression")).isEqualTo("message");
    }

    @Test
    void anIdIsRenamedOrRefusedAtOnce(FxRobot robot) {
        select(robot, "grep");
        replace(robot, "#component-id", "counter");
        assertThat(errors(robot)).containsExactly("There is another component with the id 'counter'");
        robot.push(KeyCode.ENTER);
        assertThat(document.canUndo()).isFalse();
        robot.write("-2").push(KeyCode.ENTER);
        assertThat(document.selection()).isEqualTo(Selection.of("counter-2"));
        assertThat(text(robot, "#component-id")).isEqualTo("counter-2");
    }

    @Test
    void theRoomOfAnInboxIsSet(FxRobot robot) {
        select(robot, "grep");
        replace(robot, "#capacity-inbox", "5");
        robot.push(KeyCode.ENTER);
        ComboBox<WhenFull> rule = robot.lookup("#full-inbox").queryComboBox();
        robot.interact(() -> rule.setValue(WhenFull.DROP_OLDEST));
        assertThat(placed("grep").rooms()).containsEntry("inbox", new Room(5, WhenFull.DROP_OLDEST));
    }

    @Test
    void withNothingSelectedTheFlowIsNamed(FxRobot robot) {
        replace(robot, "#flow-name", "Words");
        robot.push(KeyCode.ENTER);
        assertThat(document.flow().name()).isEqualTo("Words");
    }

    @Test
    void aPartAndItsBoxesAreNamed(FxRobot robot) {
        robot.interact(() -> {
            Parts.Changed made = Parts.of(document).made(Selection.of("grep"), "Sieve");
            document.editFlow("Make a part", made.flow());
            document.goInto("Sieve");
        });
        select(robot, "grep");
        robot.clickOn(robot.from(robot.lookup(".own-tick").queryAll()).lookup("← rejected").<Node>query());
        select(robot);
        replace(robot, "#flow-name", "Words");
        robot.push(KeyCode.ENTER);
        assertThat(document.path()).containsExactly("Words");
        assertThat(document.flow().parts().get("Words").outboxes()).containsKey("rejected");
        robot.interact(() -> robot.lookup(".own-box").queryAllAs(TextField.class).stream()
                .filter(field -> field.getText().equals("rejected")).findFirst().orElseThrow().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("rest").push(KeyCode.ENTER);
        assertThat(document.flow().parts().get("Words").outboxes()).containsKey("rest").doesNotContainKey("rejected");
    }

    @Test
    void typingStaysWhenTheFlowChangesElsewhere(FxRobot robot) {
        select(robot, "grep");
        replace(robot, "#setting-pattern", "half");
        robot.interact(() -> document.edit("Elsewhere", document.sketch()
                .with(document.sketch().drawing().with("another", Placed.of("NullSink")))));
        assertThat(text(robot, "#setting-pattern")).isEqualTo("half");
    }
}
