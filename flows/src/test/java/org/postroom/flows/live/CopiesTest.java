package org.postroom.flows.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.postroom.flows.live.Running.flow;
import static org.postroom.flows.live.Running.started;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.live.Copy;

/// Components that others make from their settings, seen from outside: [org.postroom.engine.live.LiveFlow#copies].
class CopiesTest {
    private static final Flow FLOW = flow("""
            {"postroom": 1, "components": {
              "both": {"type": "Par", "settings": {"children": ["part:Marker", "Upcase", "part:Marker"]}},
              "turn": {"type": "Carousel", "settings": {"child": "part:Outer", "setting": "inner.mark.by"}},
              "end": {"type": "NullSink"}
            }, "links": [{"from": "both.outbox", "to": "end.inbox"}, {"from": "turn.outbox", "to": "end.inbox"}],
            "parts": {
              "Marker": {"inboxes": {"inbox": "mark.inbox"}, "outboxes": {"outbox": "mark.outbox"},
                "components": {"mark": {"type": "Replace", "settings": {"pattern": "$", "by": "!"}}}, "links": []},
              "Outer": {"inboxes": {"inbox": "inner.inbox"}, "outboxes": {"outbox": "inner.outbox"},
                "components": {"inner": {"type": "part:Marker"}}, "links": []}
            }}""");

    private static Flow changed() {
        return FLOW.withPart("Marker", FLOW.parts().get("Marker").with("mark",
                Placed.of("Replace").withSettings(Map.of("pattern", "^", "by", "?"))));
    }

    @Test
    void thoseMadeFromSettingsAreFoundBelowTheirMakerAndNowhereElse() throws InterruptedException {
        try (Running running = started(FLOW)) {
            assertThat(running.copies("both")).extracting(Copy::path, Copy::type).containsExactly(
                    tuple("both/child-1", "part:Marker"),
                    tuple("both/child-2", "Upcase"),
                    tuple("both/child-3", "part:Marker"));
            assertThat(running.copies("both")).allMatch(Copy::atWork);
            assertThat(running.copies("turn")).isEmpty();
            assertThat(running.copies("both/child-1")).isEmpty();
        }
    }

    @Test
    void theWordOfOneIsWhatItsMakerToldIt() throws InterruptedException {
        try (Running running = started(FLOW)) {
            running.put("turn.next", "#").untilQuiet();
            assertThat(running.copies("turn")).extracting(Copy::path, Copy::word)
                    .containsExactly(tuple("turn/child-1", "#"));
            running.put("turn.next", "+").untilQuiet();
            assertThat(running.copies("turn")).extracting(Copy::path, Copy::word)
                    .containsExactly(tuple("turn/child-2", "+"));
        }
    }

    @Test
    void oneThatIsAtWorkStaysAsItIsAndALaterOneIsMadeAsDrawn() throws InterruptedException {
        try (Running running = started(FLOW)) {
            running.put("turn.next", "#").untilQuiet();
            assertThat(running.apply(changed())).containsExactly(
                    "the 2 copies of 'Marker' that are at work now go on as before; a later one is made as drawn now",
                    "the copy of 'Outer' that is at work now goes on as before; a later one is made as drawn now");
            running.put("both/child-1/mark.inbox", "a").put("turn.inbox", "b").untilQuiet();
            running.put("turn.next", "+").untilQuiet().put("turn.inbox", "c").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("a!", "b#", "+c");
            assertThat(running.apply(changed())).isEmpty();
        }
    }
}
