package org.postroom.editor.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;

/// Sees whether the UI thread still goes round. One that stands still for half a second is told with its stack; after
/// five seconds unsaved work is kept, for it may never come back. On a thread of its own.
final class UiWatch {
    private static final System.Logger LOG = System.getLogger(UiWatch.class.getName());
    static final Duration STALL = Duration.ofMillis(500);
    static final Duration LOST = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Thread ui;
    private final Runnable keep;
    private final AtomicLong seen = new AtomicLong(System.nanoTime());
    private boolean told;
    private boolean kept;

    /// @param ui   the thread that is watched
    /// @param keep keeps unsaved work, without the UI thread
    UiWatch(Thread ui, Runnable keep) {
        this.ui = ui;
        this.keep = keep;
    }

    void start() {
        Thread.ofPlatform().daemon().name("postroom-ui-watch").start(() -> {
            try {
                while (true) {
                    Platform.runLater(() -> seen.set(System.nanoTime()));
                    Thread.sleep(LOOK);
                    look(Duration.ofNanos(System.nanoTime() - seen.get()));
                }
            } catch (InterruptedException | IllegalStateException _) {
                // The editor ends.
            }
        });
    }

    /// What follows when the UI thread was seen last so long ago.
    void look(Duration silent) {
        if (silent.compareTo(STALL) < 0) {
            told = false;
            kept = false;
            return;
        }
        if (!told) {
            told = true;
            LOG.log(System.Logger.Level.WARNING, "The window stood still for " + silent.toMillis() + " ms, here:\n"
                    + Stream.of(ui.getStackTrace()).map(frame -> "    " + frame).collect(Collectors.joining("\n")));
        }
        if (silent.compareTo(LOST) >= 0 && !kept) {
            kept = true;
            keep.run();
        }
    }
}
