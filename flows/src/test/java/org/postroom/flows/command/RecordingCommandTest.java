package org.postroom.flows.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.flows.Shell;

/// `postroom recording` on what `postroom run --record` wrote.
final class RecordingCommandTest {
    private static final Path DICE = Shell.inRepository("flows/examples/33-dice.flow.json");

    @TempDir
    private Path folder = Path.of("");

    private String recorded(String name, int seed) {
        String file = folder.resolve(name).toString();
        assertThat(Shell.postroom("run", DICE.toString(), "--stepped", "--seed", "" + seed, "--record", file).status())
                .isZero();
        return file;
    }

    @Test
    void theSameSeedIsTheSameRunAndAnotherOnePartsSomewhere() {
        String one = recorded("one.recording", 1);
        assertThat(Shell.postroom("recording", one, "--compare", recorded("again.recording", 1)).out())
                .isEqualTo("Both are the same run\n");
        var other = Shell.postroom("recording", one, "--compare", recorded("other.recording", 2));
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.out()).startsWith("They part at moment ");
    }

    @Test
    void whatHappenedIsToldInSentencesAndSearched() {
        String file = recorded("one.recording", 1);
        String all = Shell.postroom("recording", file).out();
        assertThat(all).contains("' started\n").contains("' ended\n");
        String found = Shell.postroom("recording", file, "--find", "started").out();
        assertThat(found.lines()).isNotEmpty().allMatch(line -> line.contains("started"));
        assertThat(Shell.postroom("recording", file, "--at", "1000000").out()).contains("has ended");
        assertThat(Shell.postroom("recording", file, "--mermaid").out()).startsWith("sequenceDiagram\n");
    }

    @Test
    void aLinkThatTheDrawingHoldsIsInTheRecordingAsYours() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'numbers': {'type': 'Counter', 'settings': {'to': 3}}, 'sink': {'type': 'NullSink'}},
                 'links': [{'from': 'numbers.outbox', 'to': 'sink.inbox'}, {'from': 'numbers.signal', 'to': 'sink.control'}],
                 'taps': [{'at': 'numbers.outbox -> sink.inbox', 'do': 'hold'}]}
                """);
        String file = folder.resolve("held.recording").toString();
        Shell.postroom("run", flow, "--stepped", "--until-quiet", "--record", file);
        assertThat(Shell.postroom("recording", file, "--find", "held").outLines()).singleElement().asString()
                .endsWith("you held what goes from 'numbers.outbox' to 'sink.inbox'");
        assertThat(Shell.postroom("recording", file, "--find", "held", "--lines").out())
                .isEqualTo("{\"held\": [{\"from\": \"numbers.outbox\", \"to\": \"sink.inbox\"}]}\n");
        assertThat(Shell.postroom("recording", file, "--mermaid").out()).contains(": outbox to inbox held by you\n");
        assertThat(Shell.postroom("recording", file, "--at", "1000000").outLines())
                .contains("you held what goes from 'numbers.outbox' to 'sink.inbox'");
    }

    @Test
    void whatIsNoRecordingIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("no.recording"), "{\"started\": \"a\"}\n");
        var told = Shell.postroom("recording", file.toString());
        assertThat(told.status()).isEqualTo(3);
        assertThat(told.err()).contains(file + " is no recording, as 'postroom run --record' writes it");
        assertThat(Shell.postroom("recording", folder.resolve("gone").toString()).err())
                .contains("there is no such file");
    }
}
