package org.postroom.benchmarks.live;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.canvas.CanvasHost;
import org.postroom.editor.canvas.FlowCanvas;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.run.Run;
import org.postroom.editor.run.Scheduling;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.network.Network;

/// A flow that runs in a window with the editor's canvas in it, where there is no screen. Its methods are for any thread
/// but the toolkit's.
final class Screen implements AutoCloseable {
    private static final int WIDTH = 980;
    private static final int HEIGHT = 900;
    private static final double SWING = 40;

    private final Stage stage;
    private final FlowCanvas canvas;
    private final Run run;
    private final AtomicReference<Network> network = new AtomicReference<>();

    private Screen(Stage stage, FlowCanvas canvas, Run run) {
        this.stage = stage;
        this.canvas = canvas;
        this.run = run;
    }

    /// Once for each JVM.
    static void startToolkit() throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            up.countDown();
        });
        up.await();
    }

    private static final class Alone implements CanvasHost {
        @Override
        public void quickAdd(Point at, Point screen, Optional<BoxPlan> fit) {
            throw new UnsupportedOperationException("nobody adds anything while it is measured");
        }

        @Override
        public void openSettings(String id) {
            throw new UnsupportedOperationException("nobody changes anything while it is measured");
        }

        @Override
        public boolean linksSignals() {
            return true;
        }
    }

    /// Opens a window with a document, all of it in view. Runs nothing.
    static Screen showing(FlowDocument document) throws Exception {
        return onUi(() -> opened(document));
    }

    /// Opens a window with a flow, all of it in view, and runs it.
    static Screen running(Flow flow) throws Exception {
        Screen screen = onUi(() -> opened(FlowDocument.create(flow, Catalogue.installed())));
        CountDownLatch started = new CountDownLatch(1);
        screen.run.whenStarting(made -> {
            screen.network.set(made);
            started.countDown();
        });
        onUi(() -> {
            screen.run.start(new Scheduling.Parallel());
            return screen;
        });
        started.await();
        return screen;
    }

    private static Screen opened(FlowDocument document) {
        FlowCanvas canvas = new FlowCanvas(document, new Alone());
        Run run = new Run(document, Platform::runLater, System.err::println);
        canvas.watch(run);
        Stage stage = new Stage();
        stage.setScene(new Scene(canvas, WIDTH, HEIGHT));
        stage.show();
        canvas.toAll();
        return new Screen(stage, canvas, run);
    }

    static <T> T onUi(Callable<T> act) throws InterruptedException, ExecutionException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(act.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }

    Network network() {
        return network.get();
    }

    FlowCanvas canvas() {
        return canvas;
    }

    /// Waits until what is to be seen now has been painted: what comes with one pulse is there at the next.
    void awaitPaint() throws Exception {
        CountDownLatch pulses = new CountDownLatch(2);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
                canvas.requestLayout();
            }
        };
        onUi(() -> {
            timer.start();
            return timer;
        });
        pulses.await();
        onUi(() -> {
            timer.stop();
            return timer;
        });
    }

    /// Drags what is selected to and fro by the mouse, from where a component is.
    ///
    /// @param on a point of the canvas on a component that is selected
    IntConsumer dragging(Point on) {
        Point from = canvas.viewport().onScreen(on);
        return frame -> {
            double by = Math.abs(frame % 80 - 40) * 2.0;
            if (frame == 0) {
                mouse(MouseEvent.MOUSE_PRESSED, from.x(), from.y());
            }
            mouse(MouseEvent.MOUSE_DRAGGED, from.x() + 8 + by, from.y() + by / 2);
        };
    }

    /// Lets go of what is dragged, without a trace.
    void drop() throws Exception {
        onUi(() -> {
            canvas.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            mouse(MouseEvent.MOUSE_RELEASED, 0, 0);
            return canvas;
        });
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        canvas.fireEvent(
                new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, down, false,
                        false, false, false, true, null));
    }

    /// Pans to and fro, a little with each frame.
    IntConsumer panning() {
        return frame -> {
            double by = frame / SWING % 2 < 1 ? 2 : -2;
            canvas.change(view -> view.panned(by, by / 2));
        };
    }

    /// Zooms in and out while it pans.
    IntConsumer zooming() {
        return frame -> {
            boolean in = frame / SWING % 2 < 1;
            canvas.change(
                    view -> view.zoomedTo(new Point(WIDTH / 2.0, HEIGHT / 2.0), view.zoom() * (in ? 1.005 : 1 / 1.005))
                            .panned(in ? 2 : -2, 1));
        };
    }

    /// Interrupted while it waits for the run to end, it leaves that to the JVM's end, and stays interrupted.
    @Override
    public void close() throws ExecutionException {
        try {
            onUi(() -> {
                run.close();
                stage.hide();
                return stage;
            });
            Network running = network.get();
            if (running != null) {
                running.awaitEnd(java.time.Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
