package org.postroom.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postroom.engine.settings.Forms.form;
import static org.postroom.engine.settings.Forms.problems;
import static org.postroom.engine.settings.Forms.read;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.Expression;

class SettingsExpressionTest {
    /// Accepts what begins with "message".
    public record Beginning(String text) implements Expression {
        public Beginning {
            if (!text.startsWith("message")) {
                throw new IllegalArgumentException("column 1: expected 'message'");
            }
        }
    }

    public record Broken(String text) implements Expression {
        public Broken {
            throw new IllegalStateException("on purpose");
        }
    }

    record Hidden(String text) implements Expression {}

    public record One(Beginning expression) {}

    public record Several(Map<String, Beginning> cases) {}

    public record Unlucky(Broken expression) {}

    public record Unseen(Hidden expression) {}

    public record Abstract(Expression expression) {}

    @Test
    void anExpressionIsReadFromItsTextAndWrittenAsIt() {
        One one = (One) read(One.class, Map.of("expression", "message > 3")).orElseThrow();

        assertThat(one.expression()).isEqualTo(new Beginning("message > 3"));
        assertThat(form(One.class).write(one)).containsExactly(Map.entry("expression", "message > 3"));
        assertThat(form(One.class).settings().getFirst().kind()).isEqualTo(Kind.Plain.EXPRESSION);
        assertThat(form(One.class).samples()).contains(new One(new Beginning("message")));
    }

    @Test
    void whatIsNoneIsToldInItsOwnWords() {
        assertThat(problems(One.class, Map.of("expression", "mesage"))).containsExactly("settings.expression: expected"
                + " an expression on 'message', found the text 'mesage' (column 1: expected 'message')");
        assertThat(problems(One.class, Map.of("expression", 3L))).containsExactly("settings.expression: expected"
                + " an expression on 'message', found the number 3");
        assertThat(problems(One.class, Map.of())).containsExactly("settings.expression: One needs the setting"
                + " 'expression': expected an expression on 'message', found nothing");
        assertThat(problems(Several.class, Map.of("cases", Map.of("big", "x")))).containsExactly("settings.cases.big:"
                + " expected an expression on 'message', found the text 'x' (column 1: expected 'message')");
        assertThat(problems(Several.class, Map.of("cases", List.of()))).containsExactly("settings.cases: expected"
                + " an object of expressions on 'message', found an empty list");
    }

    @Test
    void aTypeThatThrowsSomethingElseIsToldTooAndHasNoSamples() {
        assertThat(problems(Unlucky.class, Map.of("expression", "x"))).containsExactly("settings.expression: expected"
                + " an expression on 'message', found the text 'x' (java.lang.IllegalStateException: on purpose)");
        assertThat(form(Unlucky.class).samples()).isEmpty();
    }

    @Test
    void aTypeThatCannotBeMadeIsRefused() {
        assertThatThrownBy(() -> form(Unseen.class)).hasMessage("setting 'expression': the expression Hidden must be a"
                + " public class with a public constructor that takes a text");
        assertThatThrownBy(() -> form(Abstract.class)).hasMessageContaining("the expression Expression must be");
    }
}
