package org.postroom.editor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Layout.Size;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

final class EditsTest {
    private static final Link FIRST = Link.of("source.outbox", "sieve.inbox");
    private final Sketch line = Samples.line();
    private final Joining joining = new Joining(Samples.document()::boxes);

    private static List<String> links(Sketch sketch) {
        return sketch.drawing().links().stream().map(Link::toString).toList();
    }

    @Test
    void anIdIsMadeFromTheType() {
        assertThat(Ids.fresh("Chooser", Set.of())).isEqualTo("chooser");
        assertThat(Ids.fresh("Chooser", Set.of("chooser", "chooser-2"))).isEqualTo("chooser-3");
        assertThat(Ids.fresh("ForwardIteratingChooser", Set.of())).isEqualTo("forward-iterating-chooser");
        assertThat(Ids.fresh("CSVDecoder", Set.of())).isEqualTo("csv-decoder");
        assertThat(Ids.fresh("org.example.Sieve", Set.of())).isEqualTo("sieve");
        assertThat(Ids.fresh("part:Slide_Show", Set.of())).isEqualTo("slide-show");
        assertThat(Ids.fresh("./other.flow.json", Set.of())).isEqualTo("other");
        assertThat(Ids.fresh("part:1234", Set.of())).isEqualTo("component");
        assertThat(Ids.fresh("X".repeat(200), Set.of())).matches(Ids::isId);
    }

    @Test
    void aTakenIdCountsOn() {
        assertThat(Ids.next("reader", Set.of())).isEqualTo("reader");
        assertThat(Ids.next("reader-2", Set.of("reader", "reader-2"))).isEqualTo("reader-3");
    }

    @Test
    void aNameForAPartIsMadeFitting() {
        assertThat(Ids.name("Slide show!", Set.of())).isEqualTo("Slide_show_");
        assertThat(Ids.name("2nd", Set.of())).isEqualTo("_2nd");
        assertThat(Ids.name("  ", Set.of("Part"))).isEqualTo("Part2");
    }

    @Test
    void aPlacedComponentLiesWhereItWasDropped() {
        Sketch placed = Edits.place(Edits.place(line, "Grep", new Point(8, 8)), "Grep", new Point(16, 16));
        assertThat(placed.drawing().components()).containsKeys("grep", "grep-2");
        assertThat(placed.sheet().components()).containsEntry("grep-2", new Point(16, 16));
    }

    @Test
    void removingAComponentTakesItsLinksAndBendsAndOwnBoxes() {
        Sketch promoted = Parts.promoted(line, PartNames.Way.IN, new BoxName("sieve", "inbox"), "in");
        Sketch removed = Edits.remove(promoted, Selection.of("sieve"));
        assertThat(links(removed)).isEmpty();
        assertThat(removed.sheet().bends()).isEmpty();
        assertThat(removed.sheet().components()).containsOnlyKeys("source", "sink");
        assertThat(removed.drawing().inboxes()).isEmpty();
    }

    @Test
    void removingALinkLeavesTheOthersInTheirOrder() {
        Sketch removed = Edits.remove(line, Selection.ofLink(FIRST).with(Selection.ofNote(0)));
        assertThat(links(removed)).containsExactly("source.signal -> sieve.control", "sieve.outbox -> sink.inbox",
                "sieve.signal -> sink.control");
        assertThat(removed.sheet().notes()).isEmpty();
        assertThat(removed.sheet().frames()).hasSize(1);
    }

    @Test
    void linkingTwiceIsLinkingOnce() {
        assertThat(Edits.link(line, FIRST)).isEqualTo(line);
    }

    @Test
    void linkingOutboxToInboxLinksSignalToControl() {
        Sketch bare = Edits.unlink(line, Set.copyOf(line.drawing().links()));
        assertThat(links(Edits.linkWithSignal(bare, FIRST))).containsExactly("source.outbox -> sieve.inbox",
                "source.signal -> sieve.control");
        assertThat(links(Edits.linkWithSignal(bare, Link.of("sieve.rejected", "sink.inbox"))))
                .containsExactly("sieve.rejected -> sink.inbox");
    }

    @Test
    void noSignalIsLinkedInACircleWhereAllWouldWaitForEachOther() {
        assertThat(links(Edits.linkWithSignal(line, Link.of("sink.outbox", "source.inbox"))))
                .hasSize(5).last().isEqualTo("sink.outbox -> source.inbox");
        assertThat(links(Edits.linkWithSignal(line, Link.of("sink.outbox", "sink.inbox")))).hasSize(5);
    }

