package org.postroom.editor.palette;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Watches a list for a press that becomes a drag. Confined to the UI thread.
///
/// | press | then | what it is |
/// |---|---|---|
/// | on an item | let go within 4 px | a click, the list's business |
/// | on an item | moved farther | a drag, until the button is let go |
/// | on an item | moved farther, Esc | nothing |
/// | anywhere else, or with another button | | the list's business |
final class Dragging {
    private static final double SLACK = 4;

    private final Supplier<Optional<String>> pressed;
    private Optional<String> type = Optional.empty();
    private PlacingGesture gesture = PlacingGesture.none();
    private boolean going;
    private double startX;
    private double startY;

    /// @param pressed what lies under the pointer when the button goes down
    Dragging(Node list, Supplier<Optional<String>> pressed) {
        this.pressed = pressed;
        list.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void tell(PlacingGesture other) {
        gesture = other;
    }

    private void press(MouseEvent event) {
        going = false;
        type = event.getButton() == MouseButton.PRIMARY ? pressed.get() : Optional.empty();
        startX = event.getSceneX();
        startY = event.getSceneY();
    }

    private void drag(MouseEvent event) {
        if (type.isEmpty()) {
            return;
        }
        if (going) {
            gesture.move(event.getSceneX(), event.getSceneY());
        } else if (Math.hypot(event.getSceneX() - startX, event.getSceneY() - startY) > SLACK) {
            going = true;
            gesture.begin(type.get(), event.getSceneX(), event.getSceneY());
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        if (going) {
            going = false;
            gesture.drop(event.getSceneX(), event.getSceneY());
            event.consume();
        }
        type = Optional.empty();
    }

    private void key(KeyEvent event) {
        if (going && event.getCode() == KeyCode.ESCAPE) {
            going = false;
            type = Optional.empty();
            gesture.cancel();
            event.consume();
        }
    }
}
