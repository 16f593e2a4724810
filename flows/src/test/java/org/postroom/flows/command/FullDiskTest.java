package org.postroom.flows.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.flows.OtherJvm;
import org.postroom.flows.Shell;
import org.postroom.flows.Shell.Told;

/// A run that is recorded while the system lets no file become larger than a bound, as a full disk does.
class FullDiskTest {
    @TempDir
    private Path folder;

    private Path recording() {
        return folder.resolve("run.recording");
    }

    /// @param more a component that has nothing to do with the recording
    private Path flow(int numbers, String more) {
        return Shell.flow(folder, """
                {'postroom': 1, 'components': {%s
                  'last': {'type': 'Filter', 'settings': {'expression': 'message == %d'}},
                  'numbers': {'type': 'Counter', 'settings': {'to': %2$d}},
                  'printer': {'type': 'ConsoleEchoer'}},
                 'links': [{'from': 'numbers.outbox', 'to': 'last.inbox'},
                           {'from': 'numbers.signal', 'to': 'last.control'},
                           {'from': 'last.outbox', 'to': 'printer.inbox'},
                           {'from': 'last.signal', 'to': 'printer.control'}]}
                """.formatted(more, numbers));
    }

    /// @param blocks of 512 or 1024 bytes, as the shell has it
    private Told bounded(int blocks, Path flow) throws IOException, InterruptedException {
        Path shell = Path.of("/bin/sh");
        assumeThat(shell).exists();
        List<String> words = new ArrayList<>(
                List.of(shell.toString(), "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh"));
        words.addAll(OtherJvm.command(folder, "run", flow, "--record", recording()));
        Path told = folder.resolve("told");
        Path complained = folder.resolve("complained");
        Process process = new ProcessBuilder(words).redirectOutput(told.toFile()).redirectError(complained.toFile())
                .start();
        return new Told(process.waitFor(), Files.readString(told, StandardCharsets.UTF_8),
                Files.readString(complained, StandardCharsets.UTF_8));
    }

    @Test
    void theRunGoesOnAndWhatWasWrittenIsThereAndToldOf() throws Exception {
        Told told = bounded(5_000, flow(700_000, ""));
        assertThat(told.status()).isEqualTo(3);
        assertThat(told.out()).isEqualTo("700000\n");
        assertThat(told.errLines()).singleElement().asString().startsWith("The recording " + recording()
                + " is not whole: it may not become any larger; it ends with moment ");
        String end = told.err().strip().substring(told.err().strip().lastIndexOf(' ') + 1);
        Told found = Shell.postroom("recording", recording(), "--find", "numbers.outbox");
        assertThat(found.outLines()).hasSizeGreaterThan(30_000);
        assertThat(Long.parseLong(found.outLines().getLast().strip().split(" ")[0]))
                .isBetween(Long.parseLong(end) - 1_000, Long.parseLong(end));
    }

    @Test
    void aFlowThatFailedIsToldOfFirst() throws Exception {
        Told told = bounded(50, flow(20_000, "'text': {'type': 'FileReader', 'settings': {'file': 'gone.txt'}},"));
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out()).isEqualTo("20000\n");
        assertThat(told.err()).contains("'text' failed: ", "The recording " + recording()
                + " is not whole: it may not become any larger; ");
    }
}
