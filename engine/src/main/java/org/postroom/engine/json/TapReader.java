package org.postroom.engine.json;

import java.time.Duration;
import java.util.Set;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;

/// Reads one of the taps.
final class TapReader {
    private static final Set<String> KNOWN = Set.of("at", "do", "expression", "each", "delay");
    private static final TapPlace NOWHERE = new TapPlace.OnComponent("nowhere");

    private TapReader() {}

    static Tap tap(Found found) {
        Fields fields = found.object();
        TapPlace at = fields.needed("at", "where it listens").map(TapReader::place).orElse(NOWHERE);
        Tap.Job job = fields.needed("do", "what it does").map(word -> word.word(Tap.Job.COUNT)).orElse(Tap.Job.COUNT);
        int each = fields.field("each").map(number -> number.integer(1, Tap.MOST_EACH)).orElse(1);
        return new Tap(at, job, fields.text("expression"), each,
                fields.field("delay").map(TapReader::delay).orElse(Duration.ZERO), fields.except(KNOWN));
    }

    private static TapPlace place(Found found) {
        return TapPlace.of(found.text()).orElseGet(() -> found.wrong(
                "a component, box or link, such as 'printer', 'printer.inbox' or 'reader.outbox -> printer.inbox'",
                NOWHERE));
    }

    private static Duration delay(Found found) {
        return Duration.ofMillis(found.integer(0, (int) Tap.LONGEST_DELAY.toMillis()));
    }
}
