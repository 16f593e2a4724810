package org.postroom.editor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.editor.document.PartNames.Way;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.json.FlowFile;

final class PartNamesTest {
    /// The sieve of the line is a part, used a second time within another part, and named in a setting.
    private static Flow flow() {
        Flow line = Samples.flow();
        Parts.Changed made = new Parts(line, Optional.empty(), Sketch.of(line, Optional.empty()))
                .made(Selection.of("sieve"), "Sieve");
        Sketch around = Edits.place(Sketch.empty(), "part:Sieve", new Point(0, 0));
        Sketch outer = Parts.promoted(around, Way.IN, BoxName.of("sieve.inbox"), "inbox");
        Flow both = outer.in(made.flow(), Optional.of("Outer"));
        Sketch whole = Edits.place(Edits.place(Sketch.of(both, Optional.empty()), "part:Outer", new Point(0, 300)),
                "server", Placed.of("TCPServer").withSettings(Map.of("clerk", "part:Sieve")), new Point(300, 300));
        return whole.in(both, Optional.empty());
    }

    private static List<String> links(Flow flow) {
        return flow.drawing().links().stream().map(Object::toString).toList();
    }

    private static List<Problem> errors(Flow flow) {
        return FlowDocument.create(flow, Samples.PALETTE).problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
    }

    @Test
    void aBoxOfAPartIsRenamedWhereverThePartIsUsed() {
        Flow roomy = Edits.withRoom(Sketch.of(flow(), Optional.empty()), BoxName.of("sieve-2.inbox"),
                new Room(3, WhenFull.WAIT)).in(flow(), Optional.empty());
        Flow renamed = PartNames.box(roomy, Optional.of("Sieve"), Way.IN, "inbox", "words");
        assertThat(links(renamed)).contains("source.outbox -> sieve-2.words");
        assertThat(renamed.parts().get("Outer").inboxes()).containsEntry("inbox", BoxName.of("sieve.words"));
        assertThat(renamed.drawing().components().get("sieve-2").rooms()).containsOnlyKeys("words");
        assertThat(renamed.parts().get("Sieve").inboxes().get("words")).isEqualTo(BoxName.of("sieve.inbox"));
        assertThat(errors(renamed)).isEqualTo(errors(roomy));
    }

    @Test
    void aNameThatIsTakenOrNoneIsRefused() {
        Flow flow = flow();
        assertThat(PartNames.box(flow, Optional.of("Sieve"), Way.IN, "inbox", "control")).isEqualTo(flow);
        assertThat(PartNames.box(flow, Optional.of("Sieve"), Way.IN, "inbox", "no name")).isEqualTo(flow);
        assertThat(PartNames.box(flow, Optional.of("Sieve"), Way.IN, "nothing", "words")).isEqualTo(flow);
        assertThat(PartNames.part(flow, "Sieve", "Outer")).isEqualTo(flow);
        assertThat(PartNames.part(flow, "Sieve", "1")).isEqualTo(flow);
    }

    @Test
    void aPartIsRenamedWhereverItIsUsedOrNamed() {
        Flow renamed = PartNames.part(flow(), "Sieve", "Filter");
        assertThat(renamed.parts()).containsOnlyKeys("Filter", "Outer");
        assertThat(renamed.layout().parts()).containsKey("Filter").doesNotContainKey("Sieve");
        assertThat(renamed.drawing().components().get("sieve-2").type()).isEqualTo("part:Filter");
        assertThat(renamed.parts().get("Outer").components().get("sieve").type()).isEqualTo("part:Filter");
        assertThat(renamed.drawing().components().get("server").settings()).containsEntry("clerk", "part:Filter");
    }

    @Test
    void aPartThatIsSavedAsAFileIsUsedFromThere(@TempDir Path folder) throws Exception {
        Flow flow = flow();
        FlowFile.save(folder.resolve("outer.flow.json"), Parts.asFlow(flow, "Outer"));
        Flow linked = Parts.linked(flow, "Outer", "./outer.flow.json");
        assertThat(linked.parts()).as("the other part is used still").containsOnlyKeys("Sieve");
        assertThat(linked.drawing().components().get("outer").type()).isEqualTo("./outer.flow.json");
        Flow outer = FlowFile.read(folder.resolve("outer.flow.json")).flow();
        assertThat(outer.parts()).containsOnlyKeys("Sieve");
        assertThat(outer.layout().drawing().components()).containsKey("sieve");
        FlowFile.save(folder.resolve("whole.flow.json"), linked);
        FlowDocument document = FlowDocument.open(folder.resolve("whole.flow.json"), Samples.PALETTE);
        assertThat(document.boxes(document.flow().drawing().components().get("outer")).orElseThrow().inboxes())
                .containsKey("inbox");
    }

    @Test
    void anOwnBoxIsAddedNamedAndTakenAway() {
        FlowDocument document = FlowDocument.create(flow(), Samples.PALETTE);
        document.goInto("Sieve");
        OwnBoxes.of(document).promote("Add", Way.OUT, BoxName.of("sieve.rejected"));
        OwnBoxes.Own added = OwnBoxes.of(document).of(Way.OUT, BoxName.of("sieve.rejected")).orElseThrow();
        assertThat(OwnBoxes.of(document).rename("Rename", added, "outbox")).as("taken").isFalse();
        assertThat(OwnBoxes.of(document).rename("Rename", added, "rest")).isTrue();
        assertThat(document.flow().parts().get("Sieve").outboxes()).containsKey("rest");
        OwnBoxes.of(document).remove("Remove", OwnBoxes.of(document).of(Way.OUT, added.inner()).orElseThrow());
        assertThat(document.flow().parts().get("Sieve").outboxes()).doesNotContainKey("rest");
    }
}
