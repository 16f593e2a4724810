package org.postroom.flows.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.flows.OtherJvm;
import org.postroom.flows.Shell;

/// The flow 28, used as it says: on a folder of one's own, in which files come, change and go meanwhile.
class DirectoryWatchedTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void filesAreReportedAndReadAsTheyCome() throws Exception {
        Path watched = Files.createDirectory(folder.resolve("watched"));
        save(watched.resolve("first.txt"), "the first");
        Process process = OtherJvm.postroomOf(folder, "run",
                Shell.inRepository("flows/examples/28-directory-watched.flow.json"), "--set",
                "watch.folder=" + watched, "--set", "closing.period=1h", "--allow-files", watched);
        try (BufferedReader out = process.inputReader()) {
            saysBoth(out, "new: " + slashes(watched.resolve("first.txt")), "    the first");
            save(watched.resolve("second.txt"), "the second");
            saysBoth(out, "new: " + slashes(watched.resolve("second.txt")), "    the second");
            save(watched.resolve("first.txt"), "the first, and longer now");
            assertThat(out.readLine()).isEqualTo("changed: " + slashes(watched.resolve("first.txt")));
            Files.delete(watched.resolve("second.txt"));
            assertThat(out.readLine()).isEqualTo("removed: " + slashes(watched.resolve("second.txt")));
        } finally {
            process.destroyForcibly();
        }
    }

    /// All at once, so that nobody sees half of it.
    private void save(Path file, String text) throws IOException {
        Path made = Shell.write(folder.resolve("made.txt"), text + "\n");
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String slashes(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static void saysBoth(BufferedReader out, String one, String other) throws IOException {
        assertThat(new String[] {out.readLine(), out.readLine()}).containsExactlyInAnyOrder(one, other);
    }
}
