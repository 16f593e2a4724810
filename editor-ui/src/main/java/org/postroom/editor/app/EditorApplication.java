package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.postroom.engine.catalogue.Catalogue;

/// The editor as JavaFX starts it: theme, window, first file.
public final class EditorApplication extends Application {
    /// Made by JavaFX.
    public EditorApplication() {}

    @Override
    public void start(Stage stage) {
        Theme theme = Theme.of(Platform.getPreferences().getColorScheme());
        EditorWindow window = new EditorWindow(new EditorWindow.Setting(Catalogue.installed(), new Dialogs(),
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
        stage.show();
        file(getParameters().getRaw()).ifPresentOrElse(window::open, window::welcomeUnlessRecovered);
        new UiWatch(Thread.currentThread(), window.copies()::keepLast).start();
        Rehearsal.ifAsked(() -> Optional.ofNullable(System.getProperty("postroom.examples"))
                .map(folder -> Path.of(folder, "01-hello.flow.json")).ifPresent(window::open));
    }

    private static Optional<Path> file(List<String> words) {
        return words.stream().filter(word -> !word.equals("edit")).findFirst().map(Path::of);
    }
}
