package org.postroom.editor.palette;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.postroom.drawing.picture.Look;
import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Drawing;

/// All that can be placed: in groups, found as one types, with favourites, what was used last, and help on the spot. Enter
/// and a double click place it, and so does dragging it out. Confined to the UI thread.
public final class PalettePanel extends VBox {
    private static final Texts WORDS = Texts.of(PalettePanel.class);
    private static final double LIST_SHARE = 0.54;

    private final PaletteModel model;
    private final Consumer<String> add;
    private final SearchField search = new SearchField(WORDS.text("search"));
    private final ListView<PaletteRow> list = new ListView<>();
    private final HelpCard help = new HelpCard(type -> asked(type), visibleProperty());
    private final SplitPane split = new SplitPane();
    private final Dragging dragging;
    private Optional<PaletteEntry> under = Optional.empty();
    private Consumer<Shelf> shelved = _ -> {};
    private Consumer<String> curious = _ -> {};

    /// A palette of a catalogue's types.
    ///
    /// @param add hears which type is to be placed wherever there is room
    public PalettePanel(Catalogue catalogue, Consumer<String> add) {
        this.model = new PaletteModel(catalogue);
        this.add = add;
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("palette.css")).toExternalForm());
        getStyleClass().add("palette");
        search.setId("palette-search");
        search.textProperty().subscribe(typed -> query(typed));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInSearch);
        list.setId("palette-list");
        list.setPlaceholder(placeholder());
        list.setCellFactory(_ -> new EntryCell(this::fold, this::toggle));
        list.getSelectionModel().selectedItemProperty().subscribe(row -> help(entry(Optional.ofNullable(row))));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInList);
        list.setOnMouseClicked(this::clicked);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> under = entryAt(event));
        dragging = new Dragging(list, () -> under.map(PaletteEntry::type));
        split.getItems().setAll(list);
        split.setOrientation(Orientation.VERTICAL);
        setVgrow(split, Priority.ALWAYS);
        VBox pane = new VBox(search);
        pane.getStyleClass().add("search-pane");
        getChildren().addAll(pane, split);
        refresh();
    }

    /// Takes no room as long as there is nothing to read.
    private void help(Optional<PaletteEntry> entry) {
        help.show(entry);
        if (entry.isEmpty()) {
            split.getItems().remove(help);
        } else if (!split.getItems().contains(help)) {
            split.getItems().add(help);
            split.setDividerPositions(LIST_SHARE);
        }
    }

    private static Label placeholder() {
        Label label = new Label(WORDS.text("found.none"));
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        return label;
    }

    /// Says what happens to a component that is dragged out.
    public void onDrag(PlacingGesture gesture) {
        dragging.tell(new PlacingGesture() {
            @Override
            public void begin(String type, double sceneX, double sceneY) {
                gesture.begin(type, sceneX, sceneY);
            }

            @Override
            public void move(double sceneX, double sceneY) {
                gesture.move(sceneX, sceneY);
            }

            @Override
            public void drop(double sceneX, double sceneY) {
                if (contains(sceneToLocal(sceneX, sceneY))) {
                    gesture.cancel();
                } else {
                    gesture.drop(sceneX, sceneY);
                }
            }

            @Override
            public void cancel() {
                gesture.cancel();
            }
        });
    }

    /// What a person keeps at hand.
    public Shelf shelf() {
        return model.shelf();
    }

    /// Shows what a person kept at hand.
    public void shelf(Shelf shelf) {
        model.shelf(shelf);
        refresh();
    }

    /// Hears of every change of the shelf, to keep it for the next time.
    public void onShelf(Consumer<Shelf> listener) {
        shelved = listener;
    }

    /// Hears of which type somebody wants to know all.
    public void onHelp(Consumer<String> listener) {
        curious = listener;
    }

    /// Shows types at work beside what is told of them.
    ///
    /// @param maker makes what is seen of a type; nothing where there is none
    public void onWork(Function<String, Optional<AtWork>> maker) {
        help.onWork(maker);
    }

    /// The colours of what is drawn.
    public void look(Look look) {
        help.look(look);
    }

    private void asked(String type) {
        curious.accept(type);
    }

    /// The type that is chosen, where the keyboard is here.
    public Optional<String> inFocus() {
        return selected().map(PaletteEntry::type).filter(_ -> isFocusWithin());
    }

    /// What there is to tell of a type; nothing where it isn't known.
    ///
    /// @param type as drawings write it
    public Optional<PaletteEntry> entry(String type) {
        return model.find(type);
    }

    /// Offers the parts of the open flow too.
    public void parts(SortedMap<String, Drawing> parts) {
        model.parts(parts);
        refresh();
    }

    /// Notes that a type was placed, from here or from elsewhere.
    public void used(String type) {
        change(model.shelf().used(type));
    }

    /// A search box that offers only what fits, and notes what was placed by it.
    public QuickAdd quickAdd(Fit fit, Consumer<QuickAdd.Choice> chosen) {
        return new QuickAdd(model, fit, choice -> {
            used(choice.type());
            chosen.accept(choice);
        });
    }

    /// Puts the caret into the search field, and marks what is in it.
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void change(Shelf shelf) {
        if (!shelf.equals(model.shelf())) {
            model.shelf(shelf);
            shelved.accept(shelf);
            refresh();
        }
    }

    private void fold(String section) {
        model.fold(section);
        refresh();
    }

    private void toggle(String type) {
        change(model.shelf().toggled(type));
    }

    private void query(String typed) {
        model.query(typed);
        refresh();
        if (!typed.isBlank()) {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        }
    }

    private void refresh() {
        Optional<PaletteEntry> selected = selected();
        List<PaletteRow> rows = model.rows();
        if (!rows.equals(list.getItems())) {
            list.getItems().setAll(rows);
            selected.ifPresent(this::select);
        }
    }

    private void select(PaletteEntry entry) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (entry(Optional.of(list.getItems().get(i))).filter(entry::equals).isPresent()) {
                list.getSelectionModel().select(i);
                return;
            }
        }
    }

    private Optional<PaletteEntry> selected() {
        return entry(Optional.ofNullable(list.getSelectionModel().getSelectedItem()));
    }

    private static Optional<PaletteEntry> entry(Optional<PaletteRow> row) {
        return row.filter(PaletteRow.Item.class::isInstance).map(item -> ((PaletteRow.Item) item).entry());
    }

    private void keyInSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            place();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0,
                    Math.max(0, list.getItems().size() - 1));
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 2));
            event.consume();
        }
    }

    private void keyInList(KeyEvent event) {
        Optional<PaletteRow> row = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        if (event.getCode() == KeyCode.ENTER && row.isPresent()) {
            switch (row.get()) {
                case PaletteRow.Heading heading -> fold(heading.section());
                case PaletteRow.Item _ -> place();
            }
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && entryAt(event).isPresent()) {
            place();
        }
    }

    private Optional<PaletteEntry> entryAt(MouseEvent event) {
        Optional<Node> node = event.getTarget() instanceof Node target ? Optional.of(target) : Optional.empty();
        while (node.isPresent() && !(node.get() instanceof EntryCell)) {
            node = node.filter(each -> !each.getStyleClass().contains("star"))
                    .flatMap(each -> Optional.ofNullable(each.getParent()));
        }
        return node.flatMap(cell -> entry(Optional.ofNullable(((EntryCell) cell).getItem())));
    }

    private void place() {
        selected().ifPresent(entry -> {
            add.accept(entry.type());
            used(entry.type());
        });
    }
}
