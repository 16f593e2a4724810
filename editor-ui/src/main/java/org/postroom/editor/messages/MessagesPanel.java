package org.postroom.editor.messages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.editor.document.TapEdits;
import org.postroom.editor.run.Past;
import org.postroom.editor.run.Phase;
import org.postroom.editor.run.Run;
import org.postroom.editor.words.Texts;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Words;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;
import org.postroom.engine.network.Kept;
import org.postroom.engine.network.Network;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.watch.Happening;

/// What lies in the boxes of what is selected, and lay there lately: boxes, messages, the value of one. It looks anew with
/// each glance of the run, as long as it is on the screen. Confined to the UI thread.
public final class MessagesPanel extends BorderPane {
    private static final Texts WORDS = Texts.of(MessagesPanel.class);

    private final FlowDocument document;
    private final Run run;
    private final TableView<Shelf> boxes = new TableView<>();
    private final TableView<Kept> messages = new TableView<>();
    private final TextField filter = new TextField();
    private final StoryView story = new StoryView(this::goTo);
    private final ValueView value = new ValueView(this::watch, story);
    private final Consumer<String> goToPath;
    private final ByHand byHand;
    private final Label nothing = new Label(WORDS.text("nothing"));
    private Optional<Told> told = Optional.empty();
    private Optional<Wish> wish = Optional.empty();
    private boolean refreshing;

    /// Whose story is shown, and as of when.
    private record Told(BoxName box, Kept kept, Phase phase, long turns) {}

    /// What is to be shown as soon as it is there.
    private record Wish(BoxName box, long number) {}

