package org.postroom.flows.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postroom.flows.Shell;

/// What the flows about full inboxes say that a report shows.
class FullBoxesTest {
    @Test
    void theSlowReadersInboxIsNeverFullerThanItsRoom() {
        assertThat(report("09-slow-reader", "numbers.outbox -> clerk.inbox")).containsExactly("50", "0", "3", "0");
    }

    @ParameterizedTest
    @CsvSource({"10-drop-newest, 7", "11-drop-oldest, 7", "12-no-space, 0"})
    void whatIsLostIsCounted(String flow, String dropped) {
        assertThat(report(flow, "letters.outbox -> letter-box.inbox")).endsWith("3", dropped);
    }

    @Test
    void onlyTheSleepyListenerMissesLines() {
        assertThat(report("24-file-to-many", "sender.third -> sleepy.inbox")).endsWith("1", "2");
        assertThat(report("24-file-to-many", "sender.outbox -> anna.inbox")).endsWith("0");
    }

    /// What the report says of a link: passed, waiting, high-water mark, dropped.
    private static List<String> report(String flow, String link) {
        List<String> lines = Shell.postroom("run", Shell.inRepository("flows/examples/" + flow + ".flow.json"),
                "--stepped", "--report", "--allow-files", Shell.inRepository("flows/data")).outLines();
        return lines.stream().filter(line -> line.startsWith(link + " ")).findFirst()
                .map(line -> List.of(line.substring(link.length()).strip().split(" +"))).orElseThrow();
    }
}
