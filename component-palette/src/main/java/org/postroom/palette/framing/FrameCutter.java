package org.postroom.palette.framing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.component.Bytes;

/// Makes frames of bytes that come in pieces, and keeps no more than one frame may have. Confined to one component.
final class FrameCutter {
    private final int longest;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private Optional<Frame.Head> head = Optional.empty();

    FrameCutter(int longest) {
        this.longest = longest;
    }

    /// Takes the next piece in.
    ///
    /// @return the frames that it completes
    /// @throws IllegalArgumentException with a sentence where no frame begins
    List<Frame> add(byte[] piece) {
        List<Frame> frames = new ArrayList<>();
        int at = 0;
        while (at < piece.length) {
            at = take(piece, at, frames);
        }
        return frames;
    }

    /// The first frame of a piece; what comes after it is none of ours.
    Optional<Frame> first(byte[] piece) {
        List<Frame> frames = new ArrayList<>();
        int at = 0;
        while (at < piece.length && frames.isEmpty()) {
            at = take(piece, at, frames);
        }
        return frames.stream().findFirst();
    }

    /// A frame that has begun, told in words.
    Optional<String> begun() {
        if (head.isEmpty() && begun.size() == 0) {
            return Optional.empty();
        }
        return Optional.of(head
                .map(known -> "the frame '" + known.tag() + "' says it has " + known.length() + " bytes, but has only "
                        + begun.size())
                .orElse("a frame ends within its first line"));
    }

    private int take(byte[] piece, int at, List<Frame> frames) {
        if (head.isEmpty()) {
            return takeHead(piece, at, frames);
        }
        int many = Math.min(piece.length - at, head.get().length() - begun.size());
        begun.write(piece, at, many);
        finish(frames);
        return at + many;
    }

    private int takeHead(byte[] piece, int from, List<Frame> frames) {
        int at = from;
        while (at < piece.length && piece[at] != '\n') {
            at++;
        }
        int many = Math.min(at - from, Frame.LONGEST_HEAD + 1 - begun.size());
        begun.write(piece, from, many);
        if (at < piece.length || begun.size() > Frame.LONGEST_HEAD) {
            head = Optional.of(Frame.Head.of(begun.toByteArray(), longest));
            begun.reset();
            finish(frames);
        }
        return at + 1;
    }

    private void finish(List<Frame> frames) {
        Frame.Head known = head.orElseThrow();
        if (begun.size() == known.length()) {
            frames.add(new Frame(known.tag(), Bytes.of(begun.toByteArray())));
            begun.reset();
            head = Optional.empty();
        }
    }
}
