package org.postroom.editor.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CommandsTest {
    private final Commands commands = new Commands(Stream
            .of("Open a flow", "Undo", "Zoom in", "Zoom to the selection", "Select all", "Copy")
            .map(name -> new Command(name, "", () -> {})).toList());

    private List<String> found(String typed) {
        return commands.matching(typed).stream().map(Command::name).toList();
    }

    @Test
    void nothingTypedShowsAllInTheirOrder() {
        assertThat(found(" ")).startsWith("Open a flow", "Undo").hasSize(6);
    }

    @Test
    void theFirstWordCountsMore() {
        assertThat(found("sel")).containsExactly("Select all", "Zoom to the selection");
    }

    @Test
    void everyWordMustBeFound() {
        assertThat(found("zo sel")).containsExactly("Zoom to the selection");
        assertThat(found("zoom paste")).isEmpty();
    }

    @Test
    void theMiddleOfAWordFindsToo() {
        assertThat(found("ndo")).containsExactly("Undo");
    }
}
