package org.postroom.drawing.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.drawing.letters.Markdown.Line;
import org.postroom.drawing.letters.Markdown.Span;

class MarkdownTest {
    private static List<String> texts(String text, double width) {
        return Markdown.lines(text, width, 12).stream()
                .map(line -> String.join("|", line.spans().stream().map(Span::text).toList())).toList();
    }

    @Test
    void boldWordsAreBold() {
        Line line = Markdown.lines("an **inbox** on the __left__.", 500, 12).getFirst();
        assertThat(line.spans()).extracting(Span::text).containsExactly("an", "inbox", "on the", "left", ".");
        assertThat(line.spans()).extracting(Span::letters).containsExactly(Letters.REGULAR, Letters.BOLD,
                Letters.REGULAR, Letters.BOLD, Letters.REGULAR);
        assertThat(line.spans()).extracting(Span::x).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatStandsBesideBoldWordsStaysThere() {
        Line line = Markdown.lines("Room for **3**, un**bold**ed **all** __out__ .", 500, 12).getFirst();
        assertThat(line.spans()).extracting(Span::text).containsExactly("Room for", "3", ", un", "bold", "ed",
                "all out", ".");
        double blank = Letters.REGULAR.width(" ", 12);
        assertThat(gaps(line)).usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsExactly(blank, 0.0, 0.0, 0.0, blank, blank);
    }

    @Test
    void aLineIsNotBrokenBesideBoldWords() {
        double wide = Letters.REGULAR.width("Room for ", 12) + Letters.BOLD.width("3", 12) + 1;
        assertThat(texts("Room for **3**, and more", wide)).startsWith("Room for", "3|, and");
        assertThat(texts("Room for **3**, and more", wide + Letters.REGULAR.width(",", 12)))
                .startsWith("Room for|3|,");
    }

    /// Between the pieces of a line.
    private static List<Double> gaps(Line line) {
        return IntStream.range(1, line.spans().size()).mapToObj(i -> {
            Span before = line.spans().get(i - 1);
            return line.spans().get(i).x() - before.x() - before.letters().width(before.text(), line.size());
        }).toList();
    }

    @Test
    void headingsAreLargerAndListsHaveMarks() {
        List<Line> lines = Markdown.lines("# Top\n## Less\nwords\nthat go on\n- one\n* two\n2. three", 500, 12);
        assertThat(lines).extracting(Line::size).containsExactly(16.0, 14.0, 12.0, 12.0, 12.0, 12.0);
        assertThat(texts("# Top\nwords\nthat go on\n\n- one\n2. three", 500)).containsExactly("Top",
                "words that go on", "•|one", "2.|three");
    }

    @Test
    void whatElseThereIsIsPlainText() {
        assertThat(texts("a [link](http://x) *soft* `code` 2 * 3 * 4 snake_case_name", 900))
                .containsExactly("a link soft code 2 * 3 * 4 snake_case_name");
        assertThat(texts("costs $1 and a \\ too `$2`", 900)).containsExactly("costs $1 and a \\ too $2");
    }

    @Test
    void linesFitAndStandBelowEachOther() {
        List<Line> lines = Markdown.lines(
                "- " + "some **bold** words and a Donaudampfschifffahrtsgesellschaft ".repeat(5),
                120, 12);
        assertThat(lines).extracting(Line::baseline).isSorted().doesNotHaveDuplicates();
        for (Line line : lines) {
            Span last = line.spans().getLast();
            assertThat(last.x() + last.letters().width(last.text(), line.size())).isLessThanOrEqualTo(120);
        }
    }

    @Test
    void aHostileNoteIsReadInNoTime() {
        for (String piece : List.of(" **a", " __a _b", "`", "[", "[](", "*", "a", " ", "- ", "\n# ", "W")) {
            assertThat(Markdown.lines(piece.repeat(1_000_000 / piece.length()), 60, 12)).hasSizeLessThan(20_001);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n ", "**", "****", "** **", "-", "#", "- ", "[](", "_", "a\r\nb"})
    void oddTextsAreReadSomehow(String text) {
        assertThat(Markdown.lines(text, 50, 12)).allSatisfy(line -> assertThat(line.bottom()).isPositive());
    }
}
