package org.postroom.editor.app;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// A start of the editor that nobody sees, for the JVM to remember which classes it takes: it paints some frames and ends.
/// The launcher asks for it once after each build, and so does who measures how long a start takes: it tells when the window
/// has been painted twice, and a press of a key would show.
final class Rehearsal extends AnimationTimer {
    private static final int FRAMES = 150;
    private static final int USABLE = 3;
    private static final String TOLD = "The window is there.";

    private final Runnable halfway;
    private int frames;

    private Rehearsal(Runnable halfway) {
        this.halfway = halfway;
    }

    /// Begins one where the launcher asks for it.
    ///
    /// @param halfway opens a flow, after the first page was seen
    static void ifAsked(Runnable halfway) {
        if (Boolean.getBoolean("postroom.rehearsal")) {
            new Rehearsal(halfway).start();
        }
    }

    @Override
    public void handle(long now) {
        if (++frames == USABLE) {
            System.out.println(TOLD);
        } else if (frames == FRAMES / 2) {
            halfway.run();
        } else if (frames == FRAMES) {
            stop();
            Platform.exit();
        }
    }
}
