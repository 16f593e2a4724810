package org.postroom.flows.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.json.tree.MalformedTreeException;
import org.postroom.engine.json.tree.TreeReader;
import org.postroom.flows.Shell;
import org.postroom.flows.Shell.Told;

/// `postroom run`: settings replaced, boxes watched, links counted, everything recorded.
class OptionsOfARunTest {
    private static final Path EXAMPLES = Shell.inRepository("flows/examples");
    private static final Path PARTS = EXAMPLES.resolve("04-part-twice.flow.json");

    @TempDir
    private Path folder;

    // ---- --set ----

    @Test
    void aTextIsSetAsItIsWrittenEvenWhereItLooksLikeANumber() {
        assertThat(Shell.postroom("run", numbers(), "--set", "printer.tag=7", "--set", "numbers.messages=[1]").out())
                .isEqualTo("71\n");
        assertThat(Shell.postroom("run", numbers(), "--set", "printer.tag=a=b ", "--set", "numbers.messages=[1]").out())
                .isEqualTo("a=b 1\n");
    }

    @Test
    void aNumberATruthValueAndAListAreReadAsJson() {
        assertThat(Shell.postroom("run", counter(), "--set", "counter.to=3").out()).isEqualTo("1\n2\n3\n");
        assertThat(Shell.postroom("run", numbers(), "--set", "numbers.messages=[true, \"b\", 2.5]").out())
                .isEqualTo("true\nb\n2.5\n");
        assertThat(Shell.postroom("run", counter(), "--set", "counter.to=1", "--set", "printer.forward=true", "--watch",
                "printer.outbox"))
                .isEqualTo(new Told(0, "1\n", "printer.outbox -> nowhere: 1" + System.lineSeparator()));
    }

