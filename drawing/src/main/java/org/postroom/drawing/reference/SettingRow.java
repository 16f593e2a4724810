package org.postroom.drawing.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postroom.engine.flow.Tree;
import org.postroom.engine.settings.Kind;
import org.postroom.engine.settings.Setting;

/// A setting as a line of a table.
///
/// @param name     as a file spells it; one within another setting has that one's name before it: `room.capacity`
/// @param takes    what it takes, in words
/// @param usually  what it is when nothing is said, as JSON
/// @param required whether a component can't be made without it
/// @param help     what it means; may be empty
public record SettingRow(String name, String takes, Optional<String> usually, boolean required, String help) {
    /// All settings, each followed by those within it.
    public static List<SettingRow> of(List<Setting> settings) {
        return settings.stream().flatMap(setting -> rows("", setting).stream()).toList();
    }

    private static List<SettingRow> rows(String prefix, Setting setting) {
        String name = prefix + setting.name();
        List<SettingRow> rows = new ArrayList<>();
        rows.add(new SettingRow(name, setting.kind().words(), setting.usual().map(SettingRow::json),
                setting.required(), setting.help()));
        within(setting.kind()).forEach(inner -> rows.addAll(rows(name + ".", inner)));
        return rows;
    }

    private static List<Setting> within(Kind kind) {
        return switch (kind) {
            case Kind.Fields(var settings) -> settings;
            case Kind.Maybe(var value) -> within(value);
            case Kind.ListOf(var item) -> within(item);
            case Kind.MapOf(var value) -> within(value);
            case Kind.Plain _, Kind.Choice _ -> List.of();
        };
    }

    private static String json(Object value) {
        return switch (value) {
            case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
            case Tree.Null _ -> "null";
            case List<?> list -> list.stream().map(SettingRow::json).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(entry -> json(String.valueOf(entry.getKey())) + ": " + json(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }
}
