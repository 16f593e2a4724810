package org.postroom.editor.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.BoxName;
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
        Lanes lanes = Lanes.of(RUN.moments(), _ -> true, false);
        assertThat(lanes.names()).containsExactly("a", "part/b", "part/c", "d");
        assertThat(lanes.columns()).extracting(Moment::number).containsExactly(0L, 1L, 3L, 4L);
    }

    @Test
    void aFoldedPartIsOneLane() {
        Lanes lanes = Lanes.of(RUN.moments(), _ -> true, true);
        assertThat(lanes.names()).containsExactly("a", "part", "d");
        assertThat(lanes.lane("part/c")).contains(1);
    }

    @Test
    void onlyWhatIsWantedHasALane() {
        Lanes lanes = Lanes.of(RUN.moments(), "d"::equals, false);
        assertThat(lanes.names()).containsExactly("d");
        assertThat(lanes.columns()).extracting(Moment::number).containsExactly(4L);
        assertThat(lanes.lane("a")).isEmpty();
    }

    @Test
    void aMomentWithoutAColumnIsAtTheOneBefore() {
        Lanes lanes = Lanes.of(RUN.moments(), _ -> true, false);
        assertThat(lanes.column(2)).isEqualTo(1);
        assertThat(lanes.column(3)).isEqualTo(2);
        assertThat(Lanes.of(RUN.moments(), "d"::equals, false).column(2)).isEqualTo(-1);
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
