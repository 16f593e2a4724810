package org.postroom.benchmarks.room;

import java.io.IOException;
import java.io.InputStream;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.component.StreamConsole;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.schedule.ParallelScheduler;

/// The chat room as its file draws it, on a port that is free, with as many seats as are needed.
record Room(LiveFlow live, int port) implements AutoCloseable {
    static Room open(Path file, int seats) throws IOException, InterruptedException {
        Flow flow = FlowFile.read(file).flow();
        Placed door = Optional.ofNullable(flow.drawing().components().get("door")).orElseThrow();
        Map<String, Object> settings = new HashMap<>(door.settings());
        settings.put("port", 0L);
        settings.put("most", (long) seats);
        LiveFlow live = new LiveFlow(flow.withDrawing(flow.drawing().with("door", door.withSettings(settings))),
                Catalogue.installed(), Beside.nothing(), new ParallelScheduler(), 1);
        live.network().consoles(_ -> new StreamConsole(InputStream.nullInputStream(), new StringBuilder()));
        live.network().collect("door.listening");
        live.network().start();
        return new Room(live, (Integer) live.network().take("door.listening").orElseThrow());
    }

    @Override
    public void close() {
        live.close();
        live.network().scheduler().close();
    }
}
