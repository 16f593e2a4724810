package org.postroom.editor.palette;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Catalogue;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class PalettePanelTest {
    private final List<String> placed = new ArrayList<>();
    private final List<String> gesture = new ArrayList<>();
    private PalettePanel palette;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        palette = new PalettePanel(Catalogue.installed(), placed::add);
        palette.setPrefWidth(280);
        palette.onDrag(new Noting());
        Pane canvas = new Pane();
        canvas.setId("canvas");
        canvas.setPrefWidth(400);
        stage.setScene(new Scene(new HBox(palette, canvas), 680, 600));
        stage.show();
    }

    private final class Noting implements PlacingGesture {
        @Override
        public void begin(String type, double sceneX, double sceneY) {
            gesture.add("begin " + type);
        }

        @Override
        public void move(double sceneX, double sceneY) {
            if (!gesture.getLast().equals("move")) {
                gesture.add("move");
            }
        }

        @Override
        public void drop(double sceneX, double sceneY) {
            gesture.add("drop");
        }

        @Override
        public void cancel() {
            gesture.add("cancel");
        }
    }

    private static ListView<PaletteRow> list(FxRobot robot) {
        return robot.lookup("#palette-list").queryListView();
    }

    private static Node item(FxRobot robot, String title) {
        return robot.lookup(".item .name").match(node -> node instanceof Label label
                && label.getText().equals(title)).query();
    }

    @Test
    void typingAndEnterPlacesWhatIsFoundFirst(FxRobot robot) {
        robot.clickOn("#palette-search").write("grep").push(KeyCode.ENTER);
        assertThat(placed).containsExactly("Grep");
        assertThat(palette.shelf().recent()).containsExactly("Grep");
    }

    @Test
    void arrowsGoThroughWhatIsFoundWhileTheCaretStays(FxRobot robot) {
        robot.clickOn("#palette-search").write("split").push(KeyCode.DOWN).push(KeyCode.ENTER);
        PaletteRow.Item second = (PaletteRow.Item) list(robot).getItems().get(1);
        assertThat(placed).containsExactly(second.entry().type());
    }

    @Test
    void escTakesTheSearchBack(FxRobot robot) {
        int all = list(robot).getItems().size();
        robot.clickOn("#palette-search").write("grep");
        assertThat(list(robot).getItems()).hasSizeLessThan(all);
        robot.push(KeyCode.ESCAPE);
        assertThat(list(robot).getItems()).hasSize(all);
    }

    @Test
    void aDoubleClickPlaces(FxRobot robot) {
        robot.clickOn("#palette-search").write("grep").doubleClickOn(item(robot, "Grep"));
        assertThat(placed).containsExactly("Grep");
    }

    @Test
    void draggingOutTellsOfTheGestureAndPlacesNothingItself(FxRobot robot) {
        robot.clickOn("#palette-search").write("grep").drag(item(robot, "Grep")).moveTo("#canvas").drop();
        assertThat(gesture).containsExactly("begin Grep", "move", "drop");
        assertThat(placed).isEmpty();
    }

    @Test
    void droppedOnThePaletteItIsCancelled(FxRobot robot) {
        robot.clickOn("#palette-search").write("grep").drag(item(robot, "Grep")).moveTo("#canvas")
                .moveTo("#palette-search").drop();
        assertThat(gesture).startsWith("begin Grep").endsWith("cancel").doesNotContain("drop");
    }

    @Test
    void escCancelsADrag(FxRobot robot) {
        robot.clickOn("#palette-search").write("grep").drag(item(robot, "Grep")).moveTo("#canvas").push(KeyCode.ESCAPE)
                .drop();
        assertThat(gesture).containsExactly("begin Grep", "move", "cancel");
    }

    @Test
    void theStarKeepsATypeAtHand(FxRobot robot) {
        List<Shelf> kept = new ArrayList<>();
        robot.interact(() -> palette.onShelf(kept::add));
        robot.clickOn("#palette-search").write("grep").moveTo(item(robot, "Grep")).clickOn(".star")
                .clickOn("#palette-search").push(KeyCode.ESCAPE);
        assertThat(kept).singleElement().extracting(Shelf::favourites).asString().isEqualTo("[Grep]");
        assertThat(list(robot).getItems().getFirst()).isInstanceOfSatisfying(PaletteRow.Heading.class,
                heading -> assertThat(heading.title()).isEqualTo("Favourites"));
    }

    @Test
    void aHeadingFoldsWhatIsBelow(FxRobot robot) {
        int all = list(robot).getItems().size();
        robot.clickOn(".heading .title");
        assertThat(list(robot).getItems()).hasSizeLessThan(all);
    }

    @Test
    void quickAddOffersWhatFitsAndNamesTheBox(FxRobot robot) {
        List<QuickAdd.Choice> chosen = new ArrayList<>();
        robot.interact(() -> {
            QuickAdd quick = palette.quickAdd(new Fit.TakesFrom(new BoxShape("outbox", String.class, "")), chosen::add);
            Bounds at = robot.lookup("#canvas").query()
                    .localToScreen(robot.lookup("#canvas").query().getLayoutBounds());
            quick.show(palette, at.getMinX() + 20, at.getMinY() + 20);
        });
        robot.write("chargen");
        assertThat(robot.lookup("#quick-list").<PaletteRow>queryListView().getItems()).isEmpty();
        robot.push(KeyCode.ESCAPE).write("grep").push(KeyCode.ENTER);
        assertThat(chosen).containsExactly(new QuickAdd.Choice("Grep", Optional.of("inbox")));
    }
}
