package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.postroom.engine.catalogue.Catalogue;

/// The editor as JavaFX starts it: theme, window, first file.
public final class EditorApplication extends Application {
    /// Read while JavaFX starts: whoever first names this class begins it.
    private static final CompletableFuture<Catalogue> INSTALLED = CompletableFuture.supplyAsync(Catalogue::installed);

    /// Made by JavaFX.
    public EditorApplication() {}

    /// Starts JavaFX; returns when the editor is left.
    static void open(String... words) {
        launch(EditorApplication.class, words);
    }

    @Override
    public void start(Stage stage) {
        Theme theme = Theme.of(Platform.getPreferences().getColorScheme());
        EditorWindow window = new EditorWindow(new EditorWindow.Setting(INSTALLED.join(), new Dialogs(),
                Path.of(System.getProperty("user.home", "."), ".postroom"),
                Optional.ofNullable(System.getProperty("postroom.examples")).map(Path::of)), theme);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(window, Math.min(1440, room.getWidth()), Math.min(900, room.getHeight() - 32)));
        stage.titleProperty().bind(window.titleProperty());
        stage.setOnCloseRequest(event -> {
            if (!window.mayLeave()) {
                event.consume();
            }
        });
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                window.lookAtDisk();
            }
        });
        // Before the window is seen: what lies behind the first page needs no looks yet.
        file(getParameters().getRaw()).ifPresentOrElse(window::open, window::welcomeUnlessRecovered);
        stage.show();
        new UiWatch(Thread.currentThread(), window.copies()::keepLast).start();
        Rehearsal.ifAsked(() -> Optional.ofNullable(System.getProperty("postroom.examples"))
                .map(folder -> Path.of(folder, "01-hello.flow.json")).ifPresent(window::open));
    }

    private static Optional<Path> file(List<String> words) {
        return words.stream().filter(word -> !word.equals("edit")).findFirst().map(Path::of);
    }
}
