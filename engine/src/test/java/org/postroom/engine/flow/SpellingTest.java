package org.postroom.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void oneWrongLetterOrTwoSwappedOnesAreForgiven() {
        assertThat(Spelling.nearest("Grpe", List.of("Grep", "Gate"))).contains("Grep");
        assertThat(Spelling.nearest("LineSplti", List.of("LineSplit", "LineJoin"))).contains("LineSplit");
        assertThat(Spelling.nearest("grep", List.of("Grep"))).contains("Grep");
    }

    @Test
    void whatIsFarAwayIsNotMeant() {
        assertThat(Spelling.nearest("Ticker", List.of("Grep", "Gate"))).isEmpty();
        assertThat(Spelling.question("Ticker", List.of("Grep"))).isEmpty();
    }

    @Test
    void amongTooManyNamesNobodyGuesses() {
        List<String> many = IntStream.range(0, 2000).mapToObj(i -> "component-" + i).toList();

        assertThat(Spelling.nearest("component-1x", many)).isEmpty();
    }

    @Test
    void theQuestionNamesTheNearest() {
        assertThat(Spelling.question("Grpe", List.of("Grep"))).isEqualTo(" (did you mean 'Grep'?)");
    }
}
