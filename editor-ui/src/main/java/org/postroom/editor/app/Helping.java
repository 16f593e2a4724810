package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import org.postroom.drawing.picture.Look;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.help.CardSample;
import org.postroom.editor.help.Examples;
import org.postroom.editor.help.HelpPage;
import org.postroom.editor.help.KeysPage;
import org.postroom.editor.help.Page;
import org.postroom.editor.palette.PaletteEntry;
import org.postroom.editor.palette.PalettePanel;
import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Placed;

/// Shows help in a tab of its own; when that is closed the person is back where they were. Confined to the UI thread.
final class Helping {
    private static final Texts WORDS = Texts.of(Helping.class);
    private static final String ID = "help-tab";

    private final EditorWindow window;
    private final Tabs tabs;
    private final PalettePanel palette;
    private final Catalogue catalogue;
    private final Optional<Path> folder;
    private final Examples examples;
    private Optional<Open> open = Optional.empty();

    private record Open(Tab tab, Page page, Origin origin) {}

    /// Where somebody was who asked.
    private record Origin(Optional<Tab> tab, Optional<Node> focus) {}

    Helping(EditorWindow window, Tabs tabs, PalettePanel palette, EditorWindow.Setting setting) {
        this.window = window;
        this.tabs = tabs;
        this.palette = palette;
        catalogue = setting.catalogue();
        folder = setting.examples();
        examples = new Examples(folder, catalogue, Thread::startVirtualThread, Platform::runLater);
        palette.onHelp(this::show);
        palette.onWork(type -> catalogue.find(type)
                .map(known -> new CardSample(known, catalogue, examples, window.look())));
    }

    /// Tells of what has the keyboard in the palette, or is selected; or else of keys and gestures.
    void show() {
        palette.inFocus().or(this::selected).ifPresentOrElse(this::show, this::keys);
    }

    private Optional<String> selected() {
        return window.document().flatMap(shown -> shown.selection().components().stream().findFirst()
                .flatMap(id -> Optional.ofNullable(shown.sketch().drawing().components().get(id))))
                .map(Placed::type);
    }

    /// Tells of a type.
    void show(String type) {
        palette.entry(type).ifPresentOrElse(this::show, () -> window.tell(WORDS.text("help.unknown", type)));
    }

    private void show(PaletteEntry entry) {
        show(entry.title(), new HelpPage(entry, catalogue, examples, window.look(), new HelpPage.Actions(
                file -> folder.ifPresent(from -> window.open(from.resolve(file))),
                flow -> window.show(FlowDocument.create(flow, catalogue)), this::leave)));
    }

    /// Tells of keys and gestures.
    void keys() {
        show(WORDS.text("command.keys"), new KeysPage(new Commands(window).everything(), this::leave));
    }

    private void show(String name, Page page) {
        Origin origin = open.map(Open::origin).orElseGet(this::here);
        end();
        Tab tab = new Tab(WORDS.text("help.tab", name), page);
        tab.setId(ID);
        tab.setOnClosed(_ -> closed());
        open = Optional.of(new Open(tab, page, origin));
        tabs.getTabs().add(tab);
        tabs.getSelectionModel().select(tab);
        page.requestFocus();
    }

    private Origin here() {
        return new Origin(Optional.ofNullable(tabs.getSelectionModel().getSelectedItem()),
                Optional.ofNullable(window.getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner())));
    }

    /// Whether help is what is seen.
    boolean inFront() {
        return open.filter(now -> now.tab().isSelected()).isPresent();
    }

    /// Closes the page.
    void leave() {
        open.ifPresent(now -> {
            tabs.getTabs().remove(now.tab());
            closed();
        });
    }

    private void closed() {
        Optional<Origin> origin = open.map(Open::origin);
        end();
        origin.flatMap(Origin::tab).filter(tabs.getTabs()::contains).ifPresent(tabs.getSelectionModel()::select);
        origin.flatMap(Origin::focus).filter(node -> node.getScene() == window.getScene())
                .ifPresent(Node::requestFocus);
    }

    /// Does away with the page, wherever somebody goes then.
    void end() {
        open.ifPresent(now -> {
            now.page().close();
            tabs.getTabs().remove(now.tab());
        });
        open = Optional.empty();
    }

    /// The colours of what is drawn there.
    void look(Look look) {
        open.ifPresent(now -> now.page().look(look));
        palette.look(look);
    }
}
