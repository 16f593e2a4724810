package org.postroom.editor.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.postroom.engine.catalogue.Catalogue;

/// The editor as JavaFX starts it: theme, window, first file.
public final class EditorApplication extends Application {
    /// Made by JavaFX.
    public EditorApplication() {}

    @Override
    public void start(Stage stage) {
        Platform.Preferences preferences = Platform.getPreferences();
        follow(preferences.getColorScheme());
        preferences.colorSchemeProperty().addListener((_, _, scheme) -> follow(scheme));
        FlowWindow window = new FlowWindow(Catalogue.installed(), EditorApplication::choose);
        stage.setScene(new Scene(window, 1100, 720));
        stage.titleProperty().bind(window.titleProperty());
        stage.show();
        file(getParameters().getRaw()).ifPresent(window::open);
    }

    private static void follow(ColorScheme scheme) {
        setUserAgentStylesheet(scheme == ColorScheme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
    }

    private static Optional<Path> file(List<String> words) {
        return words.stream().filter(word -> !word.equals("edit")).findFirst().map(Path::of);
    }

    private static Optional<Path> choose(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a flow");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Flows", "*.flow.json"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }
}
