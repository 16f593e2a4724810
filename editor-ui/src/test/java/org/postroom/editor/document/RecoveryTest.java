package org.postroom.editor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.json.FlowFile;

final class RecoveryTest {
    private static final long CRASHED = 4711;

    @TempDir
    private Path folder;

    private final FlowDocument document = Samples.document();

    private Recovery recovery(long process) {
        return new Recovery(folder.resolve("copies"), process, other -> other != CRASHED);
    }

    private void relabel(String label) {
        document.edit("Label", Edits.relabelled(document.sketch(), "sieve", label));
    }

    @Test
    void whatACrashLeftIsFoundAndOpenedWithItsChangesUnsaved() throws IOException {
        Path file = folder.resolve("line.flow.json");
        document.saveAs(file);
        relabel("unsaved");
        recovery(CRASHED).keep("1", document);
        Recovery next = recovery(1);
        Recovery.Kept kept = next.found().getFirst();
        assertThat(kept.file()).contains(file.toAbsolutePath());
        FlowDocument recovered = next.recovered(kept, Samples.PALETTE);
        assertThat(recovered.flow()).isEqualTo(document.flow());
        assertThat(recovered.file()).contains(file.toAbsolutePath());
        assertThat(recovered.unsaved()).isTrue();
        recovered.undo();
        assertThat(recovered.flow()).isEqualTo(Samples.flow());
        assertThat(FlowFile.read(file).flow()).isEqualTo(Samples.flow());
        next.discard(kept);
        assertThat(next.found()).isEmpty();
        assertThat(folder.resolve("copies")).isEmptyDirectory();
    }

    @Test
    void whatNeverHadAFileIsRecoveredAsSuch() throws IOException {
        relabel("unsaved");
        recovery(CRASHED).keep("1", document);
        Recovery.Kept kept = recovery(1).found().getFirst();
        assertThat(kept.file()).isEmpty();
        FlowDocument recovered = recovery(1).recovered(kept, Samples.PALETTE);
        assertThat(recovered.flow()).isEqualTo(document.flow());
        assertThat(recovered.file()).isEmpty();
    }

    @Test
    void aFileThatIsGoneDoesNotKeepItsCopyFromBeingOpened() throws IOException {
        Path file = folder.resolve("line.flow.json");
        document.saveAs(file);
        relabel("unsaved");
        recovery(CRASHED).keep("1", document);
        Files.delete(file);
        Recovery.Kept kept = recovery(1).found().getFirst();
        assertThat(recovery(1).recovered(kept, Samples.PALETTE).flow()).isEqualTo(document.flow());
    }

    @Test
    void copiesOfAProcessThatStillRunsAreLeftAlone() throws IOException {
        relabel("unsaved");
        recovery(1).keep("1", document);
        assertThat(recovery(2).found()).isEmpty();
    }

    @Test
    void whatIsSavedNeedsNoCopy() throws IOException {
        relabel("unsaved");
        recovery(CRASHED).keep("1", document);
        document.saveAs(folder.resolve("line.flow.json"));
        recovery(CRASHED).keep("1", document);
        assertThat(recovery(1).found()).isEmpty();
        recovery(CRASHED).forget("never kept");
    }

    @Test
    void withoutAFolderNothingWasLeftBehind() throws IOException {
        assertThat(recovery(1).found()).isEmpty();
    }

    @Test
    void aTornCopyIsToldOf() throws IOException {
        relabel("unsaved");
        recovery(CRASHED).keep("1", document);
        Recovery.Kept kept = recovery(1).found().getFirst();
        Files.writeString(kept.copy(), "{");
        assertThatThrownBy(() -> recovery(1).recovered(kept, Samples.PALETTE)).isInstanceOf(IOException.class);
    }

    @Test
    void thisProcessRuns() throws IOException {
        relabel("unsaved");
        Recovery ours = Recovery.of(folder.resolve("copies"));
        ours.keep("1", document);
        assertThat(ours.found()).isEmpty();
    }

    @Test
    void aFileWrittenOtherwiseIsTheSame() throws IOException {
        Path file = folder.resolve("line.flow.json");
        assertThat(document.onDisk()).isEqualTo(new OnDisk.Same());
        document.saveAs(file);
        Files.writeString(file, Files.readString(file).replace("\n", "\n  "));
        assertThat(document.onDisk()).isEqualTo(new OnDisk.Same());
    }

    @Test
    void whatOthersChangedInTheFileIsToldAndTakenOverInOneStep() throws IOException {
        Path file = folder.resolve("line.flow.json");
        document.saveAs(file);
        Flow theirs = document.flow().withName("Theirs");
        FlowFile.save(file, theirs);
        relabel("ours");
        OnDisk.Changed changed = (OnDisk.Changed) document.onDisk();
        assertThat(changed.diff().movesOnly()).isFalse();
        document.reload(changed);
        assertThat(document.flow()).isEqualTo(theirs);
        assertThat(document.unsaved()).isFalse();
        document.undo();
        assertThat(document.unsaved()).isTrue();
        assertThat(document.onDisk()).isEqualTo(new OnDisk.Same());
    }

    @Test
    void whereOthersOnlyMovedThingsTheDiffSaysSo() throws IOException {
        Path file = folder.resolve("line.flow.json");
        document.saveAs(file);
        Sketch moved = Edits.moved(document.sketch(), Selection.of("sieve"), 8, 8);
        FlowFile.save(file, moved.in(document.flow(), Optional.empty()));
        assertThat(((OnDisk.Changed) document.onDisk()).diff().movesOnly()).isTrue();
    }

    @Test
    void aFileThatIsGoneOrTornIsUnreadable() throws IOException {
        Path file = folder.resolve("line.flow.json");
        document.saveAs(file);
        for (String content : List.of("{", "")) {
            Files.writeString(file, content);
            assertThat(document.onDisk()).isInstanceOf(OnDisk.Unreadable.class);
        }
        Files.delete(file);
        assertThat(document.onDisk()).isInstanceOf(OnDisk.Unreadable.class);
    }

    @Test
    void aFileBesideThatChangedIsReadAgain() throws IOException {
        Path file = folder.resolve("line.flow.json");
        document.edit("Add", Edits.place(document.sketch(), "./other.flow.json",
                new Layout.Point(0, 400)));
        document.saveAs(file);
        assertThat(document.problems()).extracting(Object::toString).anyMatch(text -> text.contains("other.flow.json"));
        FlowFile.save(folder.resolve("other.flow.json"), Samples.flow());
        document.onDisk();
        assertThat(document.problems()).extracting(Object::toString)
                .noneMatch(text -> text.contains("other.flow.json"));
    }
}
