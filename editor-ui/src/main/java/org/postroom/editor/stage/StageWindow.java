package org.postroom.editor.stage;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.postroom.drawing.picture.CannotPaint;
import org.postroom.drawing.picture.PngPicture;
import org.postroom.engine.cli.StageHost;
import org.postroom.engine.stage.Board;

/// The stage of `postroom run`: a window of its own, or a picture of what would be in it. Starts the toolkit when it is
/// first needed.
public final class StageWindow implements StageHost {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;

    /// For the service loader.
    public StageWindow() {}

    @Override
    public Window open(String title, Board board) throws IOException {
        startToolkit();
        return onUiThread(() -> {
            Stage stage = new Stage();
            Opened opened = new Opened(stage);
            stage.setTitle(title);
            stage.setScene(scene(board));
            stage.setOnHidden(_ -> opened.closed.countDown());
            stage.show();
            return opened;
        });
    }

    @Override
    public byte[] picture(Board board) throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        startToolkit();
        int[] pixels = onUiThread(() -> Snapshot.of(scene(board)));
        try {
            return PngPicture.of(pixels, WIDTH);
        } catch (CannotPaint e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Scene scene(Board board) {
        StagePane pane = new StagePane();
        Scene scene = new Scene(pane, WIDTH, HEIGHT);
        boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        pane.show(Optional.of(board));
        return scene;
    }

    /// The toolkit begins no more in a program that was told to end.
    private static void expectTime() throws IOException {
        Thread nothing = Thread.ofPlatform().unstarted(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
        } catch (IllegalStateException e) {
            throw new IOException("the run was broken off; one that ends by itself or by --for has time for a picture",
                    e);
        }
    }

    private static void startToolkit() throws IOException {
        expectTime();
        Optional<String> missing = Screen.missing();
        if (missing.isPresent()) {
            throw new IOException(missing.get());
        }
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException _) {
            // it is started already
        } catch (UnsupportedOperationException e) {
            throw new IOException("the screen can't be used: " + e.getMessage(), e);
        }
    }

    private static <T> T onUiThread(Supplier<T> work) throws IOException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a window was opened", e);
        } catch (ExecutionException e) {
            throw new IOException("the window can't be shown: " + e.getCause(), e);
        }
    }

    private record Opened(Stage stage, CountDownLatch closed) implements Window {
        private Opened(Stage stage) {
            this(stage, new CountDownLatch(1));
        }

        @Override
        public boolean awaitClosed(Duration time) throws InterruptedException {
            return closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public void close() {
            Platform.runLater(stage::hide);
        }
    }
}
