package org.postroom.flows.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.flows.Shell;
import org.postroom.flows.Shell.Told;
import org.postroom.flows.page.Page.Block;

/// Every flow that a page of docs shows: without errors, and where it is marked as runnable it says what stands below
/// it. Each is saved and run as the pages say, at the root of a repository. (Those with a file's name are for
/// [FollowedPagesTest].)
class FlowsOnPagesTest {
    private static final String RUNNABLE = "json runnable";

    @TempDir
    private Path root;

    /// A flow on a page, and the block that follows it.
    record Shown(Page page, Block block, Block next) {
        @Override
        public String toString() {
            return page + ", line " + block.line();
        }
    }

    static Stream<Shown> flows() {
        return Page.all().stream().flatMap(page -> {
            List<Block> blocks = Stream.concat(page.blocks().stream(), Stream.of(new Block("", "", 0))).toList();
            return IntStream.range(0, blocks.size() - 1)
                    .mapToObj(i -> new Shown(page, blocks.get(i), blocks.get(i + 1)));
        }).filter(shown -> List.of("json", RUNNABLE).contains(shown.block().language())
                && shown.block().text().contains("\"postroom\":"));
    }

    static Stream<Shown> runnable() {
        return flows().filter(shown -> shown.block().language().equals(RUNNABLE));
    }

    @BeforeEach
    void copyTheData() throws IOException {
        Path data = Shell.inRepository("flows/data");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve("flows/data").resolve(data.relativize(file));
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void theCookbookHasManyRecipes() {
        assertThat(runnable().filter(shown -> shown.page().toString().equals("cookbook.md")).count())
                .isGreaterThanOrEqualTo(14);
    }

    @ParameterizedTest
    @MethodSource("flows")
    void checksWithoutErrorOrWarning(Shown shown) {
        Told told = Shell.postroom("check", saved(shown));
        assertThat(told.outLines()).allMatch(line -> line.contains(": hint: "));
        assertThat(told.status()).isZero();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void isInCanonicalForm(Shown shown) {
        assertThat(Shell.postroom("fmt", "--check", saved(shown))).isEqualTo(new Told(0, "", ""));
    }

    @ParameterizedTest
    @MethodSource("runnable")
    void saysWhatStandsBelow(Shown shown) {
        assumeFalse(File.separatorChar == '\\' && shown.block().text().contains("UnixProcess"));
        assertThat(shown.next().language()).isEqualTo("text");
        assertThat(Shell.postroom("run", saved(shown), "--stepped")).isEqualTo(new Told(0, shown.next().text(), ""));
    }

    private Path saved(Shown shown) {
        return Shell.write(root.resolve("recipe.flow.json"), shown.block().text());
    }
}
