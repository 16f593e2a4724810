package org.postroom.engine.network;

import org.jspecify.annotations.Nullable;

/// The storage of an inbox: a ring whose slots aren't cleared when a message is taken, so that what lies behind the
/// reader is the memory of the last messages. One larger takes its place when it is too small; whoever still reads this
/// one finds in it what lay there.
final class Slots {
    /// For inboxes to which nothing has come yet.
    static final Slots NONE = new Slots(0);

    private static final int FEWEST = 4;

    private final @Nullable Object[] messages;
    private final @Nullable Route[] sources;
    private final long[] stamps;

    private Slots(int count) {
        messages = new @Nullable Object[count];
        sources = new @Nullable Route[count];
        stamps = new long[count];
    }

    int count() {
        return messages.length;
    }

    @SuppressWarnings("ReferenceEquality") // not written where it is there already: the collector is told of each write
    void set(long number, Object message, Route source, long stamp) {
        int slot = (int) number & messages.length - 1;
        messages[slot] = message;
        stamps[slot] = stamp;
        if (sources[slot] != source) {
            sources[slot] = source;
        }
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

    /// Twice as many slots, with what is here from `oldest` up to `next`.
    Slots larger(long oldest, long next) {
        Slots larger = new Slots(Math.max(FEWEST, messages.length * 2));
        for (long n = oldest; n < next; n++) {
            int slot = (int) n & larger.messages.length - 1;
            larger.messages[slot] = message(n);
            larger.sources[slot] = source(n);
            larger.stamps[slot] = stamp(n);
        }
        return larger;
    }
}
