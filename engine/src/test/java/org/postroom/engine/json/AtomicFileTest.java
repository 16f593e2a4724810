package org.postroom.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
