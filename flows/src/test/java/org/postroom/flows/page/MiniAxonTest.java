package org.postroom.flows.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.flows.Shell;

/// docs/mini-axon.md has the very code of docs/mini-axon, and each program there says what the page says.
class MiniAxonTest {
    private static final Page PAGE = Page.of("mini-axon.md");

    @Test
    void theCodeOnThePageIsThatOfTheFiles() throws IOException {
        assertThat(PAGE.blocks("java")).extracting(Page.Block::text).containsExactlyInAnyOrderElementsOf(files());
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Shell.inRepository("docs/mini-axon"))) {
            return files.map(Shell::read).toList();
        }
    }

    static Stream<String> programs() {
        return PAGE.blocks("console").stream().map(Page.Block::text);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramSaysWhatThePageSays(String console) throws Exception {
        String[] parts = console.split("\n", 2);
        assertThat(parts[0]).startsWith("$ java docs/mini-axon/");
        assertThat(java(parts[0].substring("$ java ".length()))).isEqualTo(parts[1]);
    }

    @Test
    void thereIsAProgramForEachStep() {
        assertThat(programs()).hasSize(6);
    }

    private static String java(String... words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8"),
                Arrays.stream(words)).toList();
        Process process = new ProcessBuilder(command).directory(Shell.inRepository("").toFile())
                .redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told.replace(System.lineSeparator(), "\n");
    }
}
