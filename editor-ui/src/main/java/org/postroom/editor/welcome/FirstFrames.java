package org.postroom.editor.welcome;

import javafx.animation.AnimationTimer;

/// Does something once, when what is shown now has been painted. Confined to the UI thread.
final class FirstFrames extends AnimationTimer {
    private static final int FRAMES = 3;

    private final Runnable then;
    private int frames;

    FirstFrames(Runnable then) {
        this.then = then;
    }

    @Override
    public void handle(long now) {
        if (++frames == FRAMES) {
            stop();
            then.run();
        }
    }
}
