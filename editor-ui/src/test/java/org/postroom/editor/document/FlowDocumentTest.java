package org.postroom.editor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.drawing.plan.Hit;
import org.postroom.drawing.plan.Point;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;

final class FlowDocumentTest {
    private final FlowDocument document = Samples.document();
    private final List<Change> told = new ArrayList<>();

    private void relabel(String label) {
        document.edit("Label", Edits.relabelled(document.sketch(), "sieve", label));
    }

    private String label() {
        return document.flow().drawing().components().get("sieve").label();
    }

    @Test
    void undoShowsTheOlderFlowAndRedoTheNewer() {
        relabel("one");
        relabel("two");
        document.undo();
        assertThat(label()).isEqualTo("one");
        document.undo();
        assertThat(document.flow()).isEqualTo(Samples.flow());
        assertThat(document.canUndo()).isFalse();
        document.redo();
        document.redo();
        assertThat(label()).isEqualTo("two");
        assertThat(document.canRedo()).isFalse();
    }

    @Test
    void eachStepHasAName() {
        relabel("one");
        assertThat(document.undoName()).contains("Label");
        assertThat(document.redoName()).isEmpty();
        document.undo();
        assertThat(document.undoName()).isEmpty();
        assertThat(document.redoName()).contains("Label");
    }

