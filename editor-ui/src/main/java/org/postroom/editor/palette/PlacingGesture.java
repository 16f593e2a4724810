package org.postroom.editor.palette;

/// What happens to a component that is dragged out of the palette. Points are the scene's, in pixels. By events of our
/// own: the system's drag and drop knows nothing of ghosts, and hangs where there is no screen.
public interface PlacingGesture {
    /// The drag has begun.
    void begin(String type, double sceneX, double sceneY);

    /// The pointer has moved.
    void move(double sceneX, double sceneY);

    /// The button was let go; over the palette itself that places nothing.
    void drop(double sceneX, double sceneY);

    /// Esc: nothing has happened.
    void cancel();

    /// For a palette whose components can't be dragged.
    static PlacingGesture none() {
        return new PlacingGesture() {
            @Override
            public void begin(String type, double sceneX, double sceneY) {
                // nowhere to go
            }

            @Override
            public void move(double sceneX, double sceneY) {
                // nowhere to go
            }

            @Override
            public void drop(double sceneX, double sceneY) {
                // nowhere to go
            }

            @Override
            public void cancel() {
                // nothing was begun
            }
        };
    }
}
