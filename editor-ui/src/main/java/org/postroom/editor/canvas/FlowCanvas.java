package org.postroom.editor.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Marks;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Hit;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.canvas.Scenery.Ground;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.editor.paper.Colours;
import org.postroom.editor.run.Run;
import org.postroom.editor.tool.Selecting;
import org.postroom.editor.tool.ToolState;
import org.postroom.editor.tool.TypeFit;
import org.postroom.editor.tool.Workspace;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Problem.Severity;
import org.postroom.engine.network.Failure;

/// A document's drawing, to be looked at and worked on. It follows the document by itself; painting happens once for each
/// pulse at most, in its layout, and only when something has changed. Confined to the UI thread.
public final class FlowCanvas extends Region {
    private final FlowDocument document;
    private final Views views;
    private final Gestures gestures;
    private final Layers layers = new Layers(point -> change(now -> now.centredOn(point)), this::bends,
            this::requestLayout);
    private final Glides glides;
    private final Spoken spoken = new Spoken();
    private Look look = Look.LIGHT;
    private Map<String, Severity> marks = Map.of();
    private Optional<Hit.OnLink> pointed = Optional.empty();
    private Optional<Point> pointer = Optional.empty();
    private Optional<String> focus = Optional.empty();
    private Optional<RunWatch> run = Optional.empty();
    private Consumer<Failure> failed = _ -> {};

    /// Shows a document.
    ///
    /// @param host asked for what isn't drawn on the canvas
    public FlowCanvas(FlowDocument document, CanvasHost host) {
        this(document, host, System::nanoTime);
    }

    FlowCanvas(FlowDocument document, CanvasHost host, LongSupplier nanos) {
        this.document = document;
        glides = new Glides(nanos, this::requestLayout);
        views = new Views(document);
        gestures = new Gestures(document, host, views::now, this::requestLayout);
        getChildren().add(layers);
        getStyleClass().add("flow-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        clip();
        listen();
        look(look);
        changed(Change.FLOW);
    }

    private void clip() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private void listen() {
        new Navigating(this, views::now, this::change);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, gestures::move);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> {
            point(Optional.empty());
            run.ifPresent(watch -> watch.point(Optional.empty()));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener(_ -> requestLayout());
        views.property().addListener(_ -> {
            glides.end();
            requestLayout();
        });
        document.listen(this::changed);
    }

    /// Shows what a run of the document does.
    public void watch(Run live) {
        run = Optional.of(new RunWatch(document, live, views::now, this::requestLayout));
    }

    /// Shows what the run does, or the drawing alone.
    public void toggleRun() {
        run.ifPresent(RunWatch::toggle);
    }

    /// Somebody wants to know of the failure whose mark is clicked.
    public void onFailure(Consumer<Failure> asked) {
        failed = asked;
    }

    /// Shows the whole drawing in a corner, or not.
    public void toggleMinimap() {
        layers.toggleMinimap();
        requestLayout();
    }

    /// The colours.
    public void look(Look other) {
        look = other;
        setBackground(Background.fill(new Colours().of(other.canvas())));
        requestLayout();
    }

    /// From where it is seen.
    public Viewport viewport() {
        return views.now();
    }

    /// From where it is seen, for who wants to be told of changes.
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return views.property();
    }

    /// Looks from elsewhere.
    public void change(UnaryOperator<Viewport> to) {
        views.change(to);
    }

    /// One step nearer.
    public void zoomIn() {
        change(Viewport::nearer);
    }

    /// One step farther.
    public void zoomOut() {
        change(Viewport::farther);
    }

    /// To 100 %.
    public void to100() {
        change(Viewport::actual);
    }

    /// So that everything is in view.
    public void toAll() {
        views.toAll();
    }

    /// Does an edit that gives components other places, and has everything in view. They glide there, until the person
    /// does something else.
    public void glide(Runnable edit) {
        Gliding.Sight before = new Gliding.Sight(document.plan(), viewport());
        edit.run();
        toAll();
        glides.begin(before, new Gliding.Sight(document.plan(), viewport()), this::bends);
    }

    /// Whether components are on their way to other places.
    boolean gliding() {
        return glides.now().isPresent();
    }

    /// So that the selected components fill the view.
    public void toSelection() {
        views.toSelection();
    }

    /// Selects a component, has it in view, and takes the keyboard there.
    public void show(String id) {
        document.select(Selection.of(id));
        focus = Optional.of(id);
        views.reveal(id);
        speak();
        requestLayout();
    }

    /// What gestures work on, for those that begin elsewhere, such as placing a component from the palette.
    public Workspace workspace() {
        return gestures;
    }

    /// The gesture that is under way.
    public ToolState tool() {
        return gestures.tool();
    }

    /// Begins a gesture; the one under way comes to nothing.
    public void tool(ToolState state) {
        gestures.begin(state);
    }

    /// Hands the gesture a pointer that was pressed elsewhere, such as on the palette, and is now dragged.
    public void drag(MouseEvent event) {
        gestures.move(event.copyFor(this, this));
    }

    /// Hands the gesture a pointer that was pressed elsewhere and is let go: outside of the canvas the gesture comes to
    /// nothing.
    public void drop(MouseEvent event) {
        MouseEvent here = event.copyFor(this, this);
        if (contains(here.getX(), here.getY())) {
            gestures.release(here);
        } else {
            gestures.begin(new Selecting(gestures));
        }
    }

