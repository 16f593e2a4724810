package org.postroom.editor.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Parts;
import org.postroom.editor.document.Samples;
import org.postroom.editor.document.Selection;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;

/// One test per cell of the tables of [Selecting] and [KeyCommands].
final class SelectingTest {
    private static final PointerInput NOWHERE = PointerInput.at(2000, 2000);
    private final FlowDocument document = Samples.document();
    private final Desk desk = new Desk(document);

    private void flowIsUntouched() {
        assertThat(document.flow()).isEqualTo(Samples.flow());
        assertThat(document.canUndo()).isFalse();
        assertThat(desk.overlay()).isEqualTo(Overlay.none());
    }

    @Test
    void aClickSelectsAComponentAlone() {
        desk.click(desk.component("sieve"));
        desk.click(desk.component("sink"));
        assertThat(document.selection()).isEqualTo(Selection.of("sink"));
        flowIsUntouched();
    }

    @Test
    void ctrlTogglesAndShiftAdds() {
        desk.click(desk.component("sieve"));
        desk.click(desk.component("sink").withControl());
        assertThat(document.selection()).isEqualTo(Selection.of("sieve", "sink"));
        desk.click(desk.component("sieve").withControl());
        assertThat(document.selection()).isEqualTo(Selection.of("sink"));
        desk.click(desk.component("source").withShift());
        desk.click(desk.component("source").withShift());
        assertThat(document.selection()).isEqualTo(Selection.of("sink", "source"));
    }

    @Test
    void aClickSelectsALinkANoteOrAFrame() {
        desk.click(desk.link(2, 0.5));
        assertThat(document.selection()).isEqualTo(Selection.ofLink(Link.of("sieve.outbox", "sink.inbox")));
        desk.click(PointerInput.at(80, 240));
        assertThat(document.selection()).isEqualTo(Selection.ofNote(0));
        desk.click(PointerInput.at(300, -45));
        assertThat(document.selection()).isEqualTo(Selection.ofFrame(0));
        flowIsUntouched();
    }

    @Test
    void aClickOnTheCanvasSelectsNothing() {
        desk.click(desk.component("sieve"));
        desk.click(NOWHERE);
        assertThat(document.selection()).isEqualTo(Selection.none());
        desk.click(desk.component("sieve"));
        desk.click(NOWHERE.withShift());
        assertThat(document.selection()).isEqualTo(Selection.of("sieve"));
    }

    @Test
    void aRubberBandSelectsWhatItTouches() {
        desk.begin(PointerInput.at(-200, -200), PointerInput.at(300, 30));
        assertThat(desk.overlay().band()).isPresent();
        desk.release(PointerInput.at(300, 30));
        assertThat(document.selection()).isEqualTo(Selection.of("source", "sieve"));
        desk.drag(PointerInput.at(700, -200), PointerInput.at(500, 30).withShift());
        assertThat(document.selection()).isEqualTo(Selection.of("source", "sieve", "sink"));
        flowIsUntouched();
    }

    @Test
    void aDoubleClickOpensTheSettingsOrGoesIntoAPart() {
        desk.click(desk.component("sieve").twice());
        document.editFlow("Part", Parts.of(document).made(Selection.of("sieve"), "Sieving").flow());
        desk.click(desk.component("sieving").twice());
        desk.click(NOWHERE.twice());
        assertThat(desk.asked()).containsExactly("settings of sieve", "into sieving", "add");
    }

    @Test
    void enterDoesWhatADoubleClickDoes() {
        desk.key(KeyInput.of("ENTER"));
        desk.click(desk.component("sieve"));
        desk.key(KeyInput.of("ENTER"));
        assertThat(desk.asked()).containsExactly("settings of sieve");
    }

    @Test
    void anotherButtonIsLeftToTheCanvas() {
        desk.click(desk.component("sieve").by(PointerInput.SECONDARY));
        desk.click(desk.component("sieve").by(PointerInput.MIDDLE));
        assertThat(document.selection()).isEqualTo(Selection.none());
    }

    @Test
    void altClickSelectsAllBeforeAndBehind() {
        document.edit("Cut", Edits.place(document.sketch(), "Grep",
                new Layout.Point(0, 600)));
        desk.click(desk.component("sieve").withAlt());
        assertThat(document.selection()).isEqualTo(Selection.of("sieve", "sink", "source"));
    }

