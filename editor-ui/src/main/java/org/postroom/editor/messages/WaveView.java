package org.postroom.editor.messages;

import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.postroom.engine.media.Sound;

/// A sound as the wave that it is: from left to right, for each step the highest and the lowest sample. Confined to the
/// UI thread.
final class WaveView extends Path {
    private static final int STEPS = 300;
    private static final double HALF = 36;

    WaveView() {
        getStyleClass().add("value-wave");
    }

    void show(Sound sound) {
        getElements().clear();
        int steps = Math.min(STEPS, sound.frames());
        for (int step = 0; step < steps; step++) {
            int from = (int) ((long) step * sound.frames() / steps);
            int to = (int) ((step + 1L) * sound.frames() / steps);
            line(sound, step, from, to);
        }
    }

    private void line(Sound sound, int step, int from, int to) {
        int low = Short.MAX_VALUE;
        int high = Short.MIN_VALUE;
        for (int frame = from; frame < to; frame++) {
            for (int channel = 0; channel < sound.channels(); channel++) {
                low = Math.min(low, sound.at(frame, channel));
                high = Math.max(high, sound.at(frame, channel));
            }
        }
        getElements().addAll(step == 0 ? new MoveTo(step, y(high)) : new LineTo(step, y(high)),
                new LineTo(step, y(low) + 1));
    }

    private static double y(int sample) {
        return HALF * (1 - sample / (double) Short.MAX_VALUE);
    }
}
