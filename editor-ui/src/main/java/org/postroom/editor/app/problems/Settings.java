package org.postroom.editor.app.problems;

import java.util.LinkedHashMap;
import java.util.Map;
import org.postroom.engine.flow.Placed;

/// Settings with one of them changed, the others in their order.
final class Settings {
    private Settings() {}

    static Map<String, Object> without(Placed placed, String name) {
        Map<String, Object> kept = new LinkedHashMap<>(placed.settings());
        kept.remove(name);
        return kept;
    }

    static Map<String, Object> renamed(Placed placed, String from, String to) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        placed.settings().forEach((name, value) -> renamed.put(name.equals(from) ? to : name, value));
        return renamed;
    }
}