    @Test
    void aReattachedLinkKeepsItsPlaceInTheOrderAndItsBends() {
        Sketch other = Edits.reattach(line, FIRST, Link.of("source.outbox", "sink.inbox"));
        assertThat(links(other)).startsWith("source.outbox -> sink.inbox").hasSize(4);
        assertThat(other.sheet().bends()).containsOnlyKeys("source.outbox -> sink.inbox");
    }

    @Test
    void aLinkReattachedToWhereThereIsOneGoes() {
        Sketch both = Edits.link(line, Link.of("source.outbox", "sink.inbox"));
        assertThat(links(Edits.reattach(both, FIRST, Link.of("source.outbox", "sink.inbox"))))
                .doesNotContain("source.outbox -> sieve.inbox").hasSize(4);
    }

    @Test
    void bendsMoveWithBothOfTheirComponentsOnly() {
        Sketch one = Edits.moved(line, Selection.of("sieve"), 8, 16);
        assertThat(one.sheet().components()).containsEntry("sieve", new Point(248, 16));
        assertThat(one.sheet().bends()).isEqualTo(line.sheet().bends());
        Sketch both = Edits.moved(line, Selection.of("sieve", "source"), 8, 16);
        assertThat(both.sheet().bendsOf(FIRST)).containsExactly(new Point(188, 96));
    }

    @Test
    void notesAndFramesMoveToo() {
        Sketch moved = Edits.moved(line, Selection.ofNote(0).with(Selection.ofFrame(0)), 8, 8);
        assertThat(moved.sheet().notes().getFirst().at()).isEqualTo(new Point(8, 208));
        assertThat(moved.sheet().frames().getFirst().at()).isEqualTo(new Point(-32, -52));
    }

    @Test
    void aRenamedComponentIsTheSameEverywhere() {
        Sketch promoted = Parts.promoted(line, PartNames.Way.OUT, new BoxName("sieve", "rejected"), "rest");
        Sketch renamed = Edits.renamed(promoted, "sieve", "filter");
        assertThat(links(renamed)).containsExactly("source.outbox -> filter.inbox", "source.signal -> filter.control",
                "filter.outbox -> sink.inbox", "filter.signal -> sink.control");
        assertThat(renamed.sheet().bends()).containsOnlyKeys("source.outbox -> filter.inbox");
        assertThat(renamed.sheet().components()).containsEntry("filter", new Point(240, 0));
        assertThat(renamed.drawing().outboxes()).containsEntry("rest", new BoxName("filter", "rejected"));
        assertThat(Edits.renamed(renamed, "filter", "sieve")).isEqualTo(promoted);
    }

    @Test
    void aTakenOrImpossibleIdIsRefused() {
        assertThat(Edits.renamed(line, "sieve", "sink")).isEqualTo(line);
        assertThat(Edits.renamed(line, "sieve", "Big")).isEqualTo(line);
        assertThat(Edits.renamed(line, "nobody", "somebody")).isEqualTo(line);
    }

    @Test
    void whatIsSaidAboutAComponentCanBeChanged() {
        Room room = new Room(5, WhenFull.DROP_OLDEST);
        Sketch changed = Edits.withOnFailure(
                Edits.withRoom(Edits.withSettings(Edits.relabelled(line, "sieve", "Only a"),
                        "sieve", Map.of("pattern", "b")), new BoxName("sieve", "inbox"), room),
                "sieve", OnFailure.RESTART);
        Placed sieve = changed.drawing().components().getOrDefault("sieve", Placed.of(""));
        assertThat(sieve.label()).isEqualTo("Only a");
        assertThat(sieve.settings()).isEqualTo(Map.of("pattern", "b"));
        assertThat(sieve.rooms()).isEqualTo(Map.of("inbox", room));
        assertThat(sieve.onFailure()).isEqualTo(OnFailure.RESTART);
        assertThat(Edits.withRoom(changed, new BoxName("sieve", "inbox"), Room.USUAL).drawing().components()
                .get("sieve").rooms()).isEmpty();
    }

    @Test
    void droppingOnALinkPutsTheComponentInBetween() {
        Sketch placed = Edits.place(line, "upcase", Placed.of("Upcase"), new Point(120, 0));
        assertThat(links(joining.insertOn(placed, FIRST, "upcase"))).containsExactly("source.outbox -> upcase.inbox",
                "upcase.outbox -> sieve.inbox", "source.signal -> upcase.control", "upcase.signal -> sieve.control",
                "sieve.outbox -> sink.inbox", "sieve.signal -> sink.control");
    }

