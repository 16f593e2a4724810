package org.postroom.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// From one end to the other: the words, pipes and signals of a real process.
class OtherJvmTest {
    private static final Path EXAMPLES = Shell.inRepository("flows/examples");
    private static final String CLOCK = """
            {'postroom': 1,
             'components': {
              'clock': {'type': 'Ticker', 'settings': {'period': '1ms'}},
              'printer': {'type': 'ConsoleEchoer'}},
             'links': [{'from': 'clock.outbox', 'to': 'printer.inbox'}, {'from': 'clock.signal', 'to': 'printer.control'}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsPipedInComesOutAtTheOtherEnd() throws Exception {
        Process process = OtherJvm.postroom("run", EXAMPLES.resolve("01-hello.flow.json"));
        try (OutputStream in = process.getOutputStream()) {
            in.write("Hello\nwörld".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(rest(process.inputReader(StandardCharsets.UTF_8))).isEqualTo("Hello\nwörld\n");
        assertThat(rest(process.errorReader())).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aLineIsAnsweredBeforeTheNextOneIsTyped() throws Exception {
        Process process = OtherJvm.postroom("run", EXAMPLES.resolve("01-hello.flow.json"));
        try (OutputStream in = process.getOutputStream(); BufferedReader out = process.inputReader()) {
            in.write("first\n".getBytes(StandardCharsets.UTF_8));
            in.flush();
            assertThat(out.readLine()).isEqualTo("first");
            in.write("second\n".getBytes(StandardCharsets.UTF_8));
            in.flush();
            assertThat(out.readLine()).isEqualTo("second");
        }
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void theExitStatusTellsOfAFailure() throws Exception {
        Process process = OtherJvm.postroom("run", EXAMPLES.resolve("05-deadlock.flow.json"));
        assertThat(rest(process.errorReader())).startsWith("Deadlock: 'anna' and 'bert' wait for each other");
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(OtherJvm.postroom("frobnicate").waitFor()).isEqualTo(2);
        assertThat(OtherJvm.postroom("run", folder.resolve("nowhere")).waitFor()).isEqualTo(3);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void ctrlCEndsARunInAnOrderlyWayAndTheReportIsTold() throws Exception {
        assertThatCtrlCEnds(OtherJvm.postroom("run", Shell.flow(folder, CLOCK), "--report"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void ctrlCEndsASteppedRunToo() throws Exception {
        assertThatCtrlCEnds(OtherJvm.postroom("run", Shell.flow(folder, CLOCK), "--report", "--stepped"));
    }

    /// What is started in the background by a shell, this test perhaps, begins with Ctrl+C ignored.
    private static boolean ignoresCtrlC() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) && Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private static void assertThatCtrlCEnds(Process process) throws Exception {
        if (ignoresCtrlC()) {
            process.destroyForcibly();
            abort("Ctrl+C is ignored by all that this process starts");
        }
        BufferedReader out = process.inputReader();
        assertThat(out.readLine()).isEqualTo("tick");
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).inheritIO().start().waitFor();
        String[] lines = rest(out).split("\n");
        assertThat(lines[lines.length - 3]).matches("link +passed +waiting +high-water +dropped");
        assertThat(lines[lines.length - 2]).matches("clock.outbox -> printer.inbox +[1-9]\\d* .*");
        assertThat(lines[lines.length - 1]).matches("clock.signal -> printer.control +\\d .*");
        assertThat(rest(process.errorReader())).isEmpty();
        assertThat(process.waitFor()).isEqualTo(130);
    }

    private static String rest(BufferedReader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int letter = reader.read(); letter >= 0; letter = reader.read()) {
            text.append((char) letter);
        }
        return text.toString();
    }
}
