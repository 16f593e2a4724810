package org.postroom.editor.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class CommandPaletteTest {
    private final List<String> done = new ArrayList<>();
    private CommandPalette palette;
    private Stage window;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        window = stage;
        palette = new CommandPalette(List.of(new Command("Open", "Shortcut+O", () -> done.add("open")),
                new Command("Undo", "Shortcut+Z", () -> done.add("undo")),
                new Command("About", "", () -> done.add("about"))));
        stage.setScene(new Scene(new Pane(), 700, 500));
        stage.show();
    }

    private void show(FxRobot robot) {
        robot.interact(() -> palette.show(window));
    }

    @Test
    void typingAndEnterDoesIt(FxRobot robot) {
        show(robot);
        robot.write("und").push(KeyCode.ENTER);
        assertThat(done).containsExactly("undo");
        assertThat(palette.isShowing()).isFalse();
    }

    @Test
    void arrowsChoose(FxRobot robot) {
        show(robot);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.UP).push(KeyCode.ENTER);
        assertThat(done).containsExactly("undo");
    }

    @Test
    void escDoesNothingAndTheNextTimeAllAreShown(FxRobot robot) {
        show(robot);
        robot.write("und").push(KeyCode.ESCAPE);
        assertThat(palette.isShowing()).isFalse();
        show(robot);
        assertThat(robot.lookup("#command-list").queryListView().getItems()).hasSize(3);
        assertThat(done).isEmpty();
    }
}
