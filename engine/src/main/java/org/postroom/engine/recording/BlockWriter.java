package org.postroom.engine.recording;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.postroom.engine.network.Hold;
import org.postroom.engine.network.Kept;
import org.postroom.engine.watch.Happening;

/// Packs moments that follow each other into bytes: first how many they are and how long their heads, then the heads (what
/// happened, with numbers for names), then the messages, so that a text is sought in one row of bytes. Beside that, what
/// tells whether a search need look into it at all. Confined to one thread.
final class BlockWriter {
    /// What stands before each thing that is held.
    static final byte A_COMPONENT = 0;
    static final byte A_LINK = 1;

    private static final int ROOM = 1 << 14;

    private final Names names;
    private final WriteBuffer heads = new WriteBuffer(ROOM);
    private final WriteBuffer messages = new WriteBuffer(ROOM);
    private final Grams grams = new Grams();
    private final BitSet named = new BitSet();
    private int kinds;
    private int count;
    private long nanos;

    BlockWriter(Names names) {
        this.names = names;
    }

    int count() {
        return count;
    }

    void add(Moment moment) {
        Kind kind = Kind.of(moment.what());
        kinds |= 1 << kind.code();
        heads.put((byte) kind.code());
        heads.putVarLong(zigzag(moment.nanos() - nanos));
        nanos = moment.nanos();
        switch (moment.what()) {
            case Happening.Turn(var component) -> name(component);
            case Happening.Delivered(var from, var to, var number, var message) -> {
                name(from);
                name(to);
                heads.putVarLong(number);
                message(message);
            }
            case Happening.Taken(var from, var number, var message) -> {
                name(from);
                heads.putVarLong(number);
                message(message);
            }
            case Happening.Dropped(var from, var to, var message) -> {
                name(from);
                name(to);
                message(message);
            }
            case Happening.Rearranged(var box, var now) -> {
                name(box);
                heads.putVarInt(now.size());
                now.forEach(this::kept);
            }
            case Happening.Nowhere(var from, var message) -> {
                name(from);
                message(message);
            }
            case Happening.Started(var component) -> name(component);
            case Happening.Failed(var failure) -> {
                name(failure.component());
                message(failure.reason());
            }
            case Happening.Ended(var component) -> name(component);
            case Happening.Held(var what) -> holds(what);
            case Happening.Released(var what) -> holds(what);
        }
        count++;
    }

    /// Small numbers of either sign become small ones without a sign.
    private static long zigzag(long number) {
        return number << 1 ^ number >> Long.SIZE - 1;
    }

    private void kept(Kept kept) {
        name(kept.from());
        heads.putVarLong(kept.number());
        message(kept.message());
    }

    private void holds(List<Hold> what) {
        heads.putVarInt(what.size());
        for (Hold hold : what) {
            switch (hold) {
                case Hold.OfComponent(var path) -> {
                    heads.put(A_COMPONENT);
                    name(path);
                }
                case Hold.OfLink(var from, var to) -> {
                    heads.put(A_LINK);
                    name(from);
                    name(to);
                }
            }
        }
    }

    private void name(Object name) {
        int number = names.number(name);
        named.set(number);
        heads.putVarInt(number);
    }

    private void message(Object message) {
        MessageBytes bytes = MessageBytes.of(message);
        heads.put((byte) bytes.kind().code());
        heads.putVarInt(bytes.content().length);
        messages.put(bytes.content());
        grams.add(bytes.content());
    }

    /// The moments so far.
    byte[] bytes() {
        WriteBuffer whole = new WriteBuffer(ROOM);
        whole.putVarInt(count).putVarInt(heads.position());
        whole.put(heads.getBuffer().array(), 0, heads.position());
        whole.put(messages.getBuffer().array(), 0, messages.position());
        return Arrays.copyOf(whole.getBuffer().array(), whole.position());
    }

    /// What [BlockSummary] reads.
    byte[] summary() {
        WriteBuffer whole = new WriteBuffer(ROOM);
        grams.writeTo(whole);
        whole.putVarInt(kinds);
        named.stream().forEach(whole::putVarInt);
        return Arrays.copyOf(whole.getBuffer().array(), whole.position());
    }

    void clear() {
        heads.clear();
        messages.clear();
        grams.clear();
        named.clear();
        kinds = 0;
        count = 0;
        nanos = 0;
    }
}
