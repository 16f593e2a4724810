package org.postroom.editor.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Samples;
import org.postroom.editor.document.Selection;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;

final class GesturesTest {
    private static final PointerInput NOWHERE = PointerInput.at(2000, 2000);
    private final FlowDocument document = Samples.document();
    private final Desk desk = new Desk(document);

    private List<String> links() {
        return document.sketch().drawing().links().stream().map(Link::toString).toList();
    }

    private Layout.Point place(String id) {
        return document.sketch().sheet().components().get(id);
    }

    private PointerInput shifted(PointerInput from, double dx, double dy) {
        return new PointerInput(from.at().plus(dx, dy), from.button(), 1, from.shift(), from.control(), from.alt(),
                from.zoom());
    }

    private void oneStepBack() {
        document.undo();
        assertThat(document.flow()).isEqualTo(Samples.flow());
        assertThat(document.canUndo()).isFalse();
    }

    @Test
    void aDragMovesAComponentOntoTheGridInOneStep() {
        PointerInput from = desk.component("sieve");
        desk.begin(from, shifted(from, 13, 1005));
        assertThat(document.flow()).isEqualTo(Samples.flow());
        assertThat(desk.overlay().shift()).isEqualTo(Optional.of(new Overlay.Shift(Selection.of("sieve"), 16, 1008)));
        desk.release(shifted(from, 13, 1005));
        assertThat(place("sieve")).isEqualTo(new Layout.Point(256, 1008));
        oneStepBack();
    }

    @Test
    void shiftLetsItLieAnywhere() {
        PointerInput from = desk.component("sieve");
        desk.drag(from, shifted(from, 13, 1005).withShift());
        assertThat(place("sieve")).isEqualTo(new Layout.Point(253, 1005));
    }

    @Test
    void allThatIsSelectedMovesTogether() {
        document.select(Selection.of("sieve", "sink"));
        PointerInput from = desk.component("sieve");
        desk.drag(from, shifted(from, 0, 800));
        assertThat(place("sieve")).isEqualTo(new Layout.Point(240, 800));
        assertThat(place("sink")).isEqualTo(new Layout.Point(480, 800));
        assertThat(place("source")).isEqualTo(new Layout.Point(0, 0));
    }

    @Test
    void whatIsNearlyInLineIsPutInLineWithAGuide() {
        document.edit("Askew", Edits.moved(document.sketch(), Selection.of("sink"), 0, 203));
        PointerInput from = desk.component("sieve");
        desk.begin(from, shifted(from, 0, 206));
        assertThat(desk.overlay().guides()).isNotEmpty();
        desk.release(shifted(from, 0, 206));
        assertThat(place("sieve").y()).isEqualTo(203);
    }

    @Test
    void aFrameTakesAlongWhatIsInIt() {
        PointerInput label = PointerInput.at(300, -45);
        desk.drag(label, shifted(label, 80, 800));
        assertThat(document.sketch().sheet().frames().getFirst().at()).isEqualTo(new Layout.Point(40, 736));
        assertThat(place("source")).isEqualTo(new Layout.Point(80, 796));
        assertThat(document.sketch().sheet().notes().getFirst().at()).isEqualTo(new Layout.Point(80, 996));
        oneStepBack();
    }

    @Test
    void anEdgeGivesANoteAnotherSize() {
        desk.begin(PointerInput.at(160, 280), PointerInput.at(203, 330));
        assertThat(desk.overlay().area()).isPresent();
        desk.release(PointerInput.at(203, 330));
        assertThat(document.sketch().sheet().notes().getFirst().size()).isEqualTo(new Layout.Size(200, 128));
        oneStepBack();
        desk.drag(PointerInput.at(0, 240), PointerInput.at(900, 240));
        assertThat(document.sketch().sheet().notes().getFirst().size()).isEqualTo(new Layout.Size(48, 80));
    }

    @Test
    void aLinkIsPulledFromOutboxToInboxWithItsSignal() {
        document.edit("Cut", Edits.remove(document.sketch(), Selection.of("sieve")));
        desk.begin(desk.box("source.outbox"), shifted(desk.box("sink.inbox"), -12, 9));
        assertThat(desk.overlay().pulled().orElseThrow().target().orElseThrow().name())
                .isEqualTo(BoxName.of("sink.inbox"));
        assertThat(links()).isEmpty();
        desk.release(shifted(desk.box("sink.inbox"), -12, 9));
        assertThat(links()).containsExactly("source.outbox -> sink.inbox", "source.signal -> sink.control");
        document.undo();
        assertThat(links()).isEmpty();
    }

