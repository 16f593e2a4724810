package org.postroom.editor.canvas;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.editor.tool.KeyInput;
import org.postroom.editor.tool.Overlay;
import org.postroom.editor.tool.PointerInput;
import org.postroom.editor.tool.Selecting;
import org.postroom.editor.tool.ToolState;
import org.postroom.editor.tool.Workspace;
import org.postroom.engine.flow.Flow;

/// Hands what mouse and keyboard do to the gesture that is under way, and keeps what that wants shown.
final class Gestures implements Workspace {
    /// How near the pointer has to be, in pixels of the screen.
    private static final double REACH = 20;

    private static final double LINK_REACH = 6;

    private final FlowDocument document;
    private final CanvasHost host;
    private final Supplier<Viewport> view;
    private final Runnable changed;
    private Overlay overlay = Overlay.none();
    private ToolState tool = new Selecting(this);

    /// @param view    from where the canvas is seen
    /// @param changed called when something else is to be shown
    Gestures(FlowDocument document, CanvasHost host, Supplier<Viewport> view, Runnable changed) {
        this.document = document;
        this.host = host;
        this.view = view;
        this.changed = changed;
    }

    ToolState tool() {
        return tool;
    }

    /// Begins a gesture from outside, such as placing a component; the one under way comes to nothing.
    void begin(ToolState state) {
        tool.cancel();
        tool = state;
    }

    /// Whether nothing is under way.
    boolean idle() {
        return tool instanceof Selecting;
    }

    void press(MouseEvent event) {
        tool = tool.press(input(event));
    }

    void move(MouseEvent event) {
        tool = tool.move(input(event));
    }

    void release(MouseEvent event) {
        tool = tool.release(input(event));
    }

    /// Whether the gesture had a use for the key: something is other than before.
    boolean key(KeyEvent event) {
        Standing before = standing();
        tool = tool.key(new KeyInput(event.getCode().name(), event.isShiftDown(), event.isShortcutDown(),
                event.isAltDown()));
        return !before.equals(standing());
    }

    private record Standing(ToolState tool, Overlay overlay, Flow flow, Selection selection, List<String> path) {
        @Override
        public boolean equals(Object other) {
            // Flows are large, and an edit always gives another one.
            return other instanceof Standing that && flow == that.flow && tool.equals(that.tool)
                    && overlay.equals(that.overlay) && selection.equals(that.selection) && path.equals(that.path);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tool, overlay, selection, path);
        }
    }

    private Standing standing() {
        return new Standing(tool, overlay, document.flow(), document.selection(), document.path());
    }

    private PointerInput input(MouseEvent event) {
        Viewport now = view.get();
        return new PointerInput(now.onCanvas(new Point(event.getX(), event.getY())), button(event.getButton()),
                event.getClickCount(), event.isShiftDown(), event.isShortcutDown(), event.isAltDown(), now.zoom());
    }

    private static int button(MouseButton button) {
        return switch (button) {
            case PRIMARY -> PointerInput.PRIMARY;
            case MIDDLE -> PointerInput.MIDDLE;
            case SECONDARY -> PointerInput.SECONDARY;
            case NONE, BACK, FORWARD -> PointerInput.NONE;
        };
    }

    @Override
    public FlowDocument document() {
        return document;
    }

    @Override
    public Overlay overlay() {
        return overlay;
    }

    @Override
    public void overlay(Overlay other) {
        if (!other.equals(overlay)) {
            overlay = other;
            changed.run();
        }
    }

    @Override
    public void quickAdd(Point at, Optional<BoxPlan> fit) {
        host.quickAdd(at, view.get().onScreen(at), fit);
    }

    @Override
    public void openSettings(String id) {
        host.openSettings(id);
    }

    @Override
    public void goInto(String id) {
        document.wayIn(id).ifPresent(document::goInto);
    }

    @Override
    public double reach() {
        return REACH / Math.max(view.get().zoom(), 0.25);
    }

    /// How near to a link the pointer has to be for it to light up; less than for taking hold of it.
    double reachOfLinks() {
        return LINK_REACH / view.get().zoom();
    }

    @Override
    public boolean linksSignals() {
        return host.linksSignals();
    }
}
