package org.postroom.editor.palette;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.BoxShape;

/// The search box at a point of the canvas: what is typed finds only what fits; Enter or a click places it, Esc places
/// nothing. Confined to the UI thread.
public final class QuickAdd {
    private static final Texts WORDS = Texts.of(QuickAdd.class);
    private static final int SHOWN = 8;
    private static final double ROW = 44;

    /// What a person has chosen.
    ///
    /// @param type as drawings write it
    /// @param box  of the new component that is to be linked; nothing where no link was begun
    public record Choice(String type, Optional<String> box) {}

    private final PaletteModel model;
    private final Fit fit;
    private final Consumer<Choice> chosen;
    private final Popup popup = new Popup();
    private final Label title;
    private final SearchField search = new SearchField(WORDS.text("search"));
    private final ListView<PaletteRow> list = new ListView<>();

    QuickAdd(PaletteModel model, Fit fit, Consumer<Choice> chosen) {
        this.model = model;
        this.fit = fit;
        this.chosen = chosen;
        title = new Label(title(fit));
        title.getStyleClass().add("quick-title");
        search.setId("quick-search");
        search.textProperty().subscribe(_ -> find());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("quick-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(WORDS.text("quick.none")));
        list.setCellFactory(_ -> new EntryCell(_ -> {}, _ -> {}));
        list.setOnMouseClicked(_ -> choose());
        VBox content = new VBox(title, search, list);
        content.getStyleClass().addAll("palette", "quick-add");
        content.getStylesheets().add(Objects.requireNonNull(getClass().getResource("palette.css")).toExternalForm());
        popup.getContent().add(content);
        popup.setAutoHide(true);
        popup.setAutoFix(true);
    }

    private static String title(Fit fit) {
        return switch (fit) {
            case Fit.Free() -> WORDS.text("quick.any");
            case Fit.TakesFrom(BoxShape outbox) -> WORDS.text("quick.from", outbox.name());
            case Fit.SendsTo(BoxShape inbox) -> WORDS.text("quick.to", inbox.name());
        };
    }

    /// Shows it, ready to type in.
    ///
    /// @param owner   above which it stands
    /// @param screenX its left edge, in pixels of the screen
    /// @param screenY its upper edge
    public void show(Node owner, double screenX, double screenY) {
        popup.show(owner, screenX, screenY);
        search.requestFocus();
    }

    /// Takes it away; nothing was chosen.
    public void hide() {
        popup.hide();
    }

    /// Whether it is on the screen.
    public boolean isShowing() {
        return popup.isShowing();
    }

    /// Hears when it goes, whether something was chosen or not.
    public void onHidden(Runnable listener) {
        popup.setOnHidden(_ -> listener.run());
    }

    private void find() {
        List<PaletteEntry> found = model.found(search.getText(), fit);
        list.getItems().setAll(found.stream().map(entry -> new PaletteRow.Item(entry, false)).toList());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(ROW * Math.clamp(found.size(), 1, SHOWN) + 2);
    }

    /// The search field takes the first Esc where there is something to take away.
    private void key(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            choose();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int next = list.getSelectionModel().getSelectedIndex() + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            list.getSelectionModel().select(Math.clamp(next, 0, Math.max(0, list.getItems().size() - 1)));
            list.scrollTo(Math.max(0, next - SHOWN / 2));
            event.consume();
        }
    }

    private void choose() {
        if (list.getSelectionModel().getSelectedItem() instanceof PaletteRow.Item(var entry, _)) {
            hide();
            chosen.accept(new Choice(entry.type(), fit.box(entry)));
        }
    }
}
