package org.postroom.palette.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postroom.palette.expression.MessageExpression;

/// What docs/expressions.md says is so.
class ExpressionPageTest {
    private static final Path PAGE = Path.of("..", "docs", "expressions.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(.*)` \\| `(.*)` \\| `(.*)` \\|$");

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results().toList();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsRight() throws IOException {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.group(1), () -> assertThat(
                new MessageExpression(row.group(1)).of(read(row.group(2)))).isEqualTo(read(row.group(3)))));
    }

    private static Object read(String json) throws NotJson {
        return JsonReading.read(json, Optional.empty());
    }

    @Test
    void everyFunctionHasAnExample() throws IOException {
        String examples = rows().stream().map(row -> row.group(1)).collect(Collectors.joining("\n"));
        String there = mistake("nothing()").replaceAll(".*there are: |\\)$", "");

        assertThat(there.split(", ")).hasSizeGreaterThan(20)
                .allSatisfy(function -> assertThat(examples).contains(function + "("));
    }

    /// The sentence about a function that isn't there has the names of those that are.
    private static String mistake(String expression) {
        return assertThatThrownBy(() -> new MessageExpression(expression)).actual().getMessage();
    }
}
