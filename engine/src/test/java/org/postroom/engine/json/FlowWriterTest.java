package org.postroom.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Note;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.Layout.Size;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

class FlowWriterTest {

    @Test
    void whatIsAsUsualIsLeftOut() throws FlowFileException {
        Flow flow = FlowReader.read("""
                {"postroom": 1, "name": "", "about": "", "inboxes": {}, "outboxes": {}, "parts": {},
                 "components": {"a": {"type": "A", "label": "", "settings": {}, "onFailure": "leave",
                   "inboxes": {"x": {}, "y": {"capacity": 100, "whenFull": "wait"}}}},
                 "layout": {"components": {}, "notes": [], "frames": [], "parts": {"P": {}}}}
                """).flow();
        assertThat(FlowWriter.write(flow)).isEqualTo("""
                {
                  "postroom": 1,
                  "components": {"a": {"type": "A"}},
                  "links": []
                }
                """);
    }

    @Test
    void ofARoomOnlyWhatIsNotAsUsualIsWritten() {
        var rooms = new TreeMap<>(Map.of("inbox", new Room(5, WhenFull.WAIT), "control", new Room(100, WhenFull.FAIL)));
        var placed = new Placed("A", "", Map.of(), rooms, OnFailure.STOP, Map.of());
        assertThat(FlowWriter.write(of(Map.of("a", placed))))
                .contains("{\"type\": \"A\", \"inboxes\": {\"control\": {\"whenFull\": \"fail\"},"
                        + " \"inbox\": {\"capacity\": 5}}, \"onFailure\": \"stop\"}");
    }

    @Test
    void componentsStandInTheOrderOfTheirIdsAndLinksInTheirOwn() {
        var drawing = new Drawing("", new TreeMap<>(), new TreeMap<>(),
                new TreeMap<>(Map.of("b", Placed.of("B"), "a-2", Placed.of("A"), "a", Placed.of("A"))),
                List.of(Link.of("b.outbox", "a.inbox"), Link.of("a.outbox", "a-2.inbox")), Map.of());
        assertThat(FlowWriter.write(Flow.empty().withDrawing(drawing))).isEqualTo("""
                {
                  "postroom": 1,
                  "components": {
                    "a": {"type": "A"},
                    "a-2": {"type": "A"},
                    "b": {"type": "B"}
                  },
                  "links": [
                    {"from": "b.outbox", "to": "a.inbox"},
                    {"from": "a.outbox", "to": "a-2.inbox"}
                  ]
                }
                """);
    }

    @Test
    void geometryHasNoNeedlessPoint() {
        var note = new Note("", new Point(-0.0, 0.1), new Size(100, 1e9));
        var sheet = new Sheet(new TreeMap<>(Map.of("a", new Point(80, -40.5))), List.of(note), List.of());
        assertThat(FlowWriter.write(Flow.empty().withLayout(new Layout(sheet, new TreeMap<>(), Map.of()))))
                .contains("\"components\": {\"a\": [80, -40.5]},")
                .contains("\"notes\": [{\"text\": \"\", \"at\": [0, 0.1], \"size\": [100, 1000000000]}]");
    }

    @Test
    void movingAComponentChangesOneLine() {
        Flow before = at(new Point(80, 40));
        Flow after = at(new Point(96, 40));
        List<String> lines = FlowWriter.write(before).lines().toList();
        assertThat(FlowWriter.write(after).lines().filter(line -> !lines.contains(line))).hasSize(1);
    }

    private static Flow at(Point point) {
        var sheet = new Sheet(new TreeMap<>(Map.of("a", point)), List.of(), List.of());
        return of(Map.of("a", Placed.of("A"))).withLayout(new Layout(sheet, new TreeMap<>(), Map.of()));
    }

    private static Flow of(Map<String, Placed> components) {
        return Flow.empty().withDrawing(new Drawing("", new TreeMap<>(), new TreeMap<>(), new TreeMap<>(components),
                List.of(), Map.of()));
    }
}
