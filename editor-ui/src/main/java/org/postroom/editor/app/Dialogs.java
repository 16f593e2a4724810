package org.postroom.editor.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.postroom.editor.words.Texts;

/// Asks by the system's file choosers and by alerts.
final class Dialogs implements Asking {
    private static final Texts WORDS = Texts.of(Dialogs.class);
    private static final String ENDING = ".flow.json";

    @Override
    public Optional<Path> open(Window owner) {
        return Optional.ofNullable(chooser("open.title").showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> save(Window owner, String title) {
        FileChooser chooser = chooser("save.title");
        chooser.setInitialFileName(plain(title) + ENDING);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath).map(Dialogs::withEnding);
    }

    @Override
    public Optional<Path> elsewhere(Window owner, String title, String reason) {
        ButtonType other = new ButtonType(WORDS.text("elsewhere.choose"), ButtonData.YES);
        Alert alert = new Alert(Alert.AlertType.ERROR, reason, other, ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setHeaderText(WORDS.text("elsewhere.header", title));
        return alert.showAndWait().filter(other::equals).flatMap(_ -> save(owner, title));
    }

    @Override
    public Optional<Path> export(Window owner, String title) {
        return picture(owner, "export.title", plain(title) + ".svg");
    }

    @Override
    public Optional<Path> timeline(Window owner, String title) {
        return picture(owner, "timeline.title", plain(title) + "-run.svg",
                new FileChooser.ExtensionFilter("Mermaid", "*.mmd"),
                new FileChooser.ExtensionFilter("NDJSON", "*.ndjson", "*.jsonl"));
    }

    @Override
    public Optional<Path> recording(Window owner, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("recording.title"));
        chooser.setInitialFileName(plain(title) + ".recording");
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static Optional<Path> picture(Window owner, String title, String name,
            FileChooser.ExtensionFilter... others) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text(title));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("SVG", "*.svg"),
                new FileChooser.ExtensionFilter("PNG", "*.png"), new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        chooser.getExtensionFilters().addAll(others);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> any(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("file.title"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static Path withEnding(Path file) {
        return file.toString().endsWith(".json") ? file : file.resolveSibling(file.getFileName() + ENDING);
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(WORDS.text("flows"), "*" + ENDING));
        return chooser;
    }

    @Override
    public Leaving leaving(Window owner, String title) {
        ButtonType save = new ButtonType(WORDS.text("leaving.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(WORDS.text("leaving.discard"), ButtonData.NO);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, WORDS.text("leaving.text"), save, discard,
                ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setHeaderText(WORDS.text("leaving.header", title));
        return alert.showAndWait().map(chosen -> chosen == save
                ? Leaving.SAVE
                : chosen == discard ? Leaving.DISCARD : Leaving.STAY).orElse(Leaving.STAY);
    }
}
