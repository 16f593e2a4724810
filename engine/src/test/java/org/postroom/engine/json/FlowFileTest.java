package org.postroom.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.json.BreakingDisk.Breaking;
import org.postroom.engine.json.tree.TreeReader;

class FlowFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void anOldFile() throws IOException {
        file = Files.writeString(folder.resolve("slides.flow.json"), "old");
    }

    @Test
    void whatIsSavedIsReadAgain() throws IOException {
        Flow flow = FlowReader.read(Examples.own("everything.flow.json").bytes()).flow();
        FlowFile.save(file, flow);
        assertThat(FlowFile.read(file).flow()).isEqualTo(flow);
        assertThat(file).hasContent(Examples.own("everything.flow.json").text());
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void aFileThatIsNotThereYetIsMade() throws IOException {
        FlowFile.save(folder.resolve("new.flow.json"), Flow.empty());
        assertThat(folder.resolve("new.flow.json")).hasContent(Examples.own("empty.flow.json").text());
    }

    @Test
    void theRightsOfAFileStay() throws IOException {
        assumeTrue(isPosix());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        FlowFile.save(file, Flow.empty());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
    }

    @Test
    void aSymbolicLinkStaysOneAndTheFileAtItsEndIsReplaced() throws IOException {
        assumeTrue(isPosix());
        Path other = Files.createDirectory(folder.resolve("other"));
        Path second = Files.createSymbolicLink(other.resolve("second"), Path.of("..", "slides.flow.json"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), second);
        FlowFile.save(first, Flow.empty());
        assertThat(first).isSymbolicLink();
        assertThat(second).isSymbolicLink();
        assertThat(FlowFile.read(file).flow()).isEqualTo(Flow.empty());
        assertThat(other).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void aSymbolicLinkToNothingGetsItsFile() throws IOException {
        assumeTrue(isPosix());
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("made.flow.json"));
        FlowFile.save(link, Flow.empty());
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("made.flow.json")).isRegularFile();
    }

    @Test
    void aCircleOfSymbolicLinksIsToldInWords() throws IOException {
        assumeTrue(isPosix());
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));
        assertNotSaved(link, "it can't be saved: its symbolic links go round in a circle");
    }

    @Test
    void aMissingFolderIsToldInWords() {
        Path missing = folder.resolve("no");
        assertNotSaved(missing.resolve("a.flow.json"), "it can't be saved: there is no folder " + missing);
    }

    @Test
    void aFolderIsNotReplaced() {
        assertNotSaved(folder, "it can't be saved: it is a folder");
    }

    @Test
    void aFullDiskIsToldInWords() {
        assertNotSaved(new IOException("No space left on device"), "it can't be saved: the disk is full");
        assertNotSaved(new IOException("There is not enough space on the disk"), "it can't be saved: the disk is full");
        assertThat(file).hasContent("old");
    }

    @Test
    void aMissingPermissionIsToldInWords() {
        assertNotSaved(new AccessDeniedException(file.toString()), "it can't be saved: we have no permission");
    }

    @Test
    void aProtectedFileStaysAsItIs() throws IOException {
        assumeTrue(isPosix());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeTrue(!Files.isWritable(file), "a superuser may write everything");
        assertNotSaved(file, "it can't be saved: we have no permission");
        assertThat(file).hasContent("old");
    }

    @Test
    void aFlowThatCouldNotBeReadAgainIsNotSaved() {
        assertNotSaved(of("Not an id", Placed.of("A")),
                "components[\"Not an id\"]: expected an id of small letters, digits"
                        + " and '-', such as 'chooser-2', 64 at most, but there is \"Not an id\"");
        assertNotSaved(of("a", Placed.of("A").withLabel("half \ud83c")),
                "line 3, column 46: in components.a.label: expected whole characters, but there is half of one");
        assertNotSaved(of("a", Placed.of("A").withSettings(Map.of("deep", nested(64)))),
                "expected at most 64 levels of lists and objects, but there is more");
        assertThat(file).hasContent("old");
    }

    @Test
    void whatKeepsUsFromReadingIsToldInWords() {
        assertNotRead(folder.resolve("no.flow.json"), "it can't be read: there is no such file");
        assertNotRead(folder, "it can't be read: it is a folder");
    }

    @Test
    void aFileThatIsTooLongIsNotReadToItsEnd() throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(TreeReader.MOST_BYTES + 1L);
        }
        assertThatThrownBy(() -> FlowFile.read(file))
                .hasMessage(file + ": expected at most 67108864 bytes, but there are more");
    }

    @Test
    void theProblemsOfAFileComeWithItsName() {
        var refused = catchThrowableOfType(FlowFileException.class, () -> FlowFile.read(file));
        assertThat(refused).hasMessageStartingWith(file + ": line 1, column 1: expected a value");
        assertThat(refused.isOutside()).isFalse();
        assertThat(refused.problems()).extracting(problem -> problem.place()).containsExactly("line 1, column 1");
    }

    private void assertNotSaved(Path file, String message) {
        var refused = catchThrowableOfType(FlowFileException.class, () -> FlowFile.save(file, Flow.empty()));
        assertThat(refused).hasMessage(file + ": " + message);
        assertThat(refused.isOutside()).isTrue();
    }

    private void assertNotSaved(IOException reason, String message) {
        Breaking breaking = () -> {
            throw reason;
        };
        assertThatThrownBy(() -> FlowFile.save(file, Flow.empty(), new AtomicFile(new BreakingDisk(2, breaking))))
                .hasMessage(file + ": " + message);
    }

    private void assertNotSaved(Flow flow, String message) {
        var refused = catchThrowableOfType(FlowFileException.class, () -> FlowFile.save(file, flow));
        assertThat(refused)
                .hasMessageStartingWith(file + ": it isn't saved, for it could not be read again: ")
                .hasMessageContaining(message);
        assertThat(refused.isOutside()).isFalse();
    }

    private static void assertNotRead(Path file, String message) {
        var refused = catchThrowableOfType(FlowFileException.class, () -> FlowFile.read(file));
        assertThat(refused).hasMessage(file + ": " + message);
        assertThat(refused.isOutside()).isTrue();
    }

    private static Flow of(String id, Placed placed) {
        var components = new TreeMap<>(Map.of(id, placed));
        return Flow.empty().withDrawing(
                new Drawing("", new TreeMap<>(), new TreeMap<>(), components, List.of(), Map.of()));
    }

    private static Object nested(int depth) {
        List<Object> nested = new ArrayList<>();
        for (int i = 1; i < depth; i++) {
            nested = new ArrayList<>(List.of(nested));
        }
        return nested;
    }

    private boolean isPosix() throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
