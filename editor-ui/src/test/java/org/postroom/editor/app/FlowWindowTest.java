package org.postroom.editor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.catalogue.Catalogue;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class FlowWindowTest {
    private static final Path EXAMPLES = Path.of("..", "flows", "examples");

    private Optional<Path> chosen = Optional.empty();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new FlowWindow(Catalogue.installed(), _ -> chosen), 1000, 700));
        stage.show();
    }

    private void choose(FxRobot robot, Path file, String name) throws TimeoutException {
        chosen = Optional.of(file);
        robot.clickOn("#open");
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> robot.lookup("#name").queryAs(Label.class).getText().equals(name));
    }

    @Test
    void openingAFlowListsItsComponentsAndSaysWhatTheyDo(FxRobot robot) throws TimeoutException {
        choose(robot, EXAMPLES.resolve("01-hello.flow.json"), "Hello");
        TableView<FlowWindow.Row> table = robot.lookup("#components").queryTableView();
        assertThat(table.getItems()).extracting(FlowWindow.Row::id).containsExactly("printer", "reader");
        assertThat(table.getItems()).extracting(FlowWindow.Row::does).noneMatch(String::isEmpty);
    }

    @Test
    void aFileThatCannotBeReadShowsWhyAndAnEmptyFlow(FxRobot robot, @TempDir Path folder)
            throws IOException, TimeoutException {
        Path file = Files.writeString(folder.resolve("torn.flow.json"), "{\"postroom\": 1, \"comp");
        choose(robot, file, "torn.flow.json");
        ListView<?> problems = robot.lookup("#problems").queryListView();
        assertThat(problems.getItems()).hasSize(1).first().asString().contains("line 1");
        assertThat(robot.lookup("#components").queryTableView().getItems()).isEmpty();
    }

    @Test
    void cancellingTheChoiceChangesNothing(FxRobot robot) {
        robot.clickOn("#open");
        assertThat(robot.lookup("#name").queryAs(Label.class).getText()).isEqualTo("No flow is open");
    }
}