    @Test
    void aTimeIsSetAsPeopleWriteIt() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'clock': {'type': 'Ticker', 'settings': {'count': 2}}, 'printer': {'type': 'ConsoleEchoer'}},
                 'links': [{'from': 'clock.outbox', 'to': 'printer.inbox'}, {'from': 'clock.signal', 'to': 'printer.control'}]}
                """);
        assertThat(Shell.postroom("run", flow, "--stepped", "--for", "1h", "--set", "clock.period=29min").outLines())
                .hasSize(2);
        assertThat(Shell.postroom("run", flow, "--stepped", "--for", "1h", "--set", "clock.period=31min").outLines())
                .hasSize(1);
    }

    @Test
    void theLastOfTwoValuesForTheSameSettingCounts() {
        assertThat(Shell.postroom("run", counter(), "--set", "counter.to=3", "--set", "counter.to=1").out())
                .isEqualTo("1\n");
    }

    @Test
    void aSettingInsideOfAPartIsSetForThatUseOfThePartOnly() {
        assertThat(Shell.postroom("run", PARTS, "--stepped", "--set", "politely.mark.by=1").outLines())
                .containsExactlyInAnyOrder("GOOD MORNING1", "GOOD NIGHT1", "GUTEN MORGEN!", "GUTE NACHT!");
    }

    @Test
    void theFileStaysAsItWas() {
        Path flow = counter();
        String before = Shell.read(flow);
        Shell.postroom("run", flow, "--set", "counter.to=1");
        assertThat(Shell.read(flow)).isEqualTo(before);
    }

    // ---- --watch ----

    @Test
    void eachMessageThatComesToAnInboxIsTold() {
        assertThat(watched(counter(), "--set", "counter.to=2", "--watch", "printer.inbox")).containsExactly(
                "counter.outbox -> printer.inbox #0: 1", "counter.outbox -> printer.inbox #1: 2");
    }

    @Test
    void eachMessageThatLeavesByAnOutboxIsToldAndSoAreTheWordsAboutEnding() {
        assertThat(watched(counter(), "--set", "counter.to=1", "--watch", "counter.outbox", "--watch", "counter.signal",
                "--watch", "printer.signal"))
                .containsExactly("counter.outbox -> printer.inbox #0: 1",
                        "counter.signal -> printer.control #0: ProducerFinished");
    }

    @Test
    void whatIsDroppedIsToldAsDropped() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'counter': {'type': 'Counter', 'settings': {'to': 3}},
                  'slow': {'type': 'Slow', 'inboxes': {'inbox': {'capacity': 1, 'whenFull': 'dropNewest'}}}},
                 'links': [{'from': 'counter.outbox', 'to': 'slow.inbox'}, {'from': 'counter.signal', 'to': 'slow.control'}]}
                """);
        assertThat(watched(flow, "--watch", "slow.inbox")).contains("counter.outbox -> slow.inbox dropped: 3");
    }

    @Test
    void theBoxesOfAPartAreFoundInsideOfIt() {
        assertThat(watched(PARTS, "--watch", "politely.inbox")).containsExactly(
                "english.outbox -> politely/capitals.inbox #0: good morning",
                "english.outbox -> politely/capitals.inbox #1: good night");
        assertThat(watched(PARTS, "--watch", "politely.outbox")).hasSize(2)
                .allMatch(line -> line.matches("politely/mark.outbox -> printer.inbox #\\d: GOOD .*"));
        assertThat(watched(PARTS, "--watch", "politely/mark.inbox")).containsExactly(
                "politely/capitals.outbox -> politely/mark.inbox #0: GOOD MORNING",
                "politely/capitals.outbox -> politely/mark.inbox #1: GOOD NIGHT");
    }

    @Test
    void theBoxesOfAComponentThatHasOthersInsideAreToldByTheirsAndOnlyThose() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'both': {'type': 'UnixProcess', 'settings': {'shell': true, 'command': ['cat; echo wrong >&2']}},
                  'errors': {'type': 'NullSink'}, 'printer': {'type': 'NullSink'},
                  'text': {'type': 'DataSource', 'settings': {'messages': ['right']}}},
                 'links': [
                  {'from': 'text.outbox', 'to': 'both.inbox'}, {'from': 'text.signal', 'to': 'both.control'},
                  {'from': 'both.outbox', 'to': 'printer.inbox'}, {'from': 'both.signal', 'to': 'printer.control'},
                  {'from': 'both.error', 'to': 'errors.inbox'}, {'from': 'both.signal', 'to': 'errors.control'}]}
                """);
        assertThat(watched(flow, "--watch", "both.outbox")).hasSize(1).first().asString().endsWith(
                " -> printer.inbox #0: right");
        assertThat(watched(flow, "--watch", "both.error")).hasSize(1).first().asString().endsWith(
                " -> errors.inbox #0: wrong");
        assertThat(watched(flow, "--watch", "both.inbox")).isNotEmpty().allMatch(line -> line.endsWith(": right"));
        assertThat(watched(flow, "--watch", "both.signal")).hasSize(2)
                .allMatch(line -> line.contains(".control #0: ProducerFinished(0)"));
    }

    @Test
    void aLongMessageIsCutAndItsLineBreaksAreShown() {
        assertThat(watched(numbers(), "--set", "numbers.messages=[\"a\\nb\", \"" + "x".repeat(100) + "\"]", "--watch",
                "printer.inbox")).satisfiesExactly(line -> assertThat(line).endsWith("#0: a\\nb"),
                        line -> assertThat(line).contains(" #1: " + "x".repeat(60)).hasSizeLessThan(105));
    }

    // ---- --report ----

    @Test
    void theReportHasALineForEachLinkInTheOrderInWhichTheyWereDrawn() {
        Told told = Shell.postroom("run", PARTS, "--stepped", "--report");
        List<String> report = told.outLines().subList(4, told.outLines().size());
        assertThat(report.getFirst()).matches("link +passed +waiting +high-water +dropped");
        assertThat(report.subList(1, 9)).extracting(line -> line.split(" {2,}")[0]).containsExactly(
                "english.outbox -> politely.inbox", "english.signal -> politely.control",
                "german.outbox -> angrily.inbox", "german.signal -> angrily.control",
                "politely.outbox -> printer.inbox", "politely.signal -> printer.control",
                "angrily.outbox -> printer.inbox", "angrily.signal -> printer.control");
        assertThat(report).hasSize(13).anyMatch(line -> line
                .matches("politely/capitals.outbox -> politely/mark.inbox +2 +0 +[12] +0"));
        assertThat(report.get(1)).matches("english.outbox -> politely.inbox +2 +0 +[12] +0");
    }

    @Test
    void theReportCountsWhatPassedToThoseThatHaveEndedLongAgo() throws MalformedTreeException {
        for (String mode : List.of("--until-quiet", "--stepped")) {
            Told told = Shell.postroom("run", EXAMPLES.resolve("03-sort.flow.json"), mode, "--report", "--json",
                    "--allow-files", Shell.inRepository("flows/data"));
            List<Map<String, Object>> links = report(told.out().substring(told.out().lastIndexOf("\n[\n")));
            assertThat(links).extracting(link -> link.get("from") + " -> " + link.get("to") + ": " + link.get("passed"))
                    .containsExactly("text.outbox -> sort.inbox: 50", "text.signal -> sort.control: 1",
                            "sort.outbox -> printer.inbox: 48", "sort.signal -> printer.control: 1");
        }
    }

    @Test
    void theReportIsJsonWhereThatIsWanted() throws MalformedTreeException {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'counter': {'type': 'Counter', 'settings': {'to': 5}},
                  'slow': {'type': 'Slow', 'inboxes': {'inbox': {'capacity': 2, 'whenFull': 'dropOldest'}}}},
                 'links': [{'from': 'counter.outbox', 'to': 'slow.inbox'}]}
                """);
        Told told = Shell.postroom("run", flow, "--stepped", "--until-quiet", "--report", "--json");
        assertThat(report(told.out())).hasSize(1).first()
                .satisfies(link -> assertThat(link).containsEntry("from", "counter.outbox")
                        .containsEntry("to", "slow.inbox").containsEntry("waiting", 0L).containsEntry("highWater", 2L)
                        .containsEntry("nowhere", 0L).containsKey("longestMillis"))
                .satisfies(
                        link -> assertThat((long) link.get("passed") + (long) link.get("dropped")).isBetween(5L, 8L));
    }

    @Test
    void whatWaitsAtTheEndIsInTheReport() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'counter': {'type': 'Counter', 'settings': {'to': 50}}, 'slow': {'type': 'Slow'}},
                 'links': [{'from': 'counter.outbox', 'to': 'slow.inbox'}]}
                """);
        assertThat(Shell.postroom("run", flow, "--stepped", "--for", "9500ms", "--report").outLines().getLast())
                .matches("counter.outbox -> slow.inbox +50 +40 +(49|50) +0");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> report(String text) throws MalformedTreeException {
        return (List<Map<String, Object>>) (List<?>) TreeReader.read(text);
    }

    // ---- --record ----

    @Test
    void eachLineOfARecordingIsAJsonObjectWhateverTheMessages() throws MalformedTreeException {
        Path recording = folder.resolve("run.recording");
        String messages = "numbers.messages=[\"a\\nb\\u2028\", {\"deep\": [[[{\"" + "x".repeat(200) + "\": ["
                + "1,".repeat(99)
                + "2]}]]]}, 1.5, true]";
        for (String mode : List.of("--until-quiet", "--stepped")) {
            assertThat(Shell.postroom("run", numbers(), mode, "--set", messages, "--record", recording).status())
                    .isZero();
            for (String line : Shell.recording(recording).split("\n")) {
                assertThat(TreeReader.read(line)).as(line).isInstanceOf(Map.class);
                assertThat(line).doesNotStartWith("{ ").startsWith("{\"");
            }
        }
    }

    @Test
    void aRecordingTellsOfEachDeliveryTakingStartAndEnd() {
        Path recording = folder.resolve("run.recording");
        Shell.postroom("run", counter(), "--set", "counter.to=1", "--record", recording);
        assertThat(Shell.recording(recording).lines()).contains("{\"started\": \"counter\"}",
                "{\"ended\": \"printer\"}",
                "{\"delivered\": \"printer.inbox\", \"from\": \"counter.outbox\", \"number\": 0, \"message\": 1}",
                "{\"taken\": \"printer.inbox\", \"number\": 0, \"message\": 1}",
                "{\"delivered\": \"printer.control\", \"from\": \"counter.signal\", \"number\": 0,"
                        + " \"message\": \"ProducerFinished\"}")
                .noneMatch(line -> line.contains("\"turn\""));
    }

    @Test
    void aRecordingTellsOfFailuresAndInASteppedRunOfTurns() {
        Path recording = folder.resolve("run.recording");
        Shell.postroom("run", EXAMPLES.resolve("06-restart.flow.json"), "--stepped", "--record", recording);
        assertThat(Shell.recording(recording).lines()).contains("{\"turn\": \"crasher\"}",
                "{\"failed\": \"crasher\", \"reason\": \"I never liked the number four (while working on: 4)\"}")
                .filteredOn(line -> line.equals("{\"started\": \"crasher\"}")).hasSize(3);
    }

    private List<String> watched(Path flow, Object... words) {
        Object[] all = Stream.concat(Stream.of("run", flow, "--stepped"), Arrays.stream(words)).toArray();
        Told told = Shell.postroom(all);
        assertThat(told.status()).isZero();
        return told.errLines();
    }

    private Path numbers() {
        return printing("'numbers': {'type': 'DataSource', 'settings': {'messages': [1, 2]}}", "numbers");
    }

    private Path counter() {
        return printing("'counter': {'type': 'Counter', 'settings': {'to': 1000}}", "counter");
    }

    private Path printing(String source, String id) {
        return Shell.flow(folder, """
                {'postroom': 1, 'components': {%1$s, 'printer': {'type': 'ConsoleEchoer'}},
                 'links': [{'from': '%2$s.outbox', 'to': 'printer.inbox'}, {'from': '%2$s.signal', 'to': 'printer.control'}]}
                """.formatted(source, id));
    }
}
