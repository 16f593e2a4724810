package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.postroom.editor.document.Recovery;
import org.postroom.engine.catalogue.Catalogue;

/// The editor as JavaFX starts it: theme, window, first file.
public final class EditorApplication extends Application {
    /// Made by JavaFX.
    public EditorApplication() {}

    @Override
    public void start(Stage stage) {
        Theme theme = Theme.of(Platform.getPreferences().getColorScheme());
        EditorWindow window = new EditorWindow(Catalogue.installed(), new Dialogs(), theme,
                Recovery.of(Path.of(System.getProperty("user.home", "."), ".postroom", "recovery")));
        stage.setScene(new Scene(window, 1280, 800));
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
        file(getParameters().getRaw()).ifPresent(window::open);
        Rehearsal.ifAsked();
    }

    private static Optional<Path> file(List<String> words) {
        return words.stream().filter(word -> !word.equals("edit")).findFirst().map(Path::of);
    }
}
