package org.postroom.benchmarks.live;

import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import org.postroom.editor.canvas.FlowCanvas;

/// Counts a canvas's frames while it is panned a little with each of them. Confined to the UI thread.
final class Frames extends AnimationTimer {
    private static final double SWING = 40;

    private final FlowCanvas canvas;
    private long first;
    private long last;
    private long longest;
    private int count;

    Frames(FlowCanvas canvas) {
        this.canvas = canvas;
    }

    /// What was seen.
    ///
    /// @param perSecond in the mean
    /// @param longest   milliseconds between two of them
    record Seen(double perSecond, double longest) {}

    @Override
    public void handle(long now) {
        if (first == 0) {
            first = now;
        } else {
            longest = Math.max(longest, now - last);
            count++;
        }
        last = now;
        double by = count / SWING % 2 < 1 ? 2 : -2;
        canvas.change(view -> view.panned(by, by / 2));
    }

    /// Pans for a while, and says what was seen.
    static Seen of(Screen screen, int seconds) throws Exception {
        Frames frames = Screen.onUi(() -> {
            Frames made = new Frames(screen.canvas());
            made.start();
            return made;
        });
        TimeUnit.SECONDS.sleep(seconds);
        return Screen.onUi(() -> {
            frames.stop();
            return new Seen(frames.count * 1e9 / (frames.last - frames.first), frames.longest / 1e6);
        });
    }
}
