package org.postroom.benchmarks.live;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
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

    /// Opens a window with a flow, all of it in view, and runs it.
    static Screen running(Flow flow) throws Exception {
        Screen screen = onUi(() -> opened(flow));
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

    private static Screen opened(Flow flow) {
        FlowDocument document = FlowDocument.create(flow, Catalogue.installed());
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

    /// Interrupted while it waits for the run to end, it leaves that to the JVM's end, and stays interrupted.
    @Override
    public void close() throws ExecutionException {
        try {
            onUi(() -> {
                run.close();
                stage.hide();
                return stage;
            });
            network.get().awaitEnd(java.time.Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
