package org.postroom.editor.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Hold;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.watch.Happening;

final class LanesTest {
    private static Recording recording(Happening... all) {
        List<Moment> moments = new ArrayList<>();
        for (Happening each : all) {
            moments.add(new Moment(moments.size(), 0, each));
        }
        return new Recording(moments);
    }

    private static Happening sent(String from, String to) {
        return new Happening.Delivered(BoxName.of(from), BoxName.of(to), 0, "x");
    }

    private static final Recording RUN = recording(new Happening.Started("a"), sent("a.outbox", "part/b.inbox"),
            sent("a.signal", "part/b.control"), sent("part/b.outbox", "part/c.inbox"),
            sent("part/c.outbox", "d.inbox"));

    @Test
    void lanesStandInTheOrderInWhichTheyAppearAndWordsAboutEndsAreLeftOut() {
        Lanes lanes = Lanes.of(RUN.moments(), List.of(), _ -> true, false);
        assertThat(lanes.names()).containsExactly("a", "part/b", "part/c", "d");
        assertThat(lanes.columns()).extracting(Moment::number).containsExactly(0L, 1L, 3L, 4L);
    }

    @Test
    void aFoldedPartIsOneLane() {
        Lanes lanes = Lanes.of(RUN.moments(), List.of(), _ -> true, true);
        assertThat(lanes.names()).containsExactly("a", "part", "d");
        assertThat(lanes.lane("part/c")).contains(1);
    }

    @Test
    void onlyWhatIsWantedHasALane() {
        Lanes lanes = Lanes.of(RUN.moments(), List.of(), "d"::equals, false);
        assertThat(lanes.names()).containsExactly("d");
        assertThat(lanes.columns()).extracting(Moment::number).containsExactly(4L);
        assertThat(lanes.lane("a")).isEmpty();
    }

    @Test
    void aMomentWithoutAColumnIsAtTheOneBefore() {
        Lanes lanes = Lanes.of(RUN.moments(), List.of(), _ -> true, false);
        assertThat(lanes.column(2)).isEqualTo(1);
        assertThat(lanes.column(3)).isEqualTo(2);
        assertThat(Lanes.of(RUN.moments(), List.of(), "d"::equals, false).column(2)).isEqualTo(-1);
    }

    @Test
    void whatIsHeldHasASpanUntilItIsReleasedOrEnds() {
        Hold b = new Hold.OfComponent("part/b");
        Hold d = new Hold.OfComponent("d");
        Hold link = new Hold.OfLink(BoxName.of("part/c.outbox"), BoxName.of("d.inbox"));
        Recording run = recording(sent("a.outbox", "part/b.inbox"), new Happening.Held(List.of(b, link)),
                new Happening.Held(List.of(d)), new Happening.Released(List.of(b)), new Happening.Ended("d"));
        Lanes lanes = Lanes.of(run.moments(), List.of(), _ -> true, true);
        assertThat(lanes.names()).containsExactly("a", "part", "d");
        assertThat(lanes.held()).containsExactlyInAnyOrder(new HeldSpan(b, 1, 3), new HeldSpan(d, 2, 4),
                new HeldSpan(link, 1, Long.MAX_VALUE));
    }

    @Test
    void whatWasHeldBeforeALongRecordingsPartIsHeldFromItsBeginning() {
        Hold b = new Hold.OfComponent("b");
        Recording run = recording(new Happening.Held(List.of(b)), sent("a.outbox", "b.inbox"),
                sent("a.outbox", "b.inbox"), new Happening.Released(List.of(b)));
        Stretch part = new Stretch(2, 2);
        assertThat(Lanes.of(part.of(run), part.heldBefore(run), _ -> true, true).held())
                .containsExactly(new HeldSpan(b, Long.MIN_VALUE, 3));
        assertThat(new Stretch(0, 4).heldBefore(run)).isEmpty();
    }

    @Test
    void zoomingKeepsWhatIsBelowThePointer() {
        TimeView view = new TimeView(100, 0, 24);
        double column = view.column(500);
        assertThat(view.zoomed(500, 2).column(500)).isEqualTo(column);
        assertThat(view.zoomed(500, 1e9).width()).isEqualTo(TimeView.WIDEST);
    }

    @Test
    void aColumnOutOfViewIsBroughtThere() {
        TimeView view = new TimeView(0, 0, 24).revealing(200, 800);
        assertThat(view.x(200)).isBetween(TimeView.NAMES, 800.0);
        assertThat(view.revealing(200, 800)).isEqualTo(view);
    }
}
