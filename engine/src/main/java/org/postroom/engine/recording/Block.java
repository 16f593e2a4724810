package org.postroom.engine.recording;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Hold;
import org.postroom.engine.network.Kept;
import org.postroom.engine.watch.Happening;

/// Moments that follow each other, unpacked from what [BlockWriter] wrote. Confined to one thread.
final class Block {
    private final KnownNames names;
    private final byte[] bytes;
    private final ByteBuffer heads;
    private final int count;
    private final int messages;
    private int message;
    private long nanos;

    private Block(byte[] bytes, KnownNames names) {
        this.names = names;
        this.bytes = bytes;
        heads = ByteBuffer.wrap(bytes);
        count = DataUtils.readVarInt(heads);
        int length = DataUtils.readVarInt(heads);
        messages = heads.position() + length;
        message = messages;
    }

    /// All of them.
    ///
    /// @param first the number of the first one
    /// @throws IOException where the bytes are no moments
    static List<Moment> moments(byte[] bytes, long first, KnownNames names) throws IOException {
        try {
            Block block = new Block(bytes, names);
            List<Moment> moments = new ArrayList<>(block.count);
            for (int i = 0; i < block.count; i++) {
                moments.add(block.moment(first + i));
            }
            return moments;
        } catch (BufferUnderflowException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException("the recording is damaged from moment " + first + " on", e);
        }
    }

    /// Whether a text of plain small letters is somewhere among the messages.
    static boolean has(byte[] bytes, byte[] plain) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        DataUtils.readVarInt(buffer);
        int heads = DataUtils.readVarInt(buffer);
        return Grams.among(bytes, buffer.position() + heads, bytes.length, plain);
    }

    private Moment moment(long number) throws IOException {
        Kind kind = Kind.of(heads.get());
        long ahead = DataUtils.readVarLong(heads);
        nanos += ahead >>> 1 ^ -(ahead & 1);
        return new Moment(number, nanos, switch (kind) {
            case TURN -> new Happening.Turn(name());
            case DELIVERED -> new Happening.Delivered(names.box(number()), names.box(number()), count(), message());
            case TAKEN -> new Happening.Taken(names.box(number()), count(), message());
            case DROPPED -> new Happening.Dropped(names.box(number()), names.box(number()), message());
            case REARRANGED -> new Happening.Rearranged(names.box(number()), kept());
            case NOWHERE -> new Happening.Nowhere(names.box(number()), message());
            case STARTED -> new Happening.Started(name());
            case FAILED -> new Happening.Failed(new Failure(name(),
                    new IllegalStateException(String.valueOf(message())), Optional.empty(), 1, false));
            case ENDED -> new Happening.Ended(name());
            case HELD -> new Happening.Held(holds());
            case RELEASED -> new Happening.Released(holds());
        });
    }

    private List<Kept> kept() throws IOException {
        int size = number();
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            var from = names.box(number());
            long number = count();
            kept.add(new Kept(number, message(), from, 0, true));
        }
        return kept;
    }

    private List<Hold> holds() throws IOException {
        int size = number();
        List<Hold> holds = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            holds.add(heads.get() == BlockWriter.A_LINK
                    ? new Hold.OfLink(names.box(number()), names.box(number()))
                    : new Hold.OfComponent(name()));
        }
        return holds;
    }

    private String name() throws IOException {
        return names.name(number());
    }

    private int number() {
        return DataUtils.readVarInt(heads);
    }

    private long count() {
        return DataUtils.readVarLong(heads);
    }

    private Object message() throws IOException {
        MessageBytes.Kind kind = MessageBytes.Kind.of(heads.get());
        int length = number();
        byte[] content = Arrays.copyOfRange(bytes, message, message + length);
        message += length;
        return new MessageBytes(kind, content).message();
    }
}
