package org.postroom.benchmarks.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// Counts frames while something is done with each of them. Confined to the UI thread.
final class Frames extends AnimationTimer {
    private final IntConsumer act;
    private final List<Long> gaps = new ArrayList<>();
    private long last;

    /// @param act gets the number of the frame
    Frames(IntConsumer act) {
        this.act = act;
    }

    /// What was seen.
    ///
    /// @param perSecond in the mean
    /// @param most      milliseconds between two of them, in 99 of 100
    /// @param longest   milliseconds between two of them
    record Seen(double perSecond, double most, double longest) {}

    @Override
    public void handle(long now) {
        if (last > 0) {
            gaps.add(now - last);
        }
        last = now;
        act.accept(gaps.size());
    }

    private Seen seen() {
        List<Long> sorted = gaps.stream().sorted().toList();
        double sum = gaps.stream().mapToLong(Long::longValue).sum();
        return new Seen(gaps.size() * 1e9 / sum, sorted.get((int) (sorted.size() * 0.99)) / 1e6,
                sorted.getLast() / 1e6);
    }

    /// Does it for a while, and says what was seen.
    static Seen of(IntConsumer act, int seconds) throws Exception {
        Frames frames = Screen.onUi(() -> {
            Frames made = new Frames(act);
            made.start();
            return made;
        });
        TimeUnit.SECONDS.sleep(seconds);
        return Screen.onUi(() -> {
            frames.stop();
            return frames.seen();
        });
    }
}
