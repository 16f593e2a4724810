package org.postroom.editor.app;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// A start of the editor that nobody sees, for the JVM to remember which classes it takes: it paints some frames and ends.
/// The launcher asks for it once after each build.
final class Rehearsal extends AnimationTimer {
    private static final int FRAMES = 90;

    private int frames;

    static void ifAsked() {
        if (Boolean.getBoolean("postroom.rehearsal")) {
            new Rehearsal().start();
        }
    }

    @Override
    public void handle(long now) {
        if (++frames == FRAMES) {
            stop();
            Platform.exit();
        }
    }
}
