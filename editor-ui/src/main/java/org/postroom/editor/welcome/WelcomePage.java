package org.postroom.editor.welcome;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.postroom.drawing.picture.CannotPaint;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Picture;
import org.postroom.drawing.picture.PngPicture;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.FlowFiles;
import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.Catalogue;

/// New, open, what was open last, and a gallery of examples, each with its drawing. The drawings come when they are ready,
/// one after the other, and not before the page itself is seen.
/// Confined to the UI thread.
public final class WelcomePage extends ScrollPane {
    private static final Texts WORDS = Texts.of(WelcomePage.class);
    private static final double WIDTH = 236;
    private static final double HEIGHT = 104;
    private static final double TILE = 206;

    private final Catalogue catalogue;
    private final Actions actions;
    private final FlowPane gallery = new FlowPane();

    /// What can be done from here.
    ///
    /// @param create begins a new flow
    /// @param choose asks for a file
    /// @param open   opens a file
    public record Actions(Runnable create, Runnable choose, Consumer<Path> open) {}

    /// A page.
    ///
    /// @param recent   files that were open last
    /// @param examples the folder with the examples, where there is one
    public WelcomePage(Catalogue catalogue, Look look, List<Path> recent, Optional<Path> examples, Actions actions) {
        this.catalogue = catalogue;
        this.actions = actions;
        setId("welcome");
        getStyleClass().add("welcome");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("welcome.css")).toExternalForm());
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox content = new VBox(label(WORDS.text("title"), "welcome-title"),
                label(WORDS.text("subtitle"), "welcome-subtitle"), buttons());
        content.getStyleClass().add("welcome-content");
        if (!recent.isEmpty()) {
            content.getChildren().add(label(WORDS.text("recent"), "welcome-heading"));
            recent.forEach(file -> content.getChildren().add(recent(file)));
        }
        List<Path> files = examples.map(FlowFiles::in).orElse(List.of());
        if (!files.isEmpty()) {
            content.getChildren().addAll(label(WORDS.text("examples"), "welcome-heading"), gallery);
            gallery.getStyleClass().add("welcome-gallery");
            new FirstFrames(() -> Thread.ofPlatform().daemon().name("postroom-gallery").start(() -> fill(files, look)))
                    .start();
        }
        setContent(content);
    }

    private HBox buttons() {
        Button create = new Button(WORDS.text("new"), Icon.NEW.node());
        create.getStyleClass().add("accent");
        create.setId("welcome-new");
        create.setOnAction(_ -> actions.create().run());
        Button open = new Button(WORDS.text("open"), Icon.OPEN.node());
        open.setId("welcome-open");
        open.setOnAction(_ -> actions.choose().run());
        HBox line = new HBox(create, open);
        line.getStyleClass().add("welcome-buttons");
        return line;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private Hyperlink recent(Path file) {
        Hyperlink link = new Hyperlink(file.getFileName() + "   " + Optional.ofNullable(file.getParent())
                .map(Path::toString).orElse(""));
        link.setMnemonicParsing(false);
        link.setOnAction(_ -> actions.open().accept(file));
        return link;
    }

    /// Beside the UI thread: reads and draws one after the other.
    private void fill(List<Path> files, Look look) {
        for (Path file : files) {
            FlowDocument document = FlowDocument.open(file, catalogue);
            Optional<byte[]> picture = picture(document, look);
            String about = document.flow().drawing().about();
            Platform.runLater(() -> gallery.getChildren().add(tile(file, document.title(), about, picture)));
        }
    }

    private static Optional<byte[]> picture(FlowDocument document, Look look) {
        try {
            var plan = document.plan();
            var bounds = plan.bounds().grown(24);
            double scale = Math.min(1, Math.min(2 * WIDTH / bounds.width(), 2 * HEIGHT / bounds.height()));
            return Optional.of(PngPicture.of(new Picture(document.title(), "", plan, Map.of(), look), scale));
        } catch (CannotPaint _) {
            return Optional.empty(); // its words must do
        }
    }

    private Button tile(Path file, String title, String about, Optional<byte[]> picture) {
        ImageView view = new ImageView();
        picture.ifPresent(png -> view.setImage(new Image(new ByteArrayInputStream(png))));
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("welcome-picture");
        frame.setMinSize(WIDTH + 16, HEIGHT + 16);
        frame.setMaxSize(WIDTH + 16, HEIGHT + 16);
        Label words = label(firstSentence(about), "welcome-about");
        words.setMaxWidth(WIDTH);
        words.setMinHeight(34);
        words.setMaxHeight(34);
        Button tile = new Button("", new VBox(frame, label(title, "welcome-name"), words));
        tile.getStyleClass().addAll("flat", "welcome-tile");
        tile.setPrefHeight(TILE);
        tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tile.setAccessibleText(title + ". " + about);
        tile.setOnAction(_ -> actions.open().accept(file));
        return tile;
    }

    private static String firstSentence(String about) {
        int end = about.indexOf(". ");
        return end < 0 ? about : about.substring(0, end + 1);
    }
}
