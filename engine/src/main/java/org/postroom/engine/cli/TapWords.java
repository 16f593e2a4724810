package org.postroom.engine.cli;

import java.io.PrintWriter;
import org.postroom.engine.component.Words;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.live.Tapped;
import org.postroom.engine.live.Taps;

/// Tells of a flow's taps: of each message that isn't as expected, and at the end what all have seen. Nobody is there to
/// go on from a breakpoint, so those only count. For any thread.
final class TapWords {
    private final Taps taps;
    private final PrintWriter words;
    private volatile boolean unexpected;

    TapWords(Taps taps, PrintWriter words) {
        this.taps = taps;
        this.words = words;
        taps.listen(this::hit);
    }

    private void hit(Taps.Hit hit) {
        if (hit.tap().job() == Tap.Job.EXPECT) {
            unexpected = true;
            words.println("not as expected at " + hit.tap().at() + ", where '" + hit.tap().expression()
                    + "' should be true: " + Words.brief(hit.message()));
            words.flush();
        }
    }

    /// Whether some message wasn't as expected.
    boolean unexpected() {
        return unexpected;
    }

    /// What they have seen, a line for each.
    ///
    /// @param all also of those without anything to complain about
    void finish(boolean all) {
        for (Tapped tapped : taps.look()) {
            Tap tap = tapped.tap();
            tapped.trouble().ifPresent(trouble -> words.println("the tap at " + tap.at() + ": " + trouble));
            if (all) {
                words.println("tap at " + tap.at() + ": " + word(tap.job()) + " " + tapped.hits() + " of "
                        + tapped.seen() + tapped.newest().map(message -> ", last " + Words.brief(message)).orElse(""));
            }
        }
    }

    private static String word(Tap.Job job) {
        return switch (job) {
            case COUNT -> "counted";
            case WATCH -> "watched";
            case EXPECT -> "unexpected";
            case BREAK -> "breakpoint for";
            case DELAY -> "delayed";
            case DROP -> "dropped of those meant";
            case HOLD -> "held";
        };
    }
}
