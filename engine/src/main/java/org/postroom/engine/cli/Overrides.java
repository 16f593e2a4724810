package org.postroom.engine.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.settings.Kind;
import org.postroom.engine.settings.Setting;

/// The settings that the command line replaces: `--set reader.file=a.txt`.
///
/// @param flow      as the file has it
/// @param catalogue tells what kind a setting is
/// @param wrong     makes the exception for wrong usage from a sentence
record Overrides(Flow flow, Catalogue catalogue, Function<String, RuntimeException> wrong) {
    Flow apply(Map<String, String> settings) {
        Flow changed = flow;
        for (Map.Entry<String, String> each : settings.entrySet()) {
            changed = changed.withDrawing(set(changed.drawing(), each.getKey(), each.getValue()));
        }
        return changed;
    }

    private Drawing set(Drawing drawing, String key, String text) {
        int dot = key.indexOf('.');
        if (dot <= 0) {
            throw wrong.apply("--set takes id.setting=value, not '" + key + "=" + text + "'");
        }
        String id = key.substring(0, dot);
        Placed placed = Optional.ofNullable(drawing.components().get(id)).orElseThrow(() -> wrong.apply("--set " + key
                + ": there is no component '" + id + "' (there is: " + String.join(", ", drawing.components().keySet())
                + ")"));
        Map<String, Object> settings = new LinkedHashMap<>(placed.settings());
        String name = key.substring(dot + 1);
        settings.put(name, value(placed.type(), name, text));
        return drawing.with(id, placed.withSettings(settings));
    }

    /// What is written is the text itself where the setting takes text; else it's read as JSON, if it is some.
    private Object value(String type, String name, String text) {
        boolean takesText = catalogue.find(type).flatMap(known -> setting(known, name)).map(Setting::kind)
                .filter(Overrides::isText).isPresent();
        return takesText ? text : JsonText.parse(text).orElse(text);
    }

    private static Optional<Setting> setting(ComponentType type, String name) {
        return type.settings().stream().filter(setting -> setting.name().equals(name)).findFirst();
    }

    private static boolean isText(Kind kind) {
        return switch (kind) {
            case Kind.Plain plain -> switch (plain) {
                case WHOLE, LONG, DECIMAL, TRUTH, MESSAGE -> false;
                case TEXT, DURATION, PATTERN, PATH, URI, CHARSET, TYPE -> true;
            };
            case Kind.Maybe(Kind value) -> isText(value);
            case Kind.Choice _ -> true;
            case Kind.ListOf _, Kind.MapOf _, Kind.Fields _ -> false;
        };
    }
}
