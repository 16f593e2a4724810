package org.postroom.editor.timeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.postroom.drawing.picture.Look;
import org.postroom.editor.paper.Fonts;
import org.postroom.editor.run.Past;
import org.postroom.editor.words.Texts;
import org.postroom.engine.recording.Mermaid;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.recording.RecordingFile;

/// The time line of a run: it is painted once for each change, and only what is in view. A click or the arrow keys choose
/// a moment. Confined to the UI thread.
public final class TimelinePanel extends BorderPane {
    private static final Texts WORDS = Texts.of(TimelinePanel.class);
    private static final double STEP = 1.25;

    private final Consumer<Consumer<Recording>> source;
    private final Supplier<Set<String>> selection;
    private final Acts acts;
    private final Files files;
    private final Fonts fonts = new Fonts();
    private final Strip strip = new Strip(fonts);
    private final Strip other = new Strip(fonts);
    private final VBox room = new VBox(strip);
    private final Slider place = new Slider();
    private final Label recorded = new Label();
    private final MenuItem toDisk = item("more.record", this::record);
    private final Label said = new Label();
    private final CheckBox selected = new CheckBox(WORDS.text("selected"));
    private final CheckBox folded = new CheckBox(WORDS.text("folded"));
    private final Button goOn = button("go-on");
    private Look look = Look.LIGHT;
    private Recording recording = new Recording(List.of());
    private Stretch stretch = Stretch.atEnd(recording);
    private Lanes lanes = Lanes.none();
    private Optional<Recording> compared = Optional.empty();
    private Optional<Path> written = Optional.empty();
    private Lanes below = Lanes.none();
    private TimeView view = TimeView.start();
    private Optional<Moment> cursor = Optional.empty();

    /// What choosing a moment does.
    ///
    /// @param show shows a moment everywhere; nothing for the present
    /// @param goOn runs again to a moment by these choices, and from there on with other dice
    /// @param before hands over the recording of the run before this one, where there was one
    /// @param record writes what happens into a file; nothing for no more
    public record Acts(Consumer<Optional<Past>> show, Consumer<List<String>> goOn,
            Consumer<Consumer<Recording>> before, Consumer<Optional<Path>> record) {}

    /// Which files a person chooses.
    public interface Files {
        /// A recording to look at.
        Optional<Path> open();

        /// Where to write what is shown.
        Optional<Path> save();

        /// Where to write what happens.
        Optional<Path> record();
    }

