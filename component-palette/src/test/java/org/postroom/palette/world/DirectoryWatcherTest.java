package org.postroom.palette.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.palette.Trial;
import org.postroom.palette.Trial.Outcome;

class DirectoryWatcherTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF = Duration.ofMinutes(30);

    @TempDir
    private Path temporary;
    private Path home = Path.of("");

    @BeforeEach
    void home() throws IOException {
        home = temporary.toRealPath();
        Files.createDirectories(home.resolve("in/sub"));
        Files.writeString(home.resolve("in/old.txt"), "old");
    }

    private interface Step {
        void take() throws IOException;
    }

    private static final Step NOTHING = () -> {
    };

    /// Takes a step in the middle of each period, then is done, and so ends the watcher.
    private static final class Changing extends Component {
        private final List<Step> steps;

        Changing(Step... steps) {
            this.steps = List.of(steps);
        }

        @Override
        protected void main() throws Exception {
            pause(HALF);
            for (Step step : steps) {
                step.take();
                pause(HOUR);
            }
        }
    }

    private static DirectoryWatcher.Settings settings(String folder, boolean recursive,
            DirectoryWatcher.Existing existing) {
        return new DirectoryWatcher.Settings(Path.of(folder), HOUR, recursive, existing, DirectoryWatcher.Unit.CHANGE,
                false, false);
    }

    private static DirectoryWatcher.Settings settled(DirectoryWatcher.Existing existing) {
        return new DirectoryWatcher.Settings(Path.of("in"), HOUR, true, existing, DirectoryWatcher.Unit.CHANGE, true,
                false);
    }

    private static DirectoryWatcher.Settings list(DirectoryWatcher.Existing existing) {
        return new DirectoryWatcher.Settings(Path.of("in"), HOUR, true, existing, DirectoryWatcher.Unit.LIST, false,
                false);
    }

    private Outcome watched(DirectoryWatcher.Settings settings, Step... steps) {
        return Trial.of(() -> new Graphline().child("watcher", new DirectoryWatcher(settings))
                .child("changing", new Changing(steps)).link("changing.signal", "watcher.control")
                .out("watcher.outbox", "outbox").out("watcher.signal", "signal")).in(home).runOnce();
    }

    private static Map<String, Object> told(String change, String file) {
        return Map.of("change", change, "file", file);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(home.resolve(file), text);
    }

    @Test
    void newChangedAndRemovedFilesAreTold() {
        var outcome = watched(settings("in", true, DirectoryWatcher.Existing.SKIP),
                () -> write("in/a.txt", "1"),
                () -> write("in/a.txt", "22"),
                () -> Files.delete(home.resolve("in/a.txt")),
                NOTHING);

        assertThat(outcome.sent("outbox")).containsExactly(told("new", "in/a.txt"), told("changed", "in/a.txt"),
                told("removed", "in/a.txt"));
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void severalChangesAreToldInTheOrderOfTheirNames() {
        var outcome = watched(settings("in", true, DirectoryWatcher.Existing.SKIP), () -> {
            write("in/z.txt", "");
            write("in/old.txt", "changed");
            write("in/a.txt", "");
        });

        assertThat(outcome.sent("outbox")).containsExactly(told("new", "in/a.txt"), told("changed", "in/old.txt"),
                told("new", "in/z.txt"));
    }

    @Test
    void foldersWithinAreLookedIntoOrNot() throws IOException {
        Step inSub = () -> {
            write("in/sub/b.txt", "");
            Files.createDirectories(home.resolve("in/fresh/deep"));
            write("in/fresh/deep/c.txt", "");
        };
        assertThat(watched(settings("./in", true, DirectoryWatcher.Existing.SKIP), inSub).sent("outbox"))
                .containsExactly(told("new", "in/fresh/deep/c.txt"), told("new", "in/sub/b.txt"));
        assertThat(watched(settings("in", false, DirectoryWatcher.Existing.TELL), inSub).sent("outbox"))
                .containsExactly(told("new", "in/old.txt"));
    }

    @Test
    void aFileThatGrowsIsToldWhenTwoLooksHaveFoundItAlike() {
        var outcome = watched(settled(DirectoryWatcher.Existing.SKIP),
                () -> write("in/a.txt", "1"),
                () -> write("in/a.txt", "22"),
                () -> write("in/a.txt", "333"),
                NOTHING,
                () -> write("in/a.txt", "4444"),
                NOTHING,
                () -> Files.delete(home.resolve("in/a.txt")),
                NOTHING);

        assertThat(outcome.sent("outbox")).containsExactly(told("new", "in/a.txt"), told("changed", "in/a.txt"),
                told("removed", "in/a.txt"));
        assertThat(outcome.times("outbox")).containsExactly(HOUR.multipliedBy(4), HOUR.multipliedBy(6),
                HOUR.multipliedBy(7));
    }

    @Test
    void whatIsThereAtTheStartSettlesTooAndWhatGoesBeforeWasNeverThere() {
        var outcome = watched(settled(DirectoryWatcher.Existing.TELL),
                () -> write("in/a.txt", "1"),
                () -> Files.delete(home.resolve("in/a.txt")),
                NOTHING);

        assertThat(outcome.sent("outbox")).containsExactly(told("new", "in/old.txt"));
        assertThat(outcome.times("outbox")).containsExactly(HOUR);
    }

    @Test
    void theListOfAllFilesIsSentWhenThereAreOthers() {
        Step[] steps = {() -> write("in/sub/b.txt", "1"), () -> write("in/sub/b.txt", "22"),
            () -> Files.delete(home.resolve("in/old.txt")), NOTHING};

        assertThat(watched(list(DirectoryWatcher.Existing.TELL), steps).sent("outbox"))
                .containsExactly(List.of("in/old.txt"), List.of("in/old.txt", "in/sub/b.txt"), List.of("in/sub/b.txt"));
    }

    @Test
    void aListThatIsEmptyAtTheStartIsToldAndOthersOnlyWhereThatIsWanted() throws IOException {
        assertThat(watched(list(DirectoryWatcher.Existing.SKIP), NOTHING).sent("outbox")).isEmpty();
        Files.delete(home.resolve("in/old.txt"));
        assertThat(watched(list(DirectoryWatcher.Existing.TELL), NOTHING).sent("outbox")).containsExactly(List.of());
    }

    @Test
    void aFolderThatIsMissingIsMadeWhereThatIsWanted() {
        var create = new DirectoryWatcher.Settings(Path.of("far/away"), HOUR, true, DirectoryWatcher.Existing.TELL,
                DirectoryWatcher.Unit.CHANGE, false, true);

        assertThat(watched(create, () -> write("far/away/a.txt", "1"), NOTHING).sent("outbox"))
                .containsExactly(told("new", "far/away/a.txt"));
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path outside = Files.createDirectory(home.resolve("elsewhere"));
        Files.writeString(outside.resolve("secret.txt"), "");
        try {
            Files.createSymbolicLink(home.resolve("in/link"), outside);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "no symbolic links here");
        }

        assertThat(watched(settings("in", true, DirectoryWatcher.Existing.TELL)).sent("outbox"))
                .containsExactly(told("new", "in/old.txt"));
    }

    @Test
    void itEndsAtOnceWhenShutDown() {
        var outcome = Trial.of(() -> new DirectoryWatcher(settings("in", true, DirectoryWatcher.Existing.TELL)))
                .in(home)
                .shutDownAfter(Duration.ofSeconds(90)).run();

        assertThat(outcome.sent("outbox")).containsExactly(told("new", "in/old.txt"));
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }

    @Test
    void aFolderThatIsNotThereOrGoesAwayIsNamed() {
        assertThat(watched(settings("none", true, DirectoryWatcher.Existing.SKIP)).failure())
                .isEqualTo("there is no folder " + home.resolve("none"));
        assertThat(watched(settings("in/old.txt", true, DirectoryWatcher.Existing.SKIP)).failure())
                .isEqualTo(home.resolve("in/old.txt") + " is a file, not a folder");
        assertThat(watched(settings("in/sub", true, DirectoryWatcher.Existing.SKIP), () -> Files.delete(home.resolve(
                "in/sub")), NOTHING).failure()).isEqualTo("there is no folder " + home.resolve("in/sub"));
    }

    @Test
    void aFolderOutsideOfTheFlowsIsRefused() {
        assertThat(watched(settings("..", true, DirectoryWatcher.Existing.SKIP)).failure())
                .contains("lies outside of the flow's folder").contains("--allow-files");
    }

    @Test
    void itDoesNotLookWithoutPause() {
        assertThatThrownBy(() -> new DirectoryWatcher.Settings(Path.of("in"), Duration.ofMillis(9), true,
                DirectoryWatcher.Existing.SKIP, DirectoryWatcher.Unit.CHANGE, false, false))
                .hasMessage("the period must be 10ms or more, not PT0.009S");
    }
}
