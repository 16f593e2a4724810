package org.postroom.editor.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CompletionTest {
    private static List<String> words(String expression) {
        return Completion.at(expression, expression.length()).words();
    }

    @Test
    void theMessageComesFirst() {
        assertThat(words("")).startsWith("message");
        assertThat(words("me")).containsExactly("message");
    }

    @Test
    void functionsAreCompletedWithTheirBracket() {
        assertThat(words("starts")).containsExactly("startsWith(");
        assertThat(words("message > 3 and len")).containsExactly("length(");
    }

    @Test
    void behindADotOnlyFunctionsFollow() {
        assertThat(words("message.")).contains("upper(").doesNotContain("message", "true");
        assertThat(words("message.up")).containsExactly("upper(");
    }

    @Test
    void nothingIsOfferedWithinATextOrBehindANumber() {
        assertThat(words("message == 'me")).isEmpty();
        assertThat(words("message == \"it's me")).isEmpty();
        assertThat(words("12me")).isEmpty();
        assertThat(words("message == 'a' or me")).containsExactly("message");
    }

    @Test
    void theWordBeforeTheCaretIsReplaced() {
        Completion completion = Completion.at("up == 'A'", 2);
        assertThat(completion.applied("up == 'A'", "upper(")).isEqualTo("upper( == 'A'");
    }

    @Test
    void exactlyTheFunctionsOfTheGuideAreOffered() throws IOException {
        Set<String> told = Pattern.compile("\\b([a-z][a-zA-Z]+\\()")
                .matcher(Files.readString(Path.of("..", "docs", "expressions.md"))).results()
                .map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(Set.copyOf(words("message."))).isEqualTo(told);
    }
}
