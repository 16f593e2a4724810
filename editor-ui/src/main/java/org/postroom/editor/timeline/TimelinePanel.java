package org.postroom.editor.timeline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.postroom.drawing.picture.Look;
import org.postroom.editor.run.Past;
import org.postroom.editor.words.Texts;
import org.postroom.engine.recording.Mermaid;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;

/// The time line of a run: it is painted once for each change, and only what is in view. A click or the arrow keys choose
/// a moment. Confined to the UI thread.
public final class TimelinePanel extends BorderPane {
    private static final Texts WORDS = Texts.of(TimelinePanel.class);
    private static final double STEP = 1.25;
    private static final int MOST_IN_A_DIAGRAM = 2_000;

    private final Consumer<Consumer<Recording>> source;
    private final Supplier<Set<String>> selection;
    private final Acts acts;
    private final Canvas canvas = new Canvas();
    private final Pane room = new Pane(canvas);
    private final Label said = new Label();
    private final CheckBox selected = new CheckBox(WORDS.text("selected"));
    private final CheckBox folded = new CheckBox(WORDS.text("folded"));
    private final Button goOn = button("go-on");
    private Look look = Look.LIGHT;
    private Recording recording = new Recording(List.of());
    private Lanes lanes = Lanes.none();
    private TimeView view = new TimeView(0, 0, 24);
    private Optional<Moment> cursor = Optional.empty();

    /// What choosing a moment does.
    ///
    /// @param show shows a moment everywhere; nothing for the present
    /// @param goOn runs again to a moment by these choices, and from there on with other dice
    public record Acts(Consumer<Optional<Past>> show, Consumer<List<String>> goOn) {}

    /// A time line.
    ///
    /// @param source    hands over the recording as it is then, when it is ready
    /// @param selection the paths of the components that are selected
    public TimelinePanel(Consumer<Consumer<Recording>> source, Supplier<Set<String>> selection, Acts acts) {
        this.source = source;
        this.selection = selection;
        this.acts = acts;
        setId("timeline");
        getStyleClass().add("timeline");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("timeline.css")).toExternalForm());
        setTop(tools());
        setCenter(room);
        room.setMinSize(0, 0);
        room.widthProperty().subscribe(_ -> paint());
        room.heightProperty().subscribe(_ -> paint());
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
        Button mermaid = button("mermaid");
        mermaid.setOnAction(_ -> copyDiagram());
        goOn.setOnAction(_ -> cursor.ifPresent(moment -> acts.goOn().accept(recording.choices(moment.number()))));
        selected.selectedProperty().subscribe(_ -> arrange());
        folded.setSelected(true);
        folded.selectedProperty().subscribe(_ -> arrange());
        for (CheckBox box : List.of(selected, folded)) {
            box.setMinWidth(USE_PREF_SIZE);
        }
        HBox tools = new HBox(refresh, back, forward, now, goOn, mermaid, selected, folded, said);
        tools.getStyleClass().add("timeline-tools");
        return tools;
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
    public void look(Look other) {
        look = other;
        paint();
    }

    /// Takes in what has happened by now, and shows its end.
    public void refresh() {
        source.accept(this::show);
    }

    /// Whether a moment of the past is shown.
    public boolean looksBack() {
        return cursor.isPresent();
    }

    /// Shows another recording, and its end.
    public void show(Recording other) {
        recording = other;
        arrange();
        view = view.atEnd(lanes.columns().size(), room.getWidth());
        cursor = Optional.empty();
        paint();
        say();
    }

    private void arrange() {
        Set<String> chosen = selection.get();
        lanes = Lanes.of(recording,
                path -> !path.equals("self") && (!selected.isSelected() || chosen.isEmpty() || chosen.contains(path)),
                folded.isSelected());
        paint();
        say();
    }

    private void change(TimeView other) {
        view = other;
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
        if (!lanes.columns().isEmpty()) {
            view = view.revealing(next, room.getWidth());
            choose(Optional.of(lanes.columns().get(next)));
        }
    }

    private void choose(Optional<Moment> moment) {
        cursor = moment;
        acts.show().accept(moment.map(chosen -> Past.of(recording, chosen)));
        paint();
        say();
    }

    private void say() {
        goOn.setDisable(cursor.filter(moment -> !recording.choices(moment.number()).isEmpty()).isEmpty());
        said.setText(cursor.map(moment -> WORDS.text("at", moment.number(), Recording.words(moment.what())))
                .orElseGet(() -> WORDS.text(recording.moments().isEmpty() ? "empty" : "many",
                        recording.moments().size())));
    }

    /// As text that wikis show as a picture; of what is in view, if it is much.
    private void copyDiagram() {
        List<Moment> moments = lanes.columns();
        int from = moments.size() <= MOST_IN_A_DIAGRAM ? 0 : Math.min((int) view.left(), moments.size());
        ClipboardContent content = new ClipboardContent();
        content.putString(Mermaid.of(moments.subList(from, Math.min(moments.size(), from + MOST_IN_A_DIAGRAM))));
        Clipboard.getSystemClipboard().setContent(content);
        said.setText(WORDS.text("copied"));
    }

    private void paint() {
        canvas.setWidth(room.getWidth());
        canvas.setHeight(room.getHeight());
        if (room.getWidth() > 0 && room.getHeight() > 0) {
            new TimelinePainter(canvas.getGraphicsContext2D(), look, lanes, view)
                    .paint(cursor.map(moment -> lanes.column(moment.number())).orElse(-1));
        }
    }
}
