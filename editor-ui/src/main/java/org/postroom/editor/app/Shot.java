package org.postroom.editor.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.postroom.drawing.picture.CannotPaint;
import org.postroom.drawing.picture.PngPicture;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.editor.run.Run;
import org.postroom.editor.run.Speed;
import org.postroom.editor.running.RunModel.Way;
import org.postroom.editor.stage.Snapshot;
import org.postroom.engine.catalogue.Catalogue;

/// A picture of the window with a flow in it, taken without a screen: of a scene that is in no window, which may have any
/// size. Once for each JVM.
///
/// @param file   the flow's
/// @param width  of the window
/// @param height of the window
/// @param theme  how it is coloured
/// @param select the component that is selected
/// @param run    for how long the flow runs before, if it does
/// @param turns  after how many turns it is held, if it is stepped
/// @param seed   of the dice of a stepped run
/// @param speed  how many turns a second a stepped run takes
/// @param byHand whether a run that is held waits for the person to choose who goes on
/// @param panel  which panel is open
public record Shot(Path file, int width, int height, Colours theme, Optional<String> select, Optional<Duration> run,
        Optional<Integer> turns, Optional<Long> seed, Optional<Double> speed, boolean byHand,
        Optional<Panel> panel) {
    private static final Duration SETTLED = Duration.ofMillis(400);

    /// The names of the themes for the command line.
    public enum Colours {
        /// For bright rooms.
        LIGHT,
        /// For dark rooms.
        DARK,
        /// For eyes that need strong contrasts.
        CONTRAST
    }

    /// The names of the panels below the drawing for the command line.
    public enum Panel {
        /// What is wrong.
        PROBLEMS,
        /// What console components write.
        CONSOLE,
        /// What components show.
        STAGE,
        /// What lies in the boxes.
        MESSAGES,
        /// What goes along the links.
        TRAFFIC,
        /// What listens from outside.
        TAPS,
        /// What happened when.
        TIME,
        /// What was told.
        LOG,
        /// What is known of the selected component, in place of the drawing.
        HELP
    }

    /// What was seen.
    public interface Picture {
        /// The picture as a file.
        byte[] png() throws CannotPaint;
    }

    /// Starts the toolkit, takes the picture, and ends the toolkit.
    ///
    /// @throws InterruptedException when the calling thread is interrupted
    public Picture take() throws InterruptedException {
        CompletableFuture<Picture> taken = new CompletableFuture<>();
        Platform.startup(() -> begin(taken));
        try {
            return taken.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the picture could not be taken", e.getCause());
        } finally {
            Platform.exit();
        }
    }

    private void begin(CompletableFuture<Picture> taken) {
        try {
            EditorWindow window = new EditorWindow(new EditorWindow.Setting(Catalogue.installed(), new Dialogs(),
                    Files.createTempDirectory("postroom-shot"),
                    Optional.ofNullable(System.getProperty("postroom.examples")).map(Path::of)), switch (theme) {
                        case LIGHT -> Theme.LIGHT;
                        case DARK -> Theme.DARK;
                        case CONTRAST -> Theme.CONTRAST;
                    });
            Scene scene = new Scene(window, width, height);
            window.show(FlowDocument.open(file, Catalogue.installed()));
            scene.snapshot(null); // lays everything out
            select.ifPresent(id -> window.document().ifPresent(open -> open.select(Selection.of(id))));
            FlowTab tab = window.front().orElseThrow();
            panel.ifPresent(wanted -> open(wanted, window, tab));
            layOutNowAndThen(scene);
            Duration wait = start(tab);
            PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) wait.toMillis()));
            pause.setOnFinished(_ -> finish(scene, window, tab, taken));
            scene.snapshot(null);
            pause.play();
        } catch (IOException | RuntimeException e) {
            taken.completeExceptionally(e);
        }
    }

    private static void open(Panel wanted, EditorWindow window, FlowTab tab) {
        if (wanted == Panel.HELP) {
            window.helping().show();
        } else {
            tab.drawer().open(wanted);
        }
    }

    /// Runs the flow where that is wanted, and says how long to wait. Help runs what it shows by itself.
    private Duration start(FlowTab tab) {
        if (panel.filter(Panel.HELP::equals).isPresent()) {
            return run.orElse(SETTLED);
        }
        if (run.isEmpty() && turns.isEmpty() && speed.isEmpty()) {
            return SETTLED;
        }
        seed.ifPresent(number -> tab.run().seedProperty().set(number));
        tab.run().wayProperty().set(way());
        speed.ifPresent(wanted -> tab.run().speedProperty().set(new Speed(wanted)));
        if (turns.isPresent()) {
            tab.run().step(Optional.empty());
            stepOn(tab.run().run(), turns.get());
        } else {
            tab.run().go();
        }
        return run.orElse(Duration.ofSeconds(2));
    }

    private Way way() {
        if (byHand) {
            return Way.BY_HAND;
        }
        boolean stepped = turns.isPresent() || speed.isPresent();
        return seed.isPresent() ? Way.DICE : stepped ? Way.IN_TURN : Way.PARALLEL;
    }

    /// Where there is no window nobody else does, and a run shows only what has its place.
    private static void layOutNowAndThen(Scene scene) {
        Timeline ticks = new Timeline(new KeyFrame(javafx.util.Duration.millis(100), _ -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }));
        ticks.setCycleCount(Animation.INDEFINITE);
        ticks.play();
    }

    /// A turn at each tick, until there were enough.
    private static void stepOn(Run run, int turns) {
        int[] left = {turns};
        Timeline ticks = new Timeline();
        ticks.getKeyFrames().add(new KeyFrame(javafx.util.Duration.millis(8), _ -> {
            if (run.glance().phase().alive() && left[0]-- > 0) {
                run.step();
            }
        }));
        ticks.setCycleCount(Animation.INDEFINITE);
        ticks.play();
    }

    /// What a scroll pane keeps as a bitmap isn't painted anew where there is no window.
    private static void uncache(Parent parent) {
        parent.setCache(false);
        parent.getChildrenUnmodifiable().stream().filter(Parent.class::isInstance).map(Parent.class::cast)
                .forEach(Shot::uncache);
    }

    private void finish(Scene scene, EditorWindow window, FlowTab tab, CompletableFuture<Picture> taken) {
        try {
            panel.filter(shown -> shown != Panel.HELP).ifPresent(tab.drawer()::open);
            uncache(scene.getRoot());
            int[] pixels = Snapshot.of(scene);
            taken.complete(() -> PngPicture.of(pixels, width));
        } catch (RuntimeException e) {
            taken.completeExceptionally(e);
        } finally {
            window.helping().end();
            tab.end();
        }
    }
}
