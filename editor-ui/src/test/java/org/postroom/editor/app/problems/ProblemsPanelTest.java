package org.postroom.editor.app.problems;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postroom.editor.document.FlowDocument;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class ProblemsPanelTest {
    private final FlowDocument document = FlowDocument.create(Flow.empty().withDrawing(Drawing.empty()
            .with("sink", Placed.of("NullSink").withSettings(Map.of("zzz", 1L)))
            .with("typo", Placed.of("NulSink"))), Catalogue.installed());
    private final List<Problem> gone = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(new ProblemsPanel(document, gone::add), 700, 300));
        stage.show();
    }

    private static ListView<Problem> list(FxRobot robot) {
        return robot.lookup("#problem-list").queryListView();
    }

    @Test
    void errorsComeFirst(FxRobot robot) {
        assertThat(list(robot).getItems()).extracting(Problem::severity).isSorted().contains(Problem.Severity.ERROR,
                Problem.Severity.WARNING);
    }

    @Test
    void aDoubleClickGoesThere(FxRobot robot) {
        robot.doubleClickOn(".problems .mark");
        assertThat(gone).singleElement().extracting(Problem::place).isEqualTo("components.typo.type");
    }

    @Test
    void enterGoesThereToo(FxRobot robot) {
        robot.clickOn(".problems .mark").push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(gone).containsExactly(list(robot).getItems().get(1));
    }

    @Test
    void aFixIsOneStepAndItsProblemGoes(FxRobot robot) {
        MenuButton fix = robot.lookup(".problems .fix").query();
        robot.interact(() -> fix.getItems().getFirst().fire());
        assertThat(document.flow().drawing().components().get("typo").type()).isEqualTo("NullSink");
        assertThat(document.undoName()).contains("Make it a NullSink");
        assertThat(list(robot).getItems()).noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
