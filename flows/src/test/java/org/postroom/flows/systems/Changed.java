package org.postroom.flows.systems;

import java.util.HashMap;
import java.util.Map;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;

/// A system as a test wants it, such as on a port that is free.
final class Changed {
    private Changed() {}

    static Flow with(Flow flow, String id, String setting, Object value) {
        Placed placed = flow.drawing().components().get(id);
        Map<String, Object> settings = new HashMap<>(placed.settings());
        settings.put(setting, value);
        return flow.withDrawing(flow.drawing().with(id, placed.withSettings(settings)));
    }
}