    @Test
    void anEditAfterUndoForgetsWhatWasUndone() {
        relabel("one");
        document.undo();
        relabel("other");
        assertThat(document.canRedo()).isFalse();
        document.redo();
        assertThat(label()).isEqualTo("other");
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        document.listen(told::add);
        relabel("");
        assertThat(document.canUndo()).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void undoBringsBackWhatWasSelectedAndGoesWhereItHappened() {
        document.editFlow("Part", Parts.of(document).made(Selection.of("sieve"), "Sieving").flow());
        document.goInto("Sieving");
        document.select(Selection.of("sieve"));
        document.edit("Delete", Edits.remove(document.sketch(), document.selection()));
        assertThat(document.selection()).isEqualTo(Selection.none());
        document.goOut();
        document.undo();
        assertThat(document.part()).contains("Sieving");
        assertThat(document.selection()).isEqualTo(Selection.of("sieve"));
        document.undo();
        assertThat(document.part()).isEmpty();
        assertThat(document.flow()).isEqualTo(Samples.flow());
    }

    @Test
    void aSelectionThatStaysIsKeptOnceHoweverManyEditsThereAre() {
        document.select(Selection.of("sieve"));
        Selection selected = document.selection();
        relabel("one");
        assertThat(document.selection()).isSameAs(selected);
    }

    @Test
    void aPartIsEditedInItsPlace() {
        document.editFlow("Part", Parts.of(document).made(Selection.of("sieve"), "Sieving").flow());
        document.goInto("Sieving");
        relabelInside();
        assertThat(document.path()).containsExactly("Sieving");
        assertThat(document.flow().parts().get("Sieving").components().get("sieve").label()).isEqualTo("inner");
        document.goOut();
        assertThat(document.sketch().drawing().components()).containsOnlyKeys("source", "sieving", "sink");
    }

    private void relabelInside() {
        document.edit("Label", Edits.relabelled(document.sketch(), "sieve", "inner"));
    }

    @Test
    void goingIntoWhatIsNoPartDoesNothing() {
        document.goInto("Nowhere");
        document.goOut();
        assertThat(document.path()).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeSelected() {
        document.select(Selection.of("sieve", "ghost"));
        assertThat(document.selection()).isEqualTo(Selection.of("sieve"));
    }

    @Test
    void listenersHearWhatChangedAndOnlyThat() {
        document.listen(told::add);
        document.select(Selection.of("sieve"));
        document.select(Selection.of("sieve"));
        assertThat(told).containsExactly(Change.SELECTION);
        relabel("one");
        assertThat(told).containsExactly(Change.SELECTION, Change.FLOW, Change.FILE);
    }

    @Test
    void theIndexFollowsTheFlow() {
        Point inside = new Point(280, 20);
        assertThat(document.index().hit(inside, 4)).isEqualTo(new Hit.OnComponent("sieve"));
        document.edit("Move", Edits.moved(document.sketch(), Selection.of("sieve"), 0, 400));
        assertThat(document.index().hit(inside, 4)).isNotEqualTo(new Hit.OnComponent("sieve"));
        document.undo();
        assertThat(document.index().hit(inside, 4)).isEqualTo(new Hit.OnComponent("sieve"));
    }

    @Test
    void problemsFollowTheFlow() {
        assertThat(document.problems()).extracting(Problem::severity).doesNotContain(Problem.Severity.ERROR);
        document.edit("Settings", Edits.withSettings(document.sketch(), "sieve", Map.of("pattern", "(")));
        assertThat(document.problems()).extracting(Problem::place).contains("components.sieve.settings.pattern");
    }

    @Test
    void componentsWithoutAPlaceKeepTheOneAtWhichTheyAreDrawn() {
        Drawing drawing = Samples.line().drawing();
        FlowDocument bare = FlowDocument.create(Flow.empty().withDrawing(drawing), Samples.PALETTE);
        Sheet drawn = bare.sketch().sheet();
        assertThat(drawn.components()).containsOnlyKeys("sieve", "sink", "source");
        bare.edit("Label", Edits.relabelled(bare.sketch(), "sieve", "much, much wider than it was before"));
        assertThat(bare.sketch().sheet()).isEqualTo(drawn);
        bare.undo();
        assertThat(bare.flow().layout().drawing()).isEqualTo(Sheet.empty());
    }

    @Test
    void savingMarksTheStateAndUndoingBackToItIsSavedAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("line.flow.json");
        document.saveAs(file);
        assertThat(document.unsaved()).isFalse();
        relabel("one");
        assertThat(document.unsaved()).isTrue();
        document.undo();
        assertThat(document.unsaved()).isFalse();
        relabel("other");
        document.save();
        document.undo();
        assertThat(document.unsaved()).isTrue();
        assertThat(FlowDocument.open(file, Samples.PALETTE).flow().drawing().components().get("sieve").label())
                .isEqualTo("other");
    }

    @Test
    void aFailedSaveLeavesAllAsItWas(@TempDir Path folder) {
        relabel("one");
        assertThatThrownBy(() -> document.saveAs(folder.resolve("missing").resolve("line.flow.json")))
                .isInstanceOf(IOException.class);
        assertThat(document.unsaved()).isTrue();
        assertThat(document.file()).isEmpty();
    }

    @Test
    void aFlowWithoutAFileIsSavedAsOneOnly() {
        assertThatThrownBy(document::save).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBrokenFileCanBeNeitherChangedNorOverwritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("torn.flow.json"), "{\"postroom\": 1, \"comp");
        FlowDocument broken = FlowDocument.open(file, Samples.PALETTE);
        broken.edit("Add", Edits.place(broken.sketch(), "Grep", new Layout.Point(0, 0)));
        assertThat(broken.flow()).isEqualTo(Flow.empty());
        assertThat(broken.problems()).hasSize(1);
        assertThat(broken.readOnly()).isPresent();
        assertThatThrownBy(broken::save).isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("{\"postroom\": 1, \"comp");
    }

    @Test
    void aFileOfALaterVersionIsShownButNotSaved(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("later.flow.json"),
                "{\"postroom\": 99, \"components\": {\"sink\": {\"type\": \"NullSink\"}}, \"links\": []}");
        FlowDocument later = FlowDocument.open(file, Samples.PALETTE);
        assertThat(later.flow().drawing().components()).containsEntry("sink", Placed.of("NullSink"));
        assertThat(later.readOnly()).hasValueSatisfying(reason -> assertThat(reason).contains("newer"));
        assertThat(later.problems()).extracting(Problem::place).contains("postroom");
    }

    @Test
    void aFlowIsCalledByItsNameOrElseByItsFile(@TempDir Path folder) throws IOException {
        assertThat(document.title()).isEqualTo("Untitled");
        document.saveAs(folder.resolve("line.flow.json"));
        assertThat(document.title()).isEqualTo("line.flow.json");
        document.editFlow("Name", document.flow().withName("A line"));
        assertThat(document.title()).isEqualTo("A line");
    }
}