    private void press(MouseEvent event) {
        glides.end();
        requestFocus();
        point(Optional.empty());
        focus = Optional.empty();
        Point at = viewport().onCanvas(new Point(event.getX(), event.getY()));
        if (event.getButton() == MouseButton.PRIMARY && run.filter(watch -> watch.stepAt(at)).isPresent()) {
            event.consume();
            return;
        }
        gestures.press(event);
        run.flatMap(watch -> watch.failureAt(at)).ifPresent(failed);
        requestLayout();
    }

    private void release(MouseEvent event) {
        gestures.release(event);
        move(event);
    }

    private void move(MouseEvent event) {
        pointer = Optional.of(viewport().onCanvas(new Point(event.getX(), event.getY())));
        gestures.move(event);
        point(gestures.idle() ? linkAt(event) : Optional.empty());
        run.ifPresent(watch -> watch.point(pointer.filter(_ -> gestures.idle())));
    }

    private Optional<Hit.OnLink> linkAt(MouseEvent event) {
        Viewport now = viewport();
        Hit hit = document.index().hit(now.onCanvas(new Point(event.getX(), event.getY())), gestures.reachOfLinks());
        return hit instanceof Hit.OnLink link ? Optional.of(link) : Optional.empty();
    }

    private void point(Optional<Hit.OnLink> link) {
        if (!link.equals(pointed)) {
            pointed = link;
            requestLayout();
        }
    }

    private void key(KeyEvent event) {
        boolean arrived = glides.end() && event.getCode() == KeyCode.ESCAPE;
        if (arrived || step(event) || gestures.key(event) || walk(event) || add(event)) {
            event.consume();
        }
    }

    /// S gives the component that has the keyboard, or is selected, its turn in a run by hand.
    private boolean step(KeyEvent event) {
        boolean wanted = event.getCode() == KeyCode.S && !event.isShortcutDown() && !event.isAltDown()
                && !event.isShiftDown() && gestures.idle();
        return wanted && focus.or(() -> document.selection().components().stream().findFirst())
                .filter(id -> run.filter(watch -> watch.step(id)).isPresent()).isPresent();
    }

    /// Tab asks for a component to add; with Shift it goes on to what else can be focused.
    private boolean add(KeyEvent event) {
        boolean wanted = event.getCode() == KeyCode.TAB && !event.isShiftDown() && !event.isShortcutDown()
                && !event.isAltDown() && gestures.idle();
        if (wanted) {
            gestures.quickAdd(pointer.filter(viewport().seen()::contains).orElseGet(() -> viewport().seen().centre()),
                    Optional.empty());
        }
        return wanted;
    }

    /// Walks on. Ctrl moves components, and Alt is the window's.
    private boolean walk(KeyEvent event) {
        Optional<Walking> way = Walking.of(event.getCode().name());
        if (way.isEmpty() || event.isShortcutDown() || event.isAltDown() || !gestures.idle()) {
            return false;
        }
        Set<String> chosen = document.selection().components();
        Optional<String> from = focus.or(() -> chosen.stream().findFirst());
        DrawingPlan plan = document.plan();
        Optional<ComponentPlan> next = from.isPresent()
                ? way.get().next(plan, from.get())
                : Walking.first(plan, viewport().seen().centre());
        next.ifPresent(component -> go(component.id(), event.isShiftDown()));
        return true;
    }

    private void go(String id, boolean adding) {
        Set<String> chosen = new TreeSet<>(document.selection().components());
        show(id);
        if (adding) {
            chosen.add(id);
            document.select(Selection.ofComponents(chosen));
        }
    }

    private void changed(Change change) {
        switch (change) {
            case PROBLEMS -> refreshed();
            case FLOW -> {
                glides.end();
                refreshed();
            }
            case PLACE -> {
                glides.end();
                views.go();
                refreshed();
            }
            case SELECTION, FILE -> requestLayout();
        }
    }

    private void refreshed() {
        marks = Marks.of(document.problems(), document.part());
        pointed = Optional.empty();
        focus = focus.filter(id -> document.plan().component(id).isPresent());
        speak();
        requestLayout();
    }

    private void speak() {
        setAccessibleText(focus.map(id -> spoken.component(document.plan(), id, marks,
                run.flatMap(watch -> watch.words(id))))
                .orElseGet(() -> spoken.drawing(document.plan())));
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        views.resize(getWidth(), getHeight());
        Optional<Gliding.Frame> frame = glides.now();
        Viewport view = frame.map(Gliding.Frame::view).orElseGet(this::viewport).onPixels();
        Above above = new Above(document.selection(), pointed, focus.filter(_ -> isFocused()), gestures.overlay(),
                (start, box) -> !start.name().equals(box.name())
                        && TypeFit.refusal(document, start, box).isPresent());
        Scenery scenery = new Scenery(frame.map(Gliding.Frame::index).orElseGet(document::index), marks, taps(),
                above.elsewhere(), Ground.GRID, look);
        layers.resizeRelocate(0, 0, getWidth(), getHeight());
        layers.show(view, above, scenery, views.all(),
                run.filter(_ -> above.shift().isEmpty()).flatMap(RunWatch::now));
    }

    private TapSigns taps() {
        return run.flatMap(RunWatch::prefix).map(prefix -> TapSigns.of(document.flow().taps(), prefix))
                .orElseGet(TapSigns::none);
    }

    private List<Point> bends(Link link) {
        return document.sketch().sheet().bendsOf(link).stream().map(Point::of).toList();
    }
}
