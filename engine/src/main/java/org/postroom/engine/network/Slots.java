package org.postroom.engine.network;

import org.jspecify.annotations.Nullable;

/// The storage of an inbox: a ring whose slots aren't cleared when a message is taken, so that what lies behind the
/// reader is the memory of the last messages. Grows up to a limit. Guarded by the locks of its [InTray].
final class Slots {
    private static final int FEWEST = 4;

    private @Nullable Object[] messages = new @Nullable Object[FEWEST];
    private @Nullable Route[] sources = new @Nullable Route[FEWEST];
    private long[] stamps = new long[FEWEST];

    int count() {
        return messages.length;
    }

    void set(long number, Object message, Route source, long stamp) {
        int slot = (int) number & messages.length - 1;
        messages[slot] = message;
        sources[slot] = source;
        stamps[slot] = stamp;
    }

    @Nullable Object message(long number) {
        return messages[(int) number & messages.length - 1];
    }

    @Nullable Route source(long number) {
        return sources[(int) number & messages.length - 1];
    }

    long stamp(long number) {
        return stamps[(int) number & messages.length - 1];
    }

    /// Twice as many slots; what was there from `oldest` up to `next` stays.
    void grow(long oldest, long next) {
        Slots old = new Slots();
        old.messages = messages;
        old.sources = sources;
        old.stamps = stamps;
        int larger = messages.length * 2;
        messages = new @Nullable Object[larger];
        sources = new @Nullable Route[larger];
        stamps = new long[larger];
        for (long n = oldest; n < next; n++) {
            int slot = (int) n & larger - 1;
            messages[slot] = old.message(n);
            sources[slot] = old.source(n);
            stamps[slot] = old.stamp(n);
        }
    }
}
