package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.postroom.editor.document.FlowDocument;
import org.postroom.engine.flow.Flow;

/// The tabs of a window: open flows, and the page that it begins with. Confined to the UI thread.
final class Tabs extends TabPane {
    private static final String WELCOME = "welcome-tab";

    Tabs() {
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
    }

    /// The open flows, in the order of their tabs.
    List<FlowTab> flows() {
        return getTabs().stream().filter(FlowTab.class::isInstance).map(FlowTab.class::cast).toList();
    }

    /// The flow that is seen, if one is.
    Optional<FlowTab> front() {
        return getSelectionModel().getSelectedItem() instanceof FlowTab tab ? Optional.of(tab) : Optional.empty();
    }

    /// The tab of a file, if it is open.
    Optional<FlowTab> of(Path file) {
        Path wanted = file.toAbsolutePath().normalize();
        return flows().stream().filter(tab -> tab.document().file()
                .map(path -> path.toAbsolutePath().normalize()).filter(wanted::equals).isPresent()).findFirst();
    }

    /// Brings a tab to the front; a new flow that nobody touched makes room for it.
    void show(FlowTab tab) {
        List<FlowTab> empty = flows().stream().filter(Tabs::untouched).toList();
        getTabs().add(tab);
        getTabs().removeAll(empty);
        empty.forEach(FlowTab::end);
        getSelectionModel().select(tab);
        tab.canvas().requestFocus();
    }

    private static boolean untouched(FlowTab tab) {
        FlowDocument document = tab.document();
        return document.file().isEmpty() && !document.unsaved() && document.flow().equals(Flow.empty());
    }

    /// Shows the page that the window begins with, made anew; a new flow that nobody touched makes room for it.
    void welcome(String name, Node page) {
        getTabs().removeIf(tab -> WELCOME.equals(tab.getId()));
        List<FlowTab> empty = flows().stream().filter(Tabs::untouched).toList();
        Tab tab = new Tab(name, page);
        tab.setId(WELCOME);
        getTabs().addFirst(tab);
        getTabs().removeAll(empty);
        empty.forEach(FlowTab::end);
        getSelectionModel().select(tab);
    }
}
