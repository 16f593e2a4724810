package org.postroom.flows.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.json.FlowFile;
import org.postroom.flows.OtherJvm;
import org.postroom.flows.kill.EndlessSaving.Way;

/// Kills programs while they save, by the operating system's own means, and looks at the file that is left.
class KilledSavesTest {
    private static final int KILLS = Integer.getInteger("postroom.kills", 10);
    private static final int MOST_SAVES = 20;
    private static final long LONGEST_MICROS = 10_000;

    @TempDir
    private Path folder;

    private List<Path> flows = List.of();

    @BeforeEach
    void twoFlowsAreThere() throws Exception {
        flows = List.of(folder.resolve("one"), folder.resolve("other"));
        FlowFile.save(flows.getFirst(), withNotes(500));
        FlowFile.save(flows.getLast(), withNotes(2000));
    }

    @Test
    void whatAKilledSaveLeavesIsTheOneFlowOrTheOther() throws Exception {
        var random = new SplittableRandom(KILLS);
        int torn = 0;
        int midway = 0;
        for (int i = 0; i < KILLS; i++) {
            Path file = Files.createDirectory(folder.resolve("kill " + i)).resolve("flow");
            kill(start(Way.SAFELY, file), random.nextInt(1, MOST_SAVES), random.nextLong(LONGEST_MICROS));
            torn += isTorn(file) ? 1 : 0;
            midway += leftovers(file);
        }
        System.out.println(KILLS + " kills, " + midway + " of them midway: " + torn + " torn files");
        assertThat(torn).isZero();
    }

    @Test
    void ofAProgramThatWritesInPlaceThisTestFindsATornFile() throws Exception {
        Path file = folder.resolve("flow");
        kill(start(Way.IN_PLACE, file), 1, 0);
        assertThat(isTorn(file)).isTrue();
    }

    private Process start(Way way, Path file) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", OtherJvm.classPath(),
                EndlessSaving.class.getName(), way.name(), file.toString(), flows.getFirst().toString(),
                flows.getLast().toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// Kills it some microseconds after it has begun to save so many times.
    private static void kill(Process process, int saves, long micros) throws Exception {
        assertThat(process.getInputStream().readNBytes(saves)).hasSize(saves);
        assertThat(process.waitFor(micros, TimeUnit.MICROSECONDS)).as("it has ended by itself").isFalse();
        process.destroyForcibly().waitFor();
    }

    /// The first save may have been killed before there was a file.
    private boolean isTorn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        byte[] left = Files.readAllBytes(file);
        for (Path flow : flows) {
            if (Arrays.equals(left, Files.readAllBytes(flow))) {
                return false;
            }
        }
        return true;
    }

    private static int leftovers(Path file) throws IOException {
        try (Stream<Path> all = Files.list(file.resolveSibling(""))) {
            return (int) all.filter(each -> each.getFileName().toString().endsWith(".tmp")).count();
        }
    }

    private static Flow withNotes(int many) {
        List<Layout.Note> notes = IntStream.range(0, many).mapToObj(
                i -> new Layout.Note("note " + i, new Layout.Point(i, 0), new Layout.Size(80, 80))).toList();
        var sheet = new Layout.Sheet(Layout.Sheet.empty().components(), notes, List.of());
        return Flow.empty().withLayout(new Layout(sheet, Layout.empty().parts(), Layout.empty().unknown()));
    }
}
