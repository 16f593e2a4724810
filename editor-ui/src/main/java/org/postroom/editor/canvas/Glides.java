package org.postroom.editor.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.canvas.Gliding.Frame;
import org.postroom.editor.canvas.Gliding.Sight;
import org.postroom.engine.flow.Link;

/// Has a canvas painted anew with each pulse while its drawing glides to another place. Confined to the UI thread.
final class Glides {
    /// A drawing with more components is where it belongs at once: each painting of it takes too long.
    static final int MOST = 1_000;

    private final LongSupplier nanos;
    private final Runnable changed;
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long now) {
            changed.run();
        }
    };
    private Optional<Gliding> gliding = Optional.empty();

    /// @param nanos   the time
    /// @param changed called when something else is to be shown
    Glides(LongSupplier nanos, Runnable changed) {
        this.nanos = nanos;
        this.changed = changed;
    }

    /// Begins at what was seen before.
    ///
    /// @param bends of a link, at the end
    void begin(Sight from, Sight to, Function<Link, List<Point>> bends) {
        if (to.plan().components().size() <= MOST) {
            gliding = Optional.of(new Gliding(from, to, bends, nanos.getAsLong()));
            pulses.start();
            changed.run();
        }
    }

    /// Everything is where it belongs.
    ///
    /// @return whether something was still on its way
    boolean end() {
        boolean moving = gliding.isPresent();
        if (moving) {
            gliding = Optional.empty();
            pulses.stop();
            changed.run();
        }
        return moving;
    }

    /// What is to be seen while something is on its way.
    Optional<Frame> now() {
        long now = nanos.getAsLong();
        if (gliding.filter(each -> each.over(now)).isPresent()) {
            end();
        }
        return gliding.map(each -> each.at(now));
    }
}
