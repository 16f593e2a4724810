package org.postroom.palette.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.palette.Trial;
import org.postroom.palette.Trial.Outcome;
import org.postroom.palette.framing.DeFramer.Pieces;

class FramesTest {
    private static Outcome frame(Object... lists) {
        return Trial.of(Framer::new).put("inbox", lists).run();
    }

    private static Outcome deframe(Pieces pieces, int longest, Object... bytes) {
        return Trial.of(() -> new DeFramer(new DeFramer.Settings(pieces, longest))).put("inbox", bytes).run();
    }

    private static List<Object> message(String tag, String content) {
        return List.of(tag, Bytes.of(content));
    }

    @Test
    void aFrameIsItsTagAndLengthALineFeedAndTheContent() {
        assertThat(frame(List.of("a", "grün"), List.of(7L, Bytes.of("x\ny")), message("empty", "")).sent("outbox"))
                .containsExactly(Bytes.of("a 5\ngrün"), Bytes.of("7 3\nx\ny"), Bytes.of("empty 0\n"));
    }

    @Test
    void whatHasNoTagAndContentIsToldInWords() {
        Outcome outcome = frame(List.of("a"), List.of("a b", "c"), List.of("", "c"), List.of("fine", "c"));

        assertThat(outcome.sent("errors")).containsExactly("a frame has a tag and a content, but there are 1: [a]",
                "a tag has 1 to 100 letters without white space, not a b",
                "a tag has 1 to 100 letters without white space, not ");
        assertThat(outcome.sent("outbox")).containsExactly(Bytes.of("fine 1\nc"));
    }

    @Test
    void framesAreReadFromAStreamWhereverItIsCut() {
        byte[] all = "a 5\ngrün7 3\nx\nyempty 0\nlast 1\n!".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Object[] frames = {message("a", "grün"), message("7", "x\ny"), message("empty", ""), message("last", "!")};
        List<Object> single = new ArrayList<>();
        for (byte each : all) {
            single.add(Bytes.of(each));
        }

        assertThat(deframe(Pieces.STREAM, 5, Bytes.of(all)).sent("outbox")).containsExactly(frames);
        assertThat(deframe(Pieces.STREAM, 5, single.toArray()).sent("outbox")).containsExactly(frames);
        for (int cut = 0; cut <= all.length; cut++) {
            FrameCutter cutter = new FrameCutter(5);
            List<Frame> found = new ArrayList<>(cutter.add(Arrays.copyOfRange(all, 0, cut)));
            found.addAll(cutter.add(Arrays.copyOfRange(all, cut, all.length)));
            assertThat(found.stream().map(Frame::message)).as("cut at " + cut).isEqualTo(List.of(frames));
        }
    }

    @Test
    void aStreamThatEndsWithinAFrameIsTold() {
        assertThat(deframe(Pieces.STREAM, 5, Bytes.of("a 5\nab")).sent("errors"))
                .containsExactly("the frame 'a' says it has 5 bytes, but has only 2");
        assertThat(deframe(Pieces.STREAM, 5, Bytes.of("a ")).sent("errors"))
                .containsExactly("a frame ends within its first line");
    }

    @Test
    void aStreamThatHoldsNoFramesOrTooLongOnesFails() {
        assertThat(deframe(Pieces.STREAM, 5, Bytes.of("hello\n")).failure()).startsWith("no frame begins like this: ");
        assertThat(deframe(Pieces.STREAM, 5, Bytes.of("x".repeat(1_000))).failure())
                .startsWith("no frame begins like this: ");
        assertThat(deframe(Pieces.STREAM, 5, Bytes.of("a 6\n")).failure())
                .startsWith("the frame 'a' has 6 bytes, but the longest here has 5");
    }

    @Test
    void ofWholeMessagesThoseThatAreNoFramesAreDroppedAndTold() {
        Outcome outcome = deframe(Pieces.WHOLE, 5, Bytes.of("a 3\nabc"), Bytes.of("b 3\nab"), Bytes.of("noise\n"),
                Bytes.of(), Bytes.of("c 1\nxrest"));

        assertThat(outcome.sent("outbox")).containsExactly(message("a", "abc"), message("c", "x"));
        assertThat(outcome.sent("errors")).hasSize(3)
                .startsWith("the frame 'b' says it has 3 bytes, but has only 2").endsWith("no frame is empty");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }
}
