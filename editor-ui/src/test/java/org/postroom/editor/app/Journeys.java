package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.editor.document.FlowDocument;
import org.postroom.engine.catalogue.Catalogue;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A window, and what a person sees of it and waits for. The toolkit looks for the method that starts only in a test's own
/// class: it calls [#begin].
@ExtendWith(ApplicationExtension.class)
abstract class Journeys {
    static final Path EXAMPLES = Path.of("..", "flows", "examples");

    private Optional<EditorWindow> shown = Optional.empty();

    @TempDir
    private Path kept = Path.of("");

    final void begin(Stage stage, Asking asking) {
        open(asking);
        stage.setScene(new Scene(window(), 1200, 760));
        stage.show();
    }

    /// As at the next start, from what the one before left.
    final void open(Asking asking) {
        shown = Optional.of(new EditorWindow(
                new EditorWindow.Setting(Catalogue.installed(), asking, kept, Optional.of(EXAMPLES)), Theme.LIGHT));
    }

    /// The folder of the editor's own files.
    final Path kept() {
        return kept;
    }

    final EditorWindow window() {
        return shown.orElseThrow();
    }

    final FlowTab tab() {
        return window().front().orElseThrow();
    }

    final FlowDocument document() {
        return window().document().orElseThrow();
    }

    static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static boolean there(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }
}
