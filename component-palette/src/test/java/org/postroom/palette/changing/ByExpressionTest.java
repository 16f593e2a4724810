package org.postroom.palette.changing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.flow.Problem;
import org.postroom.palette.Trial;

class ByExpressionTest {
    @Test
    void transformerMakesAnotherMessageOfEach() {
        var outcome = Trial.of(() -> new Transformer("{'word': upper(message[0]), 'count': message[1] + 1}"))
                .put("inbox", List.of("a", 1), List.of("b", 2)).run();

        assertThat(outcome.sent("outbox")).containsExactly(Map.of("word", "A", "count", 2),
                Map.of("word", "B", "count", 3));
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void transformerFailsWhereItsExpressionCannotBeWorkedOut() {
        var outcome = Trial.of(() -> new Transformer("message * 2")).put("inbox", 1, "b", 3).run();

        assertThat(outcome.sent("outbox")).containsExactly(2);
        assertThat(outcome.failure()).startsWith("'message * 2' can't be worked out: '*' needs numbers, not the text"
                + " 'b'; number(...) makes one of a text; the message is the text 'b'");
    }

    @Test
    void filterPartsTheMessages() {
        var outcome = Trial.of(() -> new Filter("message % 2 == 0")).put("inbox", 1, 2, 3, 4).run();

        assertThat(outcome.sent("outbox")).containsExactly(2, 4);
        assertThat(outcome.sent("rejected")).containsExactly(1, 3);
    }

    @Test
    void filterFailsWhereItsExpressionIsNoTruth() {
        assertThat(Trial.of(() -> new Filter("message + 1")).put("inbox", 1).run().failure())
                .startsWith("'message + 1' can't be worked out: expected true or false, but it is the number 2");
    }

    @Test
    void bothForgetWhatWaitsWhenShutDown() {
        var filter = Trial.of(() -> new Filter("true")).put("inbox", 1, Duration.ofHours(2), 2)
                .shutDownAfter(Duration.ofHours(1)).run();

        assertThat(filter.sent("outbox")).containsExactly(1);
        assertThat(filter.sent("signal")).containsExactly(new Shutdown());
    }

    @Test
    void aWrongExpressionIsAProblemOfTheDrawing() {
        var problems = ComponentType.of(Transformer.class).problems(Map.of("expression", "message +"), name -> {
            throw new IllegalArgumentException(name);
        });

        assertThat(problems).extracting(Problem::toString).containsExactly("settings.expression: expected an expression"
                + " on 'message', found the text 'message +' (column 9: expected a value after '+', but the expression"
                + " ends here)");
    }
}
