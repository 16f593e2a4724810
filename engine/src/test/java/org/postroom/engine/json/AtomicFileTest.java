package org.postroom.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.json.BreakingDisk.Breaking;
import org.postroom.engine.json.BreakingDisk.Killed;

class AtomicFileTest {
    private static final String OLD = "the old content";
    private static final String NEW = "the new content, which is longer";

    @TempDir
    private Path folder;

    @Test
    void wheneverItIsKilledThereIsTheOldContentOrTheNew() throws IOException {
        List<String> left = contentsAfterKills(steps -> new BreakingDisk(steps, Breaking.KILL));
        assertThat(left).hasSize(6).containsOnly(OLD, NEW).startsWith(OLD).endsWith(NEW);
    }

    @Test
    void withoutASyncBeforeTheMoveThisTestFindsAMix() throws IOException {
        List<String> left = contentsAfterKills(ForgetfulDisk::new);
        assertThat(left).contains(NEW.substring(0, NEW.length() / 2));
    }

    @Test
    void aNewFileIsWholeOrNotThere() throws IOException {
        for (int steps = 0; steps < 4; steps++) {
            Path file = folder.resolve("new" + steps);
            var atomic = new AtomicFile(new BreakingDisk(steps, Breaking.KILL));
            assertThatThrownBy(() -> atomic.write(file, NEW.getBytes(UTF_8))).isInstanceOf(Killed.class);
            assertThat(file).doesNotExist();
        }
        Path file = folder.resolve("new");
        new AtomicFile(new BreakingDisk(4, Breaking.KILL)).write(file, NEW.getBytes(UTF_8));
        assertThat(file).hasContent(NEW);
    }

    @Test
    void whicheverStepFailsTheOldContentStaysAndNothingIsLeftBesideIt() throws IOException {
        for (int steps = 0; steps < 5; steps++) {
            Path file = Files.writeString(folder.resolve("flow"), OLD);
            var atomic = new AtomicFile(new BreakingDisk(steps, () -> {
                throw new IOException("No space left on device");
            }));
            assertThatThrownBy(() -> atomic.write(file, NEW.getBytes(UTF_8))).hasMessage("No space left on device");
            assertThat(file).hasContent(OLD);
            assertThat(folder).isDirectoryNotContaining("glob:**/.*");
        }
    }

    @Test
    void aSaveTakesAwayWhatKilledOnesOfTheSameFileHaveLeft() throws IOException {
        List<String> others = List.of(".postroom-notes.tmp", ".postroom-0123456789abcdef.tmp", "flow.tmp",
                leftover("other"));
        leftover("flow");
        leftover("flow");
        for (String other : others) {
            Path file = folder.resolve(other);
            Files.setLastModifiedTime(Files.exists(file) ? file : Files.createFile(file), FileTime.fromMillis(0));
        }

        new AtomicFile(FileSteps.ON_DISK).write(folder.resolve("flow"), NEW.getBytes(UTF_8));

        assertThat(names()).containsExactlyInAnyOrderElementsOf(
                Stream.concat(others.stream(), Stream.of("flow")).toList());
    }

    @Test
    void whatMayStillBeWrittenStaysForAMinute() throws IOException {
        String left = leftover("flow");
        AtomicFile atomic = new AtomicFile(FileSteps.ON_DISK);

        atomic.clear(folder.resolve("flow"), Instant.EPOCH.plusSeconds(60));
        assertThat(names()).containsExactly(left);
        atomic.clear(folder.resolve("flow"), Instant.EPOCH.plusSeconds(60).plusMillis(1));
        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderWithTheNameOfALeftoverStays() throws IOException {
        Path left = folder.resolve(leftover("flow"));
        Files.delete(left);
        Files.createDirectory(left);
        Files.setLastModifiedTime(left, FileTime.fromMillis(0));

        new AtomicFile(FileSteps.ON_DISK).clear(folder.resolve("flow"), Instant.EPOCH.plusSeconds(3600));

        assertThat(left).isDirectory();
    }

    /// The name of the file that a killed save leaves, long ago.
    private String leftover(String name) throws IOException {
        List<String> before = names();
        assertThat(isKilled(new AtomicFile(new BreakingDisk(2, Breaking.KILL)), folder.resolve(name))).isTrue();
        List<String> left = new ArrayList<>(names());
        left.removeAll(before);
        assertThat(left).hasSize(1);
        Files.setLastModifiedTime(folder.resolve(left.getFirst()), FileTime.fromMillis(0));
        return left.getFirst();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /// What is in a file after being killed before each of the steps, and at last not at all.
    private List<String> contentsAfterKills(DiskMaker disk) throws IOException {
        List<String> contents = new ArrayList<>();
        for (boolean killed = true; killed;) {
            Path file = Files.writeString(folder.resolve("flow" + contents.size()), OLD);
            killed = isKilled(new AtomicFile(disk.breakingAfter(contents.size())), file);
            contents.add(Files.readString(file));
        }
        return contents;
    }

    private static boolean isKilled(AtomicFile atomic, Path file) throws IOException {
        try {
            atomic.write(file, NEW.getBytes(UTF_8));
            return false;
        } catch (Killed _) {
            return true;
        }
    }

    private interface DiskMaker {
        FileSteps breakingAfter(int steps);
    }

    /// The planted bug.
    private static final class ForgetfulDisk extends BreakingDisk {
        ForgetfulDisk(int steps) {
            super(steps, Breaking.KILL);
        }

        @Override
        public void sync(Path file) {
            // forgotten
        }
    }
}
