package org.postroom.palette.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.palette.Trial;
import org.postroom.palette.Trial.Outcome;

class LinesAndBytesTest {
    private static Outcome lines(Charset charset, int longest, Object... pieces) {
        return Trial.of(() -> new BytesToLines(new BytesToLines.Settings(charset, longest))).put("inbox", pieces).run();
    }

    private static Outcome bytes(Charset charset, LinesToBytes.End end, Object... lines) {
        return Trial.of(() -> new LinesToBytes(new LinesToBytes.Settings(charset, end))).put("inbox", lines).run();
    }

    /// Each byte in a message of its own.
    private static Object[] oneByOne(String text, Charset charset) {
        List<Object> pieces = new ArrayList<>();
        for (byte each : text.getBytes(charset)) {
            pieces.add(Bytes.of(each));
        }
        return pieces.toArray();
    }

    @Test
    void linesAreTheSameWhereverTheBytesAreCut() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            String text = "zwölf\r\n\n𝄞 drei\rvier";
            assertThat(lines(charset, 100, oneByOne(text, charset)).sent("outbox")).containsExactly("zwölf", "",
                    "𝄞 drei", "vier");
            assertThat(lines(charset, 100, Bytes.of(text.getBytes(charset))).sent("outbox")).containsExactly("zwölf",
                    "", "𝄞 drei", "vier");
        }
    }

    @Test
    void aLineThatIsTooLongIsToldOnceAndPassedOver() {
        List<Object> pieces = new ArrayList<>(List.of(Bytes.of("good\n")));
        pieces.addAll(Collections.nCopies(1_000, Bytes.of("0123456789")));
        pieces.add(Bytes.of("\nshort\n12345678901\nand"));
        Outcome outcome = lines(StandardCharsets.UTF_8, 10, pieces.toArray());

        assertThat(outcome.sent("outbox")).containsExactly("good", "short", "and");
        assertThat(outcome.sent("errors")).containsExactly(
                "a line has more than 10 letters, which is the longest here",
                "a line has more than 10 letters, which is the longest here");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void bytesThatAreNoLettersBecomeTheReplacementCharacter() {
        assertThat(lines(StandardCharsets.UTF_8, 10, Bytes.of((byte) 'a', (byte) 0xFF, (byte) '\n', (byte) 0xC3))
                .sent("outbox")).containsExactly("a\uFFFD", "\uFFFD");
        assertThat(lines(StandardCharsets.UTF_8, 10).sent("outbox")).isEmpty();
    }

    @Test
    void linesBecomeBytesWithTheEndThatIsSet() {
        assertThat(bytes(StandardCharsets.UTF_8, LinesToBytes.End.LF, "grün", "").sent("outbox"))
                .containsExactly(Bytes.of("grün\n"), Bytes.of("\n"));
        assertThat(bytes(StandardCharsets.ISO_8859_1, LinesToBytes.End.CRLF, "grün").sent("outbox"))
                .containsExactly(Bytes.of("grün\r\n".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aTextThatCannotBeWrittenIsToldAndTheNextOneGoesOn() {
        Outcome outcome = bytes(StandardCharsets.US_ASCII, LinesToBytes.End.LF, "grün", "red");

        assertThat(outcome.sent("outbox")).containsExactly(Bytes.of("red\n"));
        assertThat(outcome.sent("errors")).containsExactly("the text 'grün' has letters that US-ASCII does not have");
    }

    @Test
    void noLineMayBeLongerThanTheHelpSays() {
        assertThatThrownBy(() -> new BytesToLines.Settings(StandardCharsets.UTF_8, 0))
                .hasMessage("a line has 1 to 16,777,216 letters, not 0");
    }
}
