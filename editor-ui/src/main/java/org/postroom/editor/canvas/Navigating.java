package org.postroom.editor.canvas;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.postroom.drawing.plan.Point;

/// Pans and zooms by mouse.
///
/// | what | does |
/// |---|---|
/// | wheel, or two fingers | pans |
/// | Shift and wheel | pans sideways |
/// | Ctrl and wheel, or a pinch | zooms to the pointer |
/// | middle button, or Space and the primary one, dragged | pans |
final class Navigating {
    /// What one notch of a wheel, of 40 pixels, zooms by.
    private static final double NOTCH = 1.15;
    private static final double PIXELS = 40;

    private final Node node;
    private final Consumer<UnaryOperator<Viewport>> change;
    private final Supplier<Viewport> view;
    private boolean space;
    private boolean dragging;
    private Point last = new Point(0, 0);

    /// @param change given what becomes of the viewport
    Navigating(Node node, Supplier<Viewport> view, Consumer<UnaryOperator<Viewport>> change) {
        this.node = node;
        this.view = view;
        this.change = change;
        node.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        node.addEventHandler(ZoomEvent.ZOOM, event -> zoom(at(event.getX(), event.getY()), event.getZoomFactor()));
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        node.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        node.addEventFilter(KeyEvent.ANY, this::key);
    }

    private static Point at(double x, double y) {
        return new Point(x, y);
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double notches = (event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY()) / PIXELS;
            zoom(at(event.getX(), event.getY()), Math.pow(NOTCH, notches));
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            change.accept(now -> now.panned(event.getDeltaY(), 0));
        } else {
            change.accept(now -> now.panned(event.getDeltaX(), event.getDeltaY()));
        }
        event.consume();
    }

    private void zoom(Point at, double factor) {
        change.accept(now -> now.zoomedTo(at, view.get().zoom() * factor));
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.MIDDLE || space && event.getButton() == MouseButton.PRIMARY) {
            dragging = true;
            last = at(event.getX(), event.getY());
            node.requestFocus();
            node.setCursor(Cursor.CLOSED_HAND);
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (dragging) {
            Point from = last;
            last = at(event.getX(), event.getY());
            Point to = last;
            change.accept(now -> now.panned(to.x() - from.x(), to.y() - from.y()));
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (dragging) {
            dragging = false;
            node.setCursor(space ? Cursor.OPEN_HAND : Cursor.DEFAULT);
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.getEventType() != KeyEvent.KEY_TYPED) {
            space = event.getEventType() == KeyEvent.KEY_PRESSED;
            node.setCursor(space || dragging ? Cursor.OPEN_HAND : Cursor.DEFAULT);
            event.consume();
        }
    }
}
