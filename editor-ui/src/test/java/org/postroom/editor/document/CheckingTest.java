package org.postroom.editor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;

final class CheckingTest {
    private final List<Runnable> beside = new ArrayList<>();
    private final List<Runnable> posted = new ArrayList<>();
    private final List<Change> told = new ArrayList<>();

    private FlowDocument document(int components, String type) {
        TreeMap<String, Placed> all = new TreeMap<>();
        for (int i = 0; i < components; i++) {
            all.put("c" + i, Placed.of("NullSink"));
        }
        all.put("odd", Placed.of(type));
        FlowDocument document = FlowDocument.create(Flow.empty().withDrawing(Drawing.empty().withComponents(all)),
                Samples.PALETTE);
        document.checkBeside(beside::add, posted::add);
        document.listen(told::add);
        return document;
    }

    private static long errors(FlowDocument document) {
        return document.problems().stream().filter(each -> each.severity() == Problem.Severity.ERROR).count();
    }

    private static void runAll(List<Runnable> waiting) {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    @Test
    void aSmallFlowIsCheckedAtOnce() {
        assertThat(errors(document(10, "Nothing"))).isEqualTo(1);
        assertThat(beside).isEmpty();
    }

    @Test
    void aLargeOneIsCheckedBesideAndToldOf() {
        FlowDocument document = document(2_000, "Nothing");
        assertThat(document.problems()).isEmpty();
        assertThat(document.problems()).as("one check is enough").isEmpty();
        assertThat(beside).hasSize(1);
        runAll(beside);
        assertThat(errors(document)).as("not before the document's own thread knows").isZero();
        runAll(posted);
        assertThat(told).containsExactly(Change.PROBLEMS);
        assertThat(errors(document)).isEqualTo(1);
        assertThat(beside).isEmpty();
    }

    @Test
    void anEditWhileItIsCheckedIsCheckedNext() {
        FlowDocument document = document(2_000, "Nothing");
        document.problems();
        document.edit("Mend", Edits.remove(document.sketch(), Selection.of("odd")));
        assertThat(document.problems()).isEmpty();
        runAll(beside);
        runAll(posted);
        assertThat(errors(document)).as("of the flow before").isEqualTo(1);
        runAll(beside);
        runAll(posted);
        assertThat(errors(document)).isZero();
        assertThat(document.part()).isEqualTo(Optional.empty());
    }
}