    @Test
    void aLinkIsPulledBackFromInboxToOutbox() {
        desk.drag(desk.box("sink.inbox"), desk.box("source.outbox"));
        assertThat(links()).last().isEqualTo("source.signal -> sink.control");
        assertThat(links()).contains("source.outbox -> sink.inbox").hasSize(6);
    }

    @Test
    void clickAndClickLinkToo() {
        desk.click(desk.box("source.outbox"));
        assertThat(desk.tool()).isInstanceOf(PullingLink.class);
        desk.move(desk.box("sink.inbox"));
        desk.click(desk.box("sink.inbox"));
        assertThat(links()).contains("source.outbox -> sink.inbox");
        assertThat(desk.tool()).isEqualTo(new Selecting(desk));
    }

    @Test
    void droppedOnAComponentTheLinkGoesToTheBoxThatFits() {
        desk.drag(desk.box("source.outbox"), desk.component("sink"));
        assertThat(links()).contains("source.outbox -> sink.inbox");
    }

    @Test
    void droppedOnTheCanvasItAsksForWhatFits() {
        desk.drag(desk.box("source.outbox"), NOWHERE);
        assertThat(desk.asked()).containsExactly("add for source.outbox");
        assertThat(links()).hasSize(4);
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheReasonAndNothingHappens() {
        desk.begin(desk.box("source.outbox"), desk.box("sieve.inbox"));
        assertThat(desk.overlay().pulled().orElseThrow().refusal()).contains("they are linked already");
        desk.release(desk.box("sieve.inbox"));
        assertThat(document.canUndo()).isFalse();
    }

    @Test
    void aLinkIsTakenOffNearItsEndAndPutElsewhere() {
        PointerInput start = shifted(desk.box("sieve.outbox"), 20, 0);
        desk.drag(start, desk.box("source.outbox"));
        assertThat(links()).contains("source.outbox -> sink.inbox").doesNotContain("sieve.outbox -> sink.inbox")
                .hasSize(4);
        oneStepBack();
    }

    @Test
    void aLinkTakenOffAndDroppedOnTheCanvasIsGone() {
        desk.drag(shifted(desk.box("sink.inbox"), -20, 0), NOWHERE);
        assertThat(links()).doesNotContain("sieve.outbox -> sink.inbox").hasSize(3);
        oneStepBack();
    }

    @Test
    void theSelectedLinksEndIsTakenAtTheBoxItself() {
        document.select(Selection.ofLink(Link.of("sieve.outbox", "sink.inbox")));
        desk.drag(desk.box("sieve.outbox"), desk.box("source.outbox"));
        assertThat(links()).contains("source.outbox -> sink.inbox").hasSize(4);
    }

    @Test
    void aDragOfALinksMiddleBendsItAndTwoClicksStraightenIt() {
        Link link = Link.of("sieve.outbox", "sink.inbox");
        PointerInput middle = desk.link(2, 0.5);
        desk.begin(middle, shifted(middle, 0, 120));
        assertThat(desk.overlay().bent()).isPresent();
        desk.release(shifted(middle, 0, 120));
        assertThat(document.sketch().sheet().bendsOf(link)).hasSize(1);
        Layout.Point bend = document.sketch().sheet().bendsOf(link).getFirst();
        desk.drag(PointerInput.at(bend.x(), bend.y()), PointerInput.at(bend.x(), bend.y() + 80));
        assertThat(document.sketch().sheet().bendsOf(link)).containsExactly(new Layout.Point(bend.x(), bend.y() + 80));
        desk.click(PointerInput.at(bend.x(), bend.y() + 80).twice());
        assertThat(document.sketch().sheet().bendsOf(link)).isEmpty();
    }

    @Test
    void anAltDragCutsEveryLinkItCrosses() {
        double x = desk.link(2, 0.5).at().x();
        desk.begin(PointerInput.at(x, -200).withAlt(), PointerInput.at(x, 300).withAlt());
        assertThat(desk.overlay().cut().orElseThrow().links()).containsExactlyInAnyOrder(2, 3);
        desk.release(PointerInput.at(x, 300).withAlt());
        assertThat(links()).containsExactly("source.outbox -> sieve.inbox", "source.signal -> sieve.control");
        oneStepBack();
    }

    @Test
    void aComponentDroppedOnALinkIsPutInBetween() {
        document.edit("Add", Edits.place(document.sketch(), "Upcase", new Layout.Point(0, 600)));
        PointerInput from = desk.component("upcase");
        Point middle = desk.link(2, 0.5).at();
        Point centre = document.plan().component("upcase").orElseThrow().area().centre();
        PointerInput to = shifted(from, middle.x() - centre.x(), middle.y() - centre.y());
        desk.begin(from, to);
        assertThat(desk.overlay().insert()).contains(2);
        desk.release(to);
        assertThat(links()).contains("sieve.outbox -> upcase.inbox", "upcase.outbox -> sink.inbox",
                "sieve.signal -> upcase.control", "upcase.signal -> sink.control").hasSize(6);
    }

    @Test
    void aComponentFromThePaletteIsPlacedWhereTheButtonComesUp() {
        desk.use(new PlacingComponent(desk, "Grep"));
        desk.move(NOWHERE);
        assertThat(desk.overlay().ghost()).isPresent();
        desk.release(NOWHERE);
        assertThat(document.selection()).isEqualTo(Selection.of("grep"));
        assertThat(document.plan().component("grep").orElseThrow().area().contains(NOWHERE.at())).isTrue();
        oneStepBack();
    }

    @Test
    void fromThePaletteOntoALinkPutsItInBetween() {
        desk.use(new PlacingComponent(desk, "Upcase"));
        desk.move(desk.link(2, 0.5));
        assertThat(desk.overlay().insert()).contains(2);
        desk.release(desk.link(2, 0.5));
        assertThat(links()).hasSize(6);
        oneStepBack();
    }

    @Test
    void quickAddPlacesAndLinksInOneStep() {
        PlacingComponent.place(desk, "Grep", new Point(600, 400),
                document.plan().outbox(BoxName.of("source.outbox")));
        assertThat(links()).contains("source.outbox -> grep.inbox", "source.signal -> grep.control").hasSize(6);
        oneStepBack();
        PlacingComponent.place(desk, "Grep", new Point(600, 400), document.plan().inbox(BoxName.of("sink.control")));
        assertThat(links()).contains("grep.signal -> sink.control").hasSize(5);
        oneStepBack();
    }

    @Test
    void atADistanceTheMagnetReachesFarther() {
        PointerInput near = shifted(desk.box("sink.inbox"), -60, 0);
        PointerInput far = new PointerInput(near.at(), 1, 1, false, false, false, 0.25);
        desk.begin(desk.box("source.outbox"), far);
        assertThat(desk.overlay().pulled().orElseThrow().target()).isPresent();
        desk.move(near);
        assertThat(desk.overlay().pulled().orElseThrow().target()).isEmpty();
    }

    static List<Consumer<Desk>> begun() {
        return List.of(desk -> desk.begin(desk.component("sieve"), NOWHERE),
                desk -> desk.begin(NOWHERE, desk.component("sieve")),
                desk -> desk.begin(desk.box("source.outbox"), desk.box("sink.inbox")),
                desk -> desk.begin(desk.box("sink.inbox"), desk.box("source.outbox")),
                desk -> desk.click(desk.box("source.outbox")), desk -> desk.press(desk.component("sink")),
                desk -> desk.begin(desk.link(2, 0.5), NOWHERE), desk -> desk.begin(desk.link(2, 0.98), NOWHERE),
                desk -> desk.press(desk.link(2, 0.5)),
                desk -> desk.begin(PointerInput.at(160, 280), NOWHERE),
                desk -> desk.begin(PointerInput.at(360, -200).withAlt(), PointerInput.at(360, 300).withAlt()),
                desk -> {
                    desk.use(new PlacingComponent(desk, "Grep"));
                    desk.move(desk.link(2, 0.5));
                });
    }

    @ParameterizedTest
    @MethodSource("begun")
    void aCancelledGestureLeavesNoTrace(Consumer<Desk> begin) {
        begin.accept(desk);
        assertThat(desk.tool()).isNotEqualTo(new Selecting(desk));
        desk.key(KeyInput.of("ESCAPE"));
        assertThat(desk.tool()).isEqualTo(new Selecting(desk));
        assertThat(desk.overlay()).isEqualTo(Overlay.none());
        assertThat(document.flow()).isEqualTo(Samples.flow());
        assertThat(document.canUndo()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("begun")
    void anotherButtonCancelsToo(Consumer<Desk> begin) {
        begin.accept(desk);
        desk.press(NOWHERE.by(PointerInput.SECONDARY));
        assertThat(desk.tool()).isEqualTo(new Selecting(desk));
        assertThat(desk.overlay()).isEqualTo(Overlay.none());
        assertThat(document.canUndo()).isFalse();
    }
}
