package org.postroom.editor.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.picture.CannotPaint;
import org.postroom.drawing.picture.Look;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Hold;
import org.postroom.engine.network.Kept;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.watch.Happening;

final class TimelineSightTest {
    private static final BoxName SENT = BoxName.of("reader.outbox");
    private static final BoxName BOX = BoxName.of("printer.inbox");
    private static final List<Happening> ALL = List.of(new Happening.Started("reader"),
            new Happening.Turn("reader"), new Happening.Delivered(SENT, BOX, 0, "one <two>"),
            new Happening.Delivered(SENT, BOX, 1, Map.of("a", 1L)),
            new Happening.Rearranged(BOX, List.of(new Kept(2, Map.of("a", 1L), SENT, 0, true))),
            new Happening.Taken(BOX, 2, Map.of("a", 1L)), new Happening.Ended("reader"));
    private static final List<Hold> HELD = List.of(new Hold.OfComponent("printer"), new Hold.OfLink(SENT, BOX));

    private static Recording recording(List<Happening> all) {
        List<Moment> moments = new ArrayList<>();
        all.forEach(what -> moments.add(new Moment(moments.size(), 0, what)));
        return new Recording(moments);
    }

    private static byte[] bytes(String name) throws CannotPaint {
        return bytes(name, ALL);
    }

    private static byte[] bytes(String name, List<Happening> all) throws CannotPaint {
        List<Moment> moments = recording(all).moments();
        Lanes lanes = Lanes.of(moments, List.of(), _ -> true, true);
        return new TimelineSight("A run", lanes, 40, Look.LIGHT).bytes(Path.of(name), moments);
    }

    private static String text(String name) throws CannotPaint {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    @Test
    void aPictureHasALaneForEachComponentAndNamesTheMessages() throws CannotPaint {
        assertThat(text("run.svg")).startsWith("<svg").contains("<title>A run</title>", ">reader</text>",
                ">printer</text>", "one &lt;two&gt;");
        assertThat(text("run.pdf")).startsWith("%PDF");
        assertThat(bytes("run.png")).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void whatAPersonHeldIsNamedOnItsLane() throws CannotPaint {
        List<Happening> run = List.of(new Happening.Started("printer"), new Happening.Held(HELD),
                new Happening.Delivered(SENT, BOX, 0, "one"), new Happening.Delivered(SENT, BOX, 1, "two"),
                new Happening.Delivered(SENT, BOX, 2, "three"), new Happening.Released(HELD));
        assertThat(new String(bytes("run.svg", run), StandardCharsets.UTF_8)).contains(">held by you</text>");
        assertThat(text("run.svg")).doesNotContain("held by");
    }

    @Test
    void aDiagramIsWrittenForWikis() throws CannotPaint {
        assertThat(text("run.mmd")).startsWith("sequenceDiagram\n").contains("->>", "you changed what lies in inbox");
    }

    @Test
    void everythingThatHappenedIsALineForOtherPrograms() throws CannotPaint {
        assertThat(text("run.ndjson")).isEqualTo("""
                {"started": "reader"}
                {"turn": "reader"}
                {"delivered": "printer.inbox", "from": "reader.outbox", "number": 0, "message": "one <two>"}
                {"delivered": "printer.inbox", "from": "reader.outbox", "number": 1, "message": {"a": 1}}
                {"rearranged": "printer.inbox", "messages": [{"number": 2, "from": "reader.outbox", "message": {"a": 1}}]}
                {"taken": "printer.inbox", "number": 2, "message": {"a": 1}}
                {"ended": "reader"}
                """);
    }
}