    @Test
    void whatDoesNotFitIsNotPutInBetween() {
        Sketch placed = Edits.place(line, "other", Placed.of("NullSink"), new Point(120, 0));
        assertThat(joining.insertOn(placed, FIRST, "other")).isEqualTo(placed);
        assertThat(joining.insertOn(line, FIRST, "sieve")).isEqualTo(line);
    }

    @Test
    void healingJoinsTheEnds() {
        assertThat(links(joining.removeAndHeal(line, Selection.of("sieve")))).containsExactly(
                "source.outbox -> sink.inbox", "source.signal -> sink.control");
    }

    @Test
    void puttingInBetweenAndHealingUndoEachOther() {
        Sketch placed = Edits.place(line, "upcase", Placed.of("Upcase"), new Point(120, 0));
        Sketch inserted = joining.insertOn(placed, FIRST, "upcase");
        assertThat(joining.removeAndHeal(inserted, Selection.of("upcase")).drawing()).isEqualTo(line.drawing());
    }

    @Test
    void aDuplicateHasTheLinksInsideIt() {
        Added added = Pieces.duplicated(line, Selection.of("source", "sieve").with(Selection.ofNote(0)), 32, 32);
        assertThat(added.what().components()).containsExactly("sieve-2", "source-2");
        assertThat(links(added.sketch())).hasSize(6).contains("source-2.outbox -> sieve-2.inbox");
        assertThat(added.sketch().sheet().components()).containsEntry("sieve-2", new Point(272, 32));
        assertThat(added.sketch().sheet().bends()).containsEntry("source-2.outbox -> sieve-2.inbox",
                List.of(new Point(212, 112)));
        assertThat(added.what().notes()).containsExactly(1);
    }

    @Test
    void notesAndFramesAreChangedOneByOne() {
        Sketch changed = Notes.noteResized(Notes.noteText(line, 0, "there"), 0, new Point(1, 2), new Size(3, 4));
        assertThat(changed.sheet().notes().getFirst().text()).isEqualTo("there");
        assertThat(changed.sheet().notes().getFirst().size()).isEqualTo(new Size(3, 4));
        Sketch framed = Notes.frameResized(Notes.frameLabel(changed, 0, "most"), 0, new Point(5, 6), new Size(7, 8));
        assertThat(framed.sheet().frames().getFirst().label()).isEqualTo("most");
        assertThat(framed.sheet().frames().getFirst().at()).isEqualTo(new Point(5, 6));
        assertThat(Notes.noteText(line, 7, "nowhere")).isEqualTo(line);
    }

    @Test
    void aLinkWithoutBendsGoesAsItLikes() {
        assertThat(Edits.bent(line, FIRST, List.of()).sheet().bends()).isEmpty();
        assertThat(Edits.bent(line, FIRST, List.of(new Point(1, 1))).sheet().bendsOf(FIRST))
                .containsExactly(new Point(1, 1));
        assertThat(Edits.bent(line, Link.of("a.b", "c.d"), List.of(new Point(1, 1)))).isEqualTo(line);
    }

    @Test
    void componentsAreAlignedAndSpread() {
        Sketch askew = Edits.moved(Edits.moved(line, Selection.of("sieve"), 40, 80), Selection.of("sink"), 200, 160);
        FlowDocument document = FlowDocument.create(askew.in(Samples.flow(), Optional.empty()),
                Samples.PALETTE);
        Arranging arranging = new Arranging(document.plan());
        Selection all = Selection.of("source", "sieve", "sink");
        Sketch top = arranging.aligned(askew, all, Arranging.Line.TOP);
        assertThat(top.sheet().components().values()).extracting(Point::y).containsOnly(0.0);
        Sketch spread = arranging.distributed(askew, all, Arranging.Direction.SIDEWAYS);
        double first = spread.sheet().components().get("sieve").x() - document.plan().components().get("source").area()
                .right();
        double second = spread.sheet().components().get("sink").x() - spread.sheet().components().get("sieve").x()
                - document.plan().components().get("sieve").area().width();
        assertThat(first).isCloseTo(second, Offset.offset(1.0));
        assertThat(spread.sheet().components().get("sink")).isEqualTo(new Point(680, 160));
    }

    @Test
    void aFrameIsPutAroundComponents() {
        FlowDocument document = Samples.document();
        Added framed = new Arranging(document.plan()).framed(line, Selection.of("source", "sieve"), "Front");
        assertThat(framed.what()).isEqualTo(Selection.ofFrame(1));
        assertThat(framed.sketch().sheet().frames().getLast().at()).isEqualTo(new Point(-24, -48));
    }
}
