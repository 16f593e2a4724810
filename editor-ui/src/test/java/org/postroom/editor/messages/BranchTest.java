package org.postroom.editor.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.Bytes;

final class BranchTest {
    public record Letter(String to, int grams) {}

    private static List<String> lines(Object message) {
        return Branch.of(message).branches().stream().map(branch -> branch.name() + " " + branch.text()).toList();
    }

    @Test
    void aMapIsLookedIntoByItsKeysAndAListByItsPlaces() {
        Branch whole = Branch.of(Map.of("items", List.of("a", 7)));
        Branch items = whole.branches().getFirst();
        assertThat(items.text()).isEqualTo("[2]");
        assertThat(items.branches()).extracting(Branch::path).containsExactly("message.items[0]", "message.items[1]");
        assertThat(items.branches().getLast().value()).isEqualTo(7);
    }

    @Test
    void aKeyThatIsNoNameIsQuotedInThePath() {
        assertThat(Branch.of(Map.of("two words", 1)).branches().getFirst().path())
                .isEqualTo("message['two words']");
    }

    @Test
    void aRecordIsLookedIntoByItsFields() {
        assertThat(lines(new Letter("Anna", 20))).containsExactly("to \"Anna\"", "grams 20");
    }

    @Test
    void bytesAreRowsOfHexWithTheirLetters() {
        assertThat(lines(Bytes.of("Hello, Postroom!!"))).containsExactly(
                "0000 48 65 6c 6c 6f 2c 20 50 6f 73 74 72 6f 6f 6d 21  Hello, Postroom!",
                "0010 21                                               !");
    }

    @Test
    void aTextThatIsJsonOpensAndAnotherOneDoesNot() {
        assertThat(lines("{\"a\": [1]}")).containsExactly("a [1]");
        assertThat(Branch.of("{not json").isLeaf()).isTrue();
        assertThat(Branch.of("5").isLeaf()).isTrue();
    }

    @Test
    void onlyTheFirstOfVeryManyAreShown() {
        assertThat(Branch.of(java.util.Collections.nCopies(100_000, 1)).branches()).hasSize(Branch.MOST);
    }
}
