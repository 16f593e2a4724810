package org.postroom.engine.recording;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.postroom.engine.watch.Happening;

/// What kind of thing happened, with the code that stands for it in files: old files have them, so a new one comes last.
enum Kind {
    TURN(0), DELIVERED(1), TAKEN(2), DROPPED(3), REARRANGED(4), NOWHERE(5), STARTED(6), FAILED(7), ENDED(8), HELD(9),
    RELEASED(10);

    private static final List<Kind> ALL = List.of(values());

    private final int code;
    private final String word = name().toLowerCase(Locale.ROOT);

    Kind(int code) {
        this.code = code;
    }

    static List<Kind> all() {
        return ALL;
    }

    static Kind of(int code) throws IOException {
        if (code < 0 || code >= ALL.size()) {
            throw new IOException("the recording has something of kind " + code + ", which we don't know");
        }
        return ALL.get(code);
    }

    int code() {
        return code;
    }

    static Kind of(Happening what) {
        return switch (what) {
            case Happening.Turn _ -> TURN;
            case Happening.Delivered _ -> DELIVERED;
            case Happening.Taken _ -> TAKEN;
            case Happening.Dropped _ -> DROPPED;
            case Happening.Rearranged _ -> REARRANGED;
            case Happening.Nowhere _ -> NOWHERE;
            case Happening.Started _ -> STARTED;
            case Happening.Failed _ -> FAILED;
            case Happening.Ended _ -> ENDED;
            case Happening.Held _ -> HELD;
            case Happening.Released _ -> RELEASED;
        };
    }

    /// Its name in small letters.
    String word() {
        return word;
    }
}