    /// A panel that follows a document's selection and its run.
    ///
    /// @param goToPath shows and selects a running component
    public MessagesPanel(FlowDocument document, Run run, Consumer<String> goToPath) {
        this.goToPath = goToPath;
        this.document = document;
        this.run = run;
        byHand = new ByHand(run);
        getStyleClass().add("messages");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("messages.css")).toExternalForm());
        nothing.setWrapText(true);
        boxes();
        messages();
        filter.setPromptText(WORDS.text("filter"));
        filter.setId("message-filter");
        filter.getStyleClass().add("small");
        filter.textProperty().subscribe(_ -> refresh());
        VBox middle = new VBox(filter, messages);
        VBox.setVgrow(messages, Priority.ALWAYS);
        SplitPane all = new SplitPane(boxes, middle, value);
        all.setDividerPositions(0.32, 0.73);
        setCenter(all);
        setBottom(byHand);
        document.listen(change -> {
            if (change == Change.SELECTION || change == Change.PLACE) {
                refresh();
            }
        });
        run.glanceProperty().subscribe(_ -> refresh());
    }

    private void boxes() {
        boxes.setId("message-boxes");
        boxes.getStyleClass().add("dense");
        boxes.setPlaceholder(new Label());
        boxes.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        boxes.getColumns().setAll(List.of(
                column("column.box", Shelf::title, 150),
                column("column.waiting", shelf -> String.valueOf(shelf.counts().waiting()), 104),
                column("column.passed", shelf -> String.valueOf(shelf.counts().passed()), 104)));
        boxes.getSelectionModel().selectedItemProperty().subscribe(_ -> {
            if (!refreshing) {
                showMessages();
            }
        });
    }

    private void messages() {
        messages.setId("messages");
        messages.getStyleClass().add("dense");
        messages.setPlaceholder(nothing);
        messages.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        messages.getColumns().setAll(List.of(column("column.number", kept -> String.valueOf(kept.number()), 50),
                column("column.lies", kept -> WORDS.text(kept.waiting() ? "lies.here" : "lies.gone"), 92),
                column("column.time", kept -> "%.3f s".formatted(kept.nanos() / 1e9), 88),
                column("column.from", kept -> kept.from().toString(), 100),
                column("column.message", kept -> Words.brief(kept.message()), 160)));
        messages.getSelectionModel().selectedItemProperty().subscribe(_ -> {
            if (!refreshing) {
                showValue();
            }
        });
    }

    private static <T> TableColumn<T, String> column(String key, Function<T, String> text, double width) {
        TableColumn<T, String> column = new TableColumn<>(WORDS.text(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 104));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private boolean onScreen() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getScene() != null;
    }

    private void refresh() {
        Optional<Function<Network, List<Shelf>>> question = run.glance().phase().visible()
                ? question()
                : Optional.empty();
        if (!onScreen()) {
            return;
        }
        if (run.past().isPresent()) {
            show(path().map(path -> Shelf.of(run.past().get().instant(), path)).orElse(List.of()));
        } else {
            question.ifPresentOrElse(ask -> run.look(ask, this::show), () -> show(List.of()));
        }
    }

    /// Of the component that is selected, or that the selected link goes to.
    private Optional<String> path() {
        Selection selection = document.selection();
        Optional<String> id = selection.components().stream().findFirst()
                .or(() -> selection.links().stream().map(link -> link.to().component()).findFirst());
        return run.instances().prefix().flatMap(prefix -> id.map(name -> prefix + name));
    }

    /// What to ask the network, by what is selected.
    private Optional<Function<Network, List<Shelf>>> question() {
        Optional<String> prefix = run.instances().prefix();
        Selection selection = document.selection();
        if (prefix.isEmpty()) {
            return Optional.empty();
        }
        if (!selection.components().isEmpty()) {
            String path = prefix.get() + selection.components().getFirst();
            return Optional.of(network -> Shelf.of(network, path));
        }
        return selection.links().stream().findFirst().map(link -> network -> Shelf.of(network,
                within(prefix.get(), link, Link::from), within(prefix.get(), link, Link::to)));
    }

    private static BoxName within(String prefix, Link link, Function<Link, BoxName> end) {
        return new BoxName(prefix + end.apply(link).component(), end.apply(link).box());
    }

    private void show(List<Shelf> shelves) {
        refreshing = true;
        Optional<Shelf> chosen = Optional.ofNullable(boxes.getSelectionModel().getSelectedItem());
        if (!boxes.getItems().equals(shelves)) {
            boxes.getItems().setAll(shelves);
        }
        wish.flatMap(wanted -> first(shelves, shelf -> shelf.box().equals(wanted.box())))
                .or(() -> chosen.flatMap(before -> first(shelves, shelf -> shelf.sameAs(before))))
                .or(() -> shelves.stream().findFirst())
                .ifPresent(boxes.getSelectionModel()::select);
        refreshing = false;
        showMessages();
    }

    private static Optional<Shelf> first(List<Shelf> shelves, Predicate<Shelf> like) {
        return shelves.stream().filter(like).findFirst();
    }

    private void showMessages() {
        refreshing = true;
        Optional<Shelf> shelf = Optional.ofNullable(boxes.getSelectionModel().getSelectedItem());
        Optional<Kept> chosen = Optional.ofNullable(messages.getSelectionModel().getSelectedItem());
        List<Kept> kept = shelf
                .map(each -> each.matching(Wanted.of(filter.getText(), document.catalogue()::expression)).kept())
                .orElse(List.of());
        nothing.setText(shelf.map(each -> WORDS.text("empty", each.box())).orElse(WORDS.text("nothing")));
        if (!messages.getItems().equals(kept)) {
            messages.getItems().setAll(kept);
            chosen.flatMap(before -> again(kept, before)).or(() -> kept.stream().findFirst())
                    .ifPresent(messages.getSelectionModel()::select);
        }
        wish.filter(wanted -> shelf.filter(each -> each.box().equals(wanted.box())).isPresent())
                .flatMap(wanted -> kept.stream().filter(each -> each.number() == wanted.number()).findFirst())
                .ifPresent(found -> {
                    messages.getSelectionModel().select(found);
                    messages.scrollTo(found);
                    wish = Optional.empty();
                });
        byHand.box(shelf.filter(Shelf::in).map(Shelf::box));
        refreshing = false;
        showValue();
    }

    /// Lets what a path leads to be watched from now on, at the box that is looked at.
    private void watch(String path) {
        Optional.ofNullable(boxes.getSelectionModel().getSelectedItem()).ifPresent(shelf -> {
            Tap tap = Tap.of(new TapPlace.OnBox(shelf.box()), Tap.Job.WATCH);
            document.editFlow(WORDS.text("watch"),
                    TapEdits.added(document.flow(), path.equals("message") ? tap : tap.withExpression(path)));
        });
    }

    /// The same message; one that was put in another order has another number.
    private static Optional<Kept> again(List<Kept> kept, Kept before) {
        return kept.stream().filter(each -> each.number() == before.number()).findFirst()
                .filter(each -> each.waiting() == before.waiting())
                .or(() -> kept.stream().filter(each -> each.message().equals(before.message())).findFirst());
    }

    private void showValue() {
        Optional<Kept> chosen = Optional.ofNullable(messages.getSelectionModel().getSelectedItem());
        value.show(chosen.map(Kept::message));
        byHand.seen(chosen);
        tell(Optional.ofNullable(boxes.getSelectionModel().getSelectedItem()), chosen);
    }

    // ---- where it came from, and what came of it ----

    private void tell(Optional<Shelf> shelf, Optional<Kept> chosen) {
        Optional<Told> now = shelf.flatMap(each -> chosen.map(kept -> new Told(each.box(), kept, run.glance().phase(),
                run.glance().phase() == Phase.GOING ? 0 : run.glance().turns())));
        if (now.isEmpty()) {
            story.show(new Story(List.of()));
        } else if (!now.equals(told)) {
            Kept kept = chosen.orElseThrow();
            boolean in = shelf.orElseThrow().in();
            run.past().map(Past::recording).ifPresentOrElse(past -> tell(past, now.get(), kept, in),
                    () -> run.recording(recording -> tell(recording, now.get(), kept, in)));
        }
        told = now;
    }

    /// A long recording takes its time.
    private void tell(Recording recording, Told of, Kept kept, boolean in) {
        Thread.ofVirtual().start(() -> {
            Story found = in ? Story.of(recording, of.box(), kept) : Story.of(recording, kept);
            Platform.runLater(() -> told.filter(of::equals).ifPresent(_ -> story.show(found)));
        });
    }

    /// Shows a delivery where it came to lie.
    private void goTo(Happening.Delivered sent) {
        wish = Optional.of(new Wish(sent.to(), sent.number()));
        goToPath.accept(sent.to().component());
        refresh();
    }
}
