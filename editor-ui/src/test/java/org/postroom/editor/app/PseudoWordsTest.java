package org.postroom.editor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// All words of the window come from the bundles, and there is room for longer ones: those of a made-up language.
@ExtendWith(ApplicationExtension.class)
final class PseudoWordsTest {
    private static final String PSEUDO = "postroom.words.pseudo";
    private static final Path EXAMPLES = Path.of("..", "flows", "examples");
    private static final Catalogue PALETTE = Catalogue.installed();

    @TempDir
    private Path kept = Path.of("");

    private Optional<EditorWindow> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        System.setProperty(PSEUDO, "true");
        EditorWindow window = new EditorWindow(new EditorWindow.Setting(PALETTE, new Dialogs(), kept,
                Optional.of(EXAMPLES)), Theme.LIGHT);
        shown = Optional.of(window);
        stage.setScene(new Scene(window, 1366, 768));
        stage.show();
    }

    @AfterEach
    void plainWordsAgain() {
        System.clearProperty(PSEUDO);
    }

    private EditorWindow window() {
        return shown.orElseThrow();
    }

    /// What isn't the editor's to say: the names and words of components, flows and files.
    private static Set<String> data() throws IOException {
        Set<String> words = new HashSet<>();
        for (ComponentType type : PALETTE.types()) {
            words.addAll(List.of(type.name(), type.group(), type.summary()));
            type.settings().forEach(setting -> words.addAll(List.of(setting.name(), setting.help())));
        }
        try (DirectoryStream<Path> examples = Files.newDirectoryStream(EXAMPLES, "*.flow.json")) {
            for (Path example : examples) {
                FlowDocument document = FlowDocument.open(example, PALETTE);
                words.add(document.title());
                words.add(document.flow().drawing().about());
                words.addAll(document.flow().drawing().components().keySet());
            }
        }
        return words;
    }

    private static List<Node> below(Parent parent) {
        List<Node> all = new ArrayList<>();
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node.isVisible()) {
                all.add(node);
                if (node instanceof Parent inner) {
                    all.addAll(below(inner));
                }
            }
        }
        return all;
    }

    private static boolean isWord(String text) {
        return text != null && text.chars().filter(Character::isLetter).count() > 1;
    }

    private void look(Set<String> data, Set<String> hardCoded, Set<String> clipped) {
        WaitForAsyncUtils.waitForFxEvents();
        for (Node node : below(window())) {
            String text = switch (node) {
                case Labeled labeled -> labeled.getText();
                case TextInputControl input -> input.getPromptText();
                default -> "";
            };
            if (isWord(text) && !text.contains("⟦") && data.stream().noneMatch(text::contains)
                    && data.stream().noneMatch(each -> each.contains(text))) {
                hardCoded.add(text);
            }
            if (node instanceof Labeled labeled && text != null && text.startsWith("⟦")
                    && labeled.lookup(".text") instanceof Text seen
                    && !seen.getText().equals(text.replace("_", ""))) {
                clipped.add(text);
            }
        }
    }

    @Test
    void noWordIsHardCodedAndNoneIsClipped(FxRobot robot) throws IOException {
        Set<String> data = data();
        Set<String> hardCoded = new TreeSet<>();
        Set<String> clipped = new TreeSet<>();
        robot.interact(() -> window().show(FlowDocument.open(EXAMPLES.resolve("37-taps.flow.json"), PALETTE)));
        look(data, hardCoded, clipped);
        robot.interact(() -> window().document().ifPresent(open -> open.select(Selection.of("squares"))));
        for (Shot.Panel panel : Shot.Panel.values()) {
            robot.interact(() -> window().front().ifPresent(tab -> tab.drawer().open(panel)));
            look(data, hardCoded, clipped);
        }
        robot.interact(window()::welcome);
        look(data, hardCoded, clipped);
        assertThat(hardCoded).as("words that are in no bundle").isEmpty();
        assertThat(clipped).as("words without room").isEmpty();
    }
}