    /// A time line.
    ///
    /// @param source    hands over the recording as it is then, when it is ready
    /// @param selection the paths of the components that are selected
    public TimelinePanel(Consumer<Consumer<Recording>> source, Supplier<Set<String>> selection, Acts acts,
            Files files) {
        this.source = source;
        this.selection = selection;
        this.acts = acts;
        this.files = files;
        setId("timeline");
        getStyleClass().add("timeline");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("timeline.css")).toExternalForm());
        setTop(tools());
        setCenter(room);
        setBottom(new VBox(place, said));
        place.setId("timeline-place");
        place.setAccessibleText(WORDS.text("place"));
        place.setTooltip(new Tooltip(WORDS.text("place")));
        place.valueProperty().subscribe(value -> stretch(Stretch.starting(value.intValue(), recording)));
        place.managedProperty().bind(place.visibleProperty());
        place.setVisible(false);
        said.getStyleClass().add("timeline-said");
        room.setMinSize(0, 0);
        room.getStyleClass().add("timeline-room");
        VBox.setVgrow(strip, Priority.ALWAYS);
        VBox.setVgrow(other, Priority.ALWAYS);
        room.setFocusTraversable(true);
        room.setAccessibleText(WORDS.text("timeline"));
        listen();
        say();
    }

    private HBox tools() {
        Button refresh = button("refresh");
        refresh.setOnAction(_ -> refresh());
        Button back = button("back");
        back.setOnAction(_ -> step(-1));
        Button forward = button("forward");
        forward.setOnAction(_ -> step(1));
        Button now = button("now");
        now.setOnAction(_ -> choose(Optional.empty()));
        MenuButton more = new MenuButton(WORDS.text("more"));
        more.setId("timeline-more");
        more.getStyleClass().add("small");
        more.setMinWidth(USE_PREF_SIZE);
        more.getItems().setAll(toDisk, item("more.open", () -> read(this::show)), item("more.export", this::export),
                item("more.copy", this::copyDiagram), new SeparatorMenuItem(),
                item("more.compare-before", () -> acts.before().accept(this::compare)),
                item("more.compare-file", () -> read(this::compare)), item("more.compare-not", this::compareNot));
        goOn.setOnAction(_ -> cursor.ifPresent(moment -> beside(() -> recording.choices(moment.number()), acts.goOn(),
                "not-read")));
        selected.selectedProperty().subscribe(_ -> filter());
        folded.setSelected(true);
        folded.selectedProperty().subscribe(_ -> filter());
        for (CheckBox box : List.of(selected, folded)) {
            box.setMinWidth(USE_PREF_SIZE);
        }
        recorded.setId("timeline-recorded");
        recorded.getStyleClass().add("timeline-recorded");
        FindInTime find = new FindInTime(() -> recording,
                () -> cursor.map(Moment::number).orElse(recording.first() - 1), this::reveal);
        HBox tools = new HBox(refresh, back, forward, now, goOn, more, selected, folded, find, recorded);
        tools.getStyleClass().add("timeline-tools");
        return tools;
    }

    private static MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(WORDS.text(key));
        item.setOnAction(_ -> act.run());
        return item;
    }

    private static Button button(String key) {
        Button button = new Button(WORDS.text(key));
        button.setId("timeline-" + key);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(WORDS.text(key + ".help")));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void listen() {
        room.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            room.requestFocus();
            at(view.column(event.getX()));
        });
        room.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> at(view.column(event.getX())));
        room.addEventHandler(ScrollEvent.SCROLL, event -> {
            change(event.isShortcutDown()
                    ? view.zoomed(event.getX(), event.getDeltaY() > 0 ? STEP : 1 / STEP)
                    : event.isShiftDown()
                            ? view.panned(0, event.getDeltaX() + event.getDeltaY())
                            : view.panned(event.getDeltaX() + event.getDeltaY(), 0));
            event.consume();
        });
        room.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case LEFT -> step(-1);
                case RIGHT -> step(1);
                case PLUS, ADD, EQUALS -> change(view.zoomed(room.getWidth() / 2, STEP));
                case MINUS, SUBTRACT -> change(view.zoomed(room.getWidth() / 2, 1 / STEP));
                case ESCAPE -> choose(Optional.empty());
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    /// The colours.
    public void look(Look colours) {
        look = colours;
        strip.look(colours);
        other.look(colours);
    }

    /// Takes in what has happened by now, and shows its end.
    public void refresh() {
        source.accept(this::show);
    }

    /// Whether a moment of the past is shown.
    public boolean looksBack() {
        return cursor.isPresent();
    }

    /// Shows another recording, and its end. The one before is let go.
    public void show(Recording shown) {
        if (shown != recording) {
            recording.close();
        }
        recording = shown;
        cursor = Optional.empty();
        stretch = Stretch.atEnd(recording);
        arrange();
        view = view.atEnd(lanes.columns().size(), room.getWidth());
        paint();
        say();
    }

    /// Says which file is written.
    public void written(Optional<Path> file) {
        written = file;
        toDisk.setText(WORDS.text(file.isPresent() ? "more.record-no-more" : "more.record"));
        recorded.setText(file.map(path -> WORDS.text("recording", path.getFileName())).orElse(""));
    }

    private void record() {
        acts.record().accept(written.isPresent() ? Optional.empty() : files.record());
    }

    /// Lays out another part of a long recording.
    private void stretch(Stretch other) {
        if (!other.equals(stretch)) {
            stretch = other;
            arrange();
            view = view.atStart();
            paint();
            say();
        }
    }

    /// Goes to a moment, wherever it is.
    private void reveal(Moment moment) {
        stretch(stretch.with(moment, recording));
        int column = Math.max(0, lanes.column(moment.number()));
        view = view.revealing(column, room.getWidth());
        choose(Optional.of(moment));
    }

    private void filter() {
        arrange();
        paint();
        say();
    }

    private void arrange() {
        lanes = lanes(stretch, recording);
        below = compared.map(with -> lanes(Stretch.starting(stretch.from(), with), with).inOrderOf(lanes))
                .orElseGet(Lanes::none);
        place.setVisible(stretch.ofMore(recording));
        place.setMax(Math.max(1, recording.moments().size() - stretch.size()));
        place.setBlockIncrement(Stretch.MOST / 2.0);
        place.setValue(stretch.from());
    }

    private Lanes lanes(Stretch part, Recording of) {
        Set<String> chosen = selection.get();
        return Lanes.of(part.of(of), part.heldBefore(of),
                path -> !path.equals("self") && (!selected.isSelected() || chosen.isEmpty() || chosen.contains(path)),
                folded.isSelected());
    }

    private void change(TimeView from) {
        view = from;
        paint();
    }

    private void at(double column) {
        int index = (int) Math.floor(column);
        if (index >= 0 && index < lanes.columns().size()) {
            choose(Optional.of(lanes.columns().get(index)));
        }
    }

    private void step(int by) {
        int now = cursor.map(moment -> lanes.column(moment.number())).orElse(lanes.columns().size());
        int next = Math.clamp(now + by, 0, Math.max(0, lanes.columns().size() - 1));
        if (cursor.isPresent() && next != now + by) {
            beyond(by);
        } else if (!lanes.columns().isEmpty()) {
            view = view.revealing(next, room.getWidth());
            choose(Optional.of(lanes.columns().get(next)));
        }
    }

    /// A step over the edge of what is laid out of a long recording.
    private void beyond(int by) {
        long number = by < 0
                ? recording.first() + stretch.from() - 1
                : recording.first() + stretch.from() + stretch.size();
        recording.moment(number).ifPresent(this::reveal);
    }

    private void choose(Optional<Moment> moment) {
        cursor = moment;
        acts.show().accept(moment.map(chosen -> Past.of(recording, chosen)));
        paint();
        say();
    }

    private void say() {
        goOn.setDisable(cursor.isEmpty() || !recording.repeats());
        said.setText(cursor.map(moment -> WORDS.text("at", moment.number(), Recording.words(moment.what())))
                .orElseGet(() -> WORDS.text(
                        recording.moments().isEmpty() ? "empty" : stretch.ofMore(recording) ? "many-part" : "many",
                        recording.moments().size(), recording.first() + stretch.from(),
                        recording.first() + stretch.from() + stretch.size() - 1)));
    }

    // ---- files, and other runs ----

    private <T> void beside(Beside.Work<T> work, Consumer<T> then, String failure) {
        Beside.start(work, then, reason -> said.setText(WORDS.text(failure, reason)));
    }

    private void read(Consumer<Recording> then) {
        files.open().ifPresent(file -> {
            said.setText(WORDS.text("reading", file.getFileName()));
            beside(() -> RecordingFile.open(file), then, "not-read");
        });
    }

    private void export() {
        files.save().ifPresent(file -> {
            said.setText(WORDS.text("writing", file.getFileName()));
            TimelineSight sight = new TimelineSight(WORDS.text("title"), inPicture(), TimeView.start().width(), look);
            List<Moment> moments = recording.moments();
            beside(() -> sight.write(file, moments),
                    done -> said.setText(WORDS.text("exported", done.getFileName())), "not-exported");
        });
    }

    /// What is in view and behind it, if it is too much for a picture.
    private Lanes inPicture() {
        int all = lanes.columns().size();
        return lanes.part(all <= TimelineSight.MOST ? 0 : Math.min((int) view.left(), all), TimelineSight.MOST);
    }

    /// As text that wikis show as a picture.
    private void copyDiagram() {
        ClipboardContent content = new ClipboardContent();
        content.putString(Mermaid.of(inPicture().columns()));
        Clipboard.getSystemClipboard().setContent(content);
        said.setText(WORDS.text("copied"));
    }

    /// Shows another recording below, both from where they first differ on.
    private void compare(Recording with) {
        compareNot();
        compared = Optional.of(with);
        room.getChildren().setAll(strip, other);
        arrange();
        paint();
        Optional<Long> difference = recording.firstDifference(with);
        difference.flatMap(recording::moment).ifPresent(this::reveal);
        said.setText(difference.map(number -> WORDS.text("differs", number, words(recording, number),
                words(with, number))).orElseGet(() -> WORDS.text("same")));
    }

    private static String words(Recording of, long number) {
        return of.moment(number).map(moment -> Recording.words(moment.what())).orElseGet(() -> WORDS.text("over"));
    }

    private void compareNot() {
        compared.ifPresent(Recording::close);
        compared = Optional.empty();
        room.getChildren().setAll(strip);
        say();
    }

    private void paint() {
        strip.show(lanes, view, cursor);
        if (compared.isPresent()) {
            other.show(below, view, cursor);
        }
    }
}
