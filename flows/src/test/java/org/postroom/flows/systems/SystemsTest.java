package org.postroom.flows.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.FlowCheck;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Problem.Severity;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowWriter;
import org.postroom.engine.live.FilesBeside;

/// Each system is right, in canonical form, and says what it is; its own test runs it with real counterparts.
final class SystemsTest {
    private static final Path SYSTEMS = Path.of("systems");
    private static final Path PAGES = Path.of("..", "docs", "systems");

    private static Stream<Path> systems() throws IOException {
        try (Stream<Path> files = Files.list(SYSTEMS)) {
            return files.filter(file -> file.toString().endsWith(".flow.json")).sorted().toList().stream();
        }
    }

    @Test
    void thereAreSystems() throws IOException {
        assertThat(systems()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("systems")
    void hasNoErrorAndNoWarning(Path file) throws IOException {
        Flow flow = FlowFile.read(file).flow();
        assertThat(FlowCheck.of(flow, Catalogue.installed(), new FilesBeside(SYSTEMS)))
                .allMatch(problem -> problem.severity() == Severity.HINT);
        assertThat(flow.drawing().about()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("systems")
    void isInCanonicalForm(Path file) throws IOException {
        assertThat(Files.readString(file)).isEqualTo(FlowWriter.write(FlowFile.read(file).flow()));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void hasAPageWithItsDrawing(Path file) {
        String name = file.getFileName().toString().replace(".flow.json", "");
        assertThat(PAGES.resolve(name + ".md")).exists().content().contains(name + ".svg", "flows/systems/" + name);
        assertThat(PAGES.resolve(name + ".svg")).exists();
    }
}