    @Test
    void deleteAndBackspaceDeleteInOneStep() {
        for (String key : new String[] {"DELETE", "BACK_SPACE"}) {
            desk.click(desk.component("sieve"));
            desk.key(KeyInput.of(key));
            assertThat(document.sketch().drawing().components()).containsOnlyKeys("sink", "source");
            document.undo();
            assertThat(document.flow()).isEqualTo(Samples.flow());
        }
    }

    @Test
    void ctrlDeleteJoinsTheEnds() {
        desk.click(desk.component("sieve"));
        desk.key(KeyInput.of("DELETE").withControl());
        assertThat(document.sketch().drawing().links()).containsExactly(Link.of("source.outbox", "sink.inbox"),
                Link.of("source.signal", "sink.control"));
    }

    @Test
    void ctrlASelectsAllAndEscNothing() {
        desk.key(KeyInput.of("A").withControl());
        assertThat(document.selection()).isEqualTo(Selection.all(document.sketch()));
        desk.key(KeyInput.of("ESCAPE"));
        assertThat(document.selection()).isEqualTo(Selection.none());
        flowIsUntouched();
    }

    @Test
    void escGoesOutOfAPartWhenNothingIsSelected() {
        document.editFlow("Part", Parts.of(document).made(Selection.of("sieve"), "Sieving").flow());
        document.goInto("Sieving");
        desk.key(KeyInput.of("ESCAPE"));
        assertThat(document.part()).isEmpty();
    }

    @Test
    void ctrlDDuplicatesAndSelectsTheCopy() {
        desk.click(desk.component("sieve"));
        desk.key(KeyInput.of("D").withControl());
        assertThat(document.selection()).isEqualTo(Selection.of("sieve-2"));
        document.undo();
        flowIsUndone();
    }

    private void flowIsUndone() {
        assertThat(document.flow()).isEqualTo(Samples.flow());
        assertThat(document.canUndo()).isFalse();
    }

    @Test
    void ctrlGFramesAndCtrlShiftGMakesAPart() {
        desk.click(desk.component("sieve"));
        desk.key(KeyInput.of("G").withControl());
        assertThat(document.selection()).isEqualTo(Selection.ofFrame(1));
        desk.click(desk.component("sieve"));
        desk.key(KeyInput.of("G").withControl().withShift());
        assertThat(document.flow().parts()).containsOnlyKeys("Part");
        assertThat(document.selection()).isEqualTo(Selection.of("part"));
    }

    @Test
    void ctrlArrowsMoveByTheGridAndWithShiftByAPixel() {
        desk.click(desk.component("sieve"));
        desk.key(KeyInput.of("RIGHT").withControl());
        desk.key(KeyInput.of("UP").withControl().withShift());
        assertThat(document.sketch().sheet().components().get("sieve"))
                .isEqualTo(new Layout.Point(248, -1));
        desk.key(KeyInput.of("LEFT"));
        desk.key(KeyInput.of("Z").withControl());
        desk.key(KeyInput.of("Z").withControl());
        flowIsUndone();
        desk.key(KeyInput.of("Y").withControl());
        desk.key(KeyInput.of("Z").withControl().withShift());
        assertThat(document.canRedo()).isFalse();
    }

    @Test
    void aMisfitIsToldInWords() {
        BoxPlan outbox = document.plan().outbox(BoxName.of("source.outbox")).orElseThrow();
        BoxPlan other = document.plan().outbox(BoxName.of("sieve.outbox")).orElseThrow();
        BoxPlan linked = document.plan().inbox(BoxName.of("sieve.inbox")).orElseThrow();
        assertThat(TypeFit.refusal(document, outbox, other)).contains("a link ends at an inbox");
        assertThat(TypeFit.refusal(document, linked, linked)).contains("a link starts at an outbox");
        assertThat(TypeFit.refusal(document, outbox, linked)).contains("they are linked already");
        BoxPlan text = new BoxPlan(BoxName.of("a.outbox"), BoxPlan.Side.RIGHT, BoxPlan.Kind.USUAL, String.class,
                outbox.at(), "");
        BoxPlan number = new BoxPlan(BoxName.of("b.inbox"), BoxPlan.Side.LEFT, BoxPlan.Kind.USUAL, Integer.class,
                outbox.at(), "");
        assertThat(TypeFit.refusal(document, text, number))
                .isEqualTo(Optional.of("'a.outbox' sends String, but 'b.inbox' takes Integer"));
    }
}
