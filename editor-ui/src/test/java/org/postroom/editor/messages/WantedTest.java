package org.postroom.editor.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Kept;

final class WantedTest {
    private static final Catalogue PALETTE = Catalogue.installed();

    private static List<Object> wanted(String typed, Object... messages) {
        return Stream.of(messages).filter(Wanted.of(typed, PALETTE::expression)).toList();
    }

    @Test
    void aTextIsLookedForInAnyCase() {
        assertThat(wanted(" LATE ", "late", "early", List.of("too late"))).containsExactly("late", List.of("too late"));
        assertThat(wanted("", "a", 1)).containsExactly("a", 1);
    }

    @Test
    void anExpressionOnTheMessageIsWorkedOut() {
        assertThat(wanted("message > 3", 1, 5, "text")).containsExactly(5);
        assertThat(wanted("message.price == 2", Map.of("price", 2L), Map.of("price", 3L)))
                .containsExactly(Map.of("price", 2L));
    }

    @Test
    void whatIsNoExpressionIsAText() {
        assertThat(wanted("a message of", "A message of hope", "b")).containsExactly("A message of hope");
    }

    private static Kept kept(long number) {
        return new Kept(number, "m" + number, BoxName.of("a.outbox"), 0, true);
    }

    @Test
    void messagesChangePlacesWithTheirNeighbours() {
        List<Kept> lying = List.of(kept(3), kept(4), kept(5));
        assertThat(Order.earlier(lying, kept(4))).containsExactly(kept(4), kept(3), kept(5));
        assertThat(Order.later(lying, kept(4))).containsExactly(kept(3), kept(5), kept(4));
        assertThat(Order.earlier(lying, kept(3))).isEqualTo(lying);
        assertThat(Order.later(lying, kept(9))).isEqualTo(lying);
        assertThat(Order.without(lying, kept(4))).containsExactly(kept(3), kept(5));
    }
}
