package org.postroom.editor.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Sketch;
import org.postroom.editor.run.Glance;
import org.postroom.editor.run.Run;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Tap;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window in which a flow runs; at the end of each journey it is stopped.
abstract class RunJourneys extends Journeys {
    final void begin(Stage stage) {
        begin(stage, new Dialogs());
    }

    @AfterEach
    final void stop(FxRobot robot) throws TimeoutException {
        robot.interact(() -> run().stop());
        until(() -> !glance().phase().alive());
    }

    final Run run() {
        return tab().run().run();
    }

    final Glance glance() {
        return run().glance();
    }

    final void show(FxRobot robot, Flow flow) {
        show(robot, FlowDocument.create(flow, Catalogue.installed()));
    }

    final void open(FxRobot robot, String example) {
        show(robot, FlowDocument.open(EXAMPLES.resolve(example + ".flow.json"), Catalogue.installed()));
    }

    private void show(FxRobot robot, FlowDocument document) {
        robot.interact(() -> window().show(document));
        WaitForAsyncUtils.waitForFxEvents();
    }

    final void open(FxRobot robot, Shot.Panel panel) {
        robot.interact(() -> tab().drawer().open(panel));
        WaitForAsyncUtils.waitForFxEvents();
    }

    final void edit(FxRobot robot, Sketch sketch) {
        robot.interact(() -> document().edit("Change", sketch));
    }

    final Point2D onScreen(Point canvas) {
        Point there = tab().canvas().viewport().onScreen(canvas);
        return tab().canvas().localToScreen(there.x(), there.y());
    }

    final Area area(String id) {
        return document().plan().component(id).orElseThrow().area();
    }

    static String console(FxRobot robot) {
        return robot.lookup("#console-text").queryAs(TextArea.class).getText();
    }

    /// Numbers to 40, and who prints them.
    static Flow counting(Tap... taps) {
        Sketch empty = Sketch.empty();
        Sketch numbers = Edits.place(empty, "numbers", Placed.of("Counter").withSettings(Map.of("to", 40L)),
                new Layout.Point(40, 40));
        Sketch both = Edits.place(numbers, "printer", Placed.of("ConsoleEchoer"), new Layout.Point(400, 40));
        return Edits.linkWithSignal(both, Link.of("numbers.outbox", "printer.inbox")).in(Flow.empty(), Optional.empty())
                .withTaps(List.of(taps));
    }
}
