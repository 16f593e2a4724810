package org.postroom.editor.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postroom.engine.network.Hold;
import org.postroom.engine.network.State;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.watch.Happening;

final class PastTest {
    private static final List<Hold> PRINTER = List.of(new Hold.OfComponent("printer"));

    private static State printer(Recording of, long number) {
        return Past.of(of, of.moment(number).orElseThrow()).glance(Set.of("printer")).states().get("printer");
    }

    @Test
    void whoWasHeldAtAMomentIsShownSoUntilTheRelease() {
        Recording run = new Recording(List.of(new Moment(0, 0, new Happening.Turn("printer")),
                new Moment(1, 0, new Happening.Held(PRINTER)), new Moment(2, 0, new Happening.Turn("printer")),
                new Moment(3, 0, new Happening.Released(PRINTER))));
        assertThat(printer(run, 0)).isEqualTo(new State.Running(0));
        assertThat(printer(run, 1)).isEqualTo(new State.PausedByYou());
        assertThat(printer(run, 2)).isEqualTo(new State.PausedByYou());
        assertThat(printer(run, 3)).isEqualTo(new State.Running(0));
    }
}
