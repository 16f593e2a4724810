package org.postroom.editor.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.watch.Happening;

final class StretchTest {
    private static final long FIRST = 500;

    private static Recording recording(int size) {
        return new Recording(LongStream.range(0, size)
                .mapToObj(i -> new Moment(FIRST + i, 0, new Happening.Turn("a"))).toList());
    }

    @Test
    void aShortRecordingIsLaidOutWhole() {
        Recording recording = recording(10);
        Stretch all = Stretch.atEnd(recording);
        assertThat(all).isEqualTo(new Stretch(0, 10)).isEqualTo(Stretch.starting(7, recording));
        assertThat(all.of(recording)).hasSize(10);
        assertThat(all.ofMore(recording)).isFalse();
        assertThat(Stretch.atEnd(new Recording(List.of()))).isEqualTo(new Stretch(0, 0));
    }

    @Test
    void ofALongOneTheEndIsLaidOutAndAnyOtherPartWhenAMomentInItIsWanted() {
        Recording recording = recording(Stretch.MOST * 3);
        Stretch end = Stretch.atEnd(recording);
        assertThat(end).isEqualTo(new Stretch(Stretch.MOST * 2, Stretch.MOST));
        assertThat(end.ofMore(recording)).isTrue();
        assertThat(end.with(recording.moments().getLast(), recording)).isEqualTo(end);
        Stretch other = end.with(recording.moments().get(Stretch.MOST), recording);
        assertThat(other.from()).isEqualTo(Stretch.MOST / 2);
        assertThat(other.of(recording).get(Stretch.MOST / 2).number()).isEqualTo(FIRST + Stretch.MOST);
        assertThat(end.with(recording.moments().getFirst(), recording).from()).isZero();
    }
}
