package org.postroom.editor.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javafx.geometry.Point2D;
import javafx.scene.Scene;

import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.editor.tool.PlacingComponent;
import org.postroom.editor.tool.Selecting;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class FlowCanvasTest {
    private final List<Point> asked = new ArrayList<>();
    private final CanvasHost host = new CanvasHost() {
        @Override
        public void quickAdd(Point at, Point screen, Optional<BoxPlan> fit) {
            asked.add(at);
        }

        @Override
        public void openSettings(String id) {}

        @Override
        public boolean linksSignals() {
            return true;
        }
    };

    private final Flow start = Drawn.rows(2, 3);
    private final FlowDocument document = Drawn.document(start);
    private final AtomicLong nanos = new AtomicLong();
    private FlowCanvas canvas = new FlowCanvas(document, host);
    private final Rectangle palette = new Rectangle(80, 24);

    @Start
    void start(Stage stage) {
        canvas = new FlowCanvas(document, host, nanos::get);
        palette.setOnMousePressed(_ -> canvas.tool(new PlacingComponent(canvas.workspace(), "Upcase")));
        palette.setOnMouseDragged(canvas::drag);
        palette.setOnMouseReleased(canvas::drop);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        stage.setScene(new Scene(new VBox(palette, canvas), 900, 600));
        stage.show();
    }

    @BeforeEach
    void shown() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D at(String id) {
        Point middle = canvas.viewport().onScreen(document.plan().components().get(id).area().centre());
        return canvas.localToScreen(middle.x(), middle.y() - 12);
    }

    private Layout.Point place(String id) {
        return document.sketch().sheet().components().get(id);
    }

    @Test
    void aDraggedComponentIsMovedInOneStepAndGoesBackWhenThatIsUndone(FxRobot robot) {
        Layout.Point before = place("c4");
        robot.drag(at("c4"), MouseButton.PRIMARY).moveBy(40, 40).moveBy(40, 120).drop();
        Layout.Point after = place("c4");
        assertThat(after.y() - before.y()).isBetween(150.0, 170.0);
        assertThat(after.x() - before.x()).isBetween(70.0, 90.0);
        assertThat(document.selection().components()).containsExactly("c4");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(document.flow()).isEqualTo(start);
        assertThat(document.canUndo()).isFalse();
    }

    @Test
    void anEscapedDragLeavesTheFlowUntouched(FxRobot robot) {
        robot.drag(at("c4"), MouseButton.PRIMARY).moveBy(40, 40).moveBy(40, 120).press(KeyCode.ESCAPE)
                .release(KeyCode.ESCAPE).drop();
        assertThat(document.flow()).isEqualTo(start);
        assertThat(document.canUndo()).isFalse();
        assertThat(canvas.tool()).isInstanceOf(Selecting.class);
    }

    @Test
    void arrowKeysWalkFromComponentToComponentAndSayWhereOneIs(FxRobot robot) {
        robot.clickOn(at("c0"));
        robot.type(KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(document.selection()).isEqualTo(Selection.of("c4"));
        assertThat(canvas.getAccessibleText()).startsWith("c4, Upcase.").contains("inbox from c3.outbox");
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertThat(document.selection().components()).containsExactly("c3", "c4");
    }

    @Test
    void theMiddleButtonPansAndTheDocumentKnowsNothingOfIt(FxRobot robot) {
        Viewport before = canvas.viewport();
        robot.drag(at("c1"), MouseButton.MIDDLE).moveBy(20, 0).moveBy(60, 30).drop();
        Viewport after = canvas.viewport();
        assertThat(before.left() - after.left()).isEqualTo(80 / before.zoom());
        assertThat(document.flow()).isEqualTo(start);
        assertThat(document.selection().isEmpty()).isTrue();
    }

    @Test
    void whatIsSelectedFillsTheViewOnDemand(FxRobot robot) {
        robot.interact(() -> {
            document.select(Selection.of("c5"));
            canvas.change(view -> view.zoomedTo(new Point(0, 0), 0.2));
            canvas.toSelection();
        });
        assertThat(canvas.viewport().zoom()).isEqualTo(1);
        assertThat(canvas.viewport().seen().contains(document.plan().components().get("c5").area())).isTrue();
        robot.interact(canvas::toAll);
        assertThat(canvas.viewport().seen().contains(document.plan().bounds())).isTrue();
    }

    @Test
    void aComponentIsDraggedInFromOutside(FxRobot robot) {
        robot.drag(palette, MouseButton.PRIMARY).moveTo(at("c2")).moveTo(canvas.localToScreen(700, 60)).drop();
        assertThat(document.flow().drawing().components()).hasSize(7).containsKey("upcase");
        Point dropped = canvas.viewport().onCanvas(new Point(700, 60));
        assertThat(document.plan().components().get("upcase").area().contains(dropped)).isTrue();
        assertThat(canvas.tool()).isInstanceOf(Selecting.class);
    }

    @Test
    void aComponentThatIsDroppedBesideTheCanvasIsNotPlaced(FxRobot robot) {
        robot.drag(palette, MouseButton.PRIMARY).moveTo(at("c4")).moveTo(palette).drop();
        assertThat(document.flow()).isEqualTo(start);
        assertThat(canvas.tool()).isInstanceOf(Selecting.class);
    }

    @Test
    void tabAsksWhatToAddWhereThePointerIs(FxRobot robot) {
        robot.clickOn(at("c0")).moveTo(at("c4")).type(KeyCode.TAB);
        assertThat(asked).singleElement().satisfies(point -> assertThat(
                document.plan().components().get("c4").area().contains(point)).isTrue());
    }

    @Test
    void componentsAreLinkedByKeysAlone(FxRobot robot) {
        robot.clickOn(at("c0"));
        robot.type(KeyCode.L);
        assertThat(canvas.workspace().overlay().badges()).isNotEmpty();
        robot.type(KeyCode.A);
        assertThat(document.flow().drawing().links()).contains(Link.of("c0.outbox", "c4.inbox"));
        assertThat(canvas.tool()).isInstanceOf(Selecting.class);
    }

    // ---- gliding ----

    private void rearrange(FxRobot robot) {
        robot.interact(() -> canvas.glide(() -> {
            TreeMap<String, Layout.Point> places = new TreeMap<>(document.sketch().sheet().components());
            places.put("c0", new Layout.Point(0, 640));
            document.edit("Lay out tidily", document.sketch().withPlaces(places));
        }));
    }

    @Test
    void whatIsRearrangedGlidesWhileTheDocumentHasChangedOnce(FxRobot robot) {
        rearrange(robot);
        assertThat(place("c0")).isEqualTo(new Layout.Point(0, 640));
        robot.interact(() -> assertThat(canvas.gliding()).isTrue());
        nanos.set(Gliding.NANOS);
        robot.interact(() -> assertThat(canvas.gliding()).isFalse());
        robot.interact(document::undo);
        assertThat(document.flow()).isEqualTo(start);
        assertThat(document.canUndo()).isFalse();
    }

    @Test
    void aPressJumpsToTheEndAndDoesWhatItDoesThere(FxRobot robot) {
        rearrange(robot);
        robot.clickOn(at("c0"));
        robot.interact(() -> assertThat(canvas.gliding()).isFalse());
        assertThat(document.selection().components()).containsExactly("c0");
    }

    @Test
    void escapeJumpsToTheEndAndNothingElse(FxRobot robot) {
        robot.clickOn(at("c4"));
        rearrange(robot);
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> assertThat(canvas.gliding()).isFalse());
        assertThat(document.selection().components()).containsExactly("c4");
        robot.type(KeyCode.ESCAPE);
        assertThat(document.selection().components()).isEmpty();
    }

    @Test
    void anUndoMeanwhileIsSeenAtOnce(FxRobot robot) {
        rearrange(robot);
        robot.interact(document::undo);
        robot.interact(() -> assertThat(canvas.gliding()).isFalse());
        assertThat(document.flow()).isEqualTo(start);
    }
}
