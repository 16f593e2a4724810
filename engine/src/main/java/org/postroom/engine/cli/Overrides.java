package org.postroom.engine.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.json.JsonText;
import org.postroom.engine.settings.Kind;
import org.postroom.engine.settings.Setting;

/// The settings that the command line replaces: `--set reader.file=a.txt`, in a part `--set stage.reader.file=a.txt`.
///
/// @param source    as the file has it
/// @param catalogue tells what kind a setting is
/// @param wrong     makes the exception for wrong usage from a sentence
record Overrides(Source source, Catalogue catalogue, Function<String, RuntimeException> wrong) {
    /// The flow with the settings in place.
    ///
    /// @param words what the command line has: "reader.file=a.txt"
    Flow apply(List<String> words) {
        Flow changed = source.flow();
        for (String each : words) {
            int equals = each.indexOf('=');
            String key = each.substring(0, Math.max(0, equals));
            int dot = key.indexOf('.');
            if (dot <= 0 || dot == key.length() - 1) {
                throw wrong.apply("--set takes ID.SETTING=VALUE, such as reader.file=a.txt, not '" + each + "'");
            }
            changed = changed.withDrawing(set(changed.drawing(), key, each.substring(equals + 1)));
        }
        return changed;
    }

    /// Problems that weren't there before are the command line's, not the file's.
    void refuse(List<String> words, List<Problem> before, List<Problem> after) {
        List<Problem> fresh = new ArrayList<>(after);
        fresh.removeAll(before);
        fresh.removeIf(problem -> problem.severity() == Problem.Severity.HINT);
        if (!fresh.isEmpty()) {
            throw wrong.apply(fresh.stream().map(problem -> sentence(words, problem))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private static String sentence(List<String> words, Problem problem) {
        return words.stream().filter(each -> problem.place().startsWith(place(each))).findFirst()
                .map(each -> "--set " + each + ": " + problem.text())
                .orElse("With --set " + String.join(" --set ", words) + ": " + problem);
    }

    private static String place(String word) {
        String key = word.substring(0, word.indexOf('='));
        int dot = key.indexOf('.');
        return "components." + key.substring(0, dot) + ".settings" + key.substring(dot);
    }

    private Drawing set(Drawing drawing, String key, String text) {
        int dot = key.indexOf('.');
        String id = key.substring(0, dot);
        Placed placed = Optional.ofNullable(drawing.components().get(id)).orElseThrow(() -> wrong
                .apply("--set " + key + ": there is no component '" + id + "'" + source.level().there(id)));
        Map<String, Object> settings = new LinkedHashMap<>(placed.settings());
        String name = key.substring(dot + 1);
        settings.put(name, value(placed.type(), name, text));
        return drawing.with(id, placed.withSettings(settings));
    }

    /// What is written is the text itself where the setting takes text; else it's read as JSON, if it is some.
    private Object value(String type, String name, String text) {
        boolean takesText = kind(source.level(), type, name).filter(Overrides::isText).isPresent();
        return takesText ? text : JsonText.parse(text).orElse(text);
    }

    private Optional<Kind> kind(Source.Level level, String type, String name) {
        Optional<Source.Level> inside = level.inside(type);
        if (inside.isPresent()) {
            String id = name.substring(0, Math.max(0, name.indexOf('.')));
            return inside.get().component(id)
                    .flatMap(child -> kind(inside.get(), child.type(), name.substring(id.length() + 1)));
        }
        return catalogue.find(type).flatMap(known -> setting(known, name)).map(Setting::kind);
    }

    private static Optional<Setting> setting(ComponentType type, String name) {
        return type.settings().stream().filter(setting -> setting.name().equals(name)).findFirst();
    }

    private static boolean isText(Kind kind) {
        return switch (kind) {
            case Kind.Plain plain -> switch (plain) {
                case WHOLE, LONG, DECIMAL, TRUTH, MESSAGE -> false;
                case TEXT, DURATION, PATTERN, PATH, URI, CHARSET, EXPRESSION, TYPE -> true;
            };
            case Kind.Maybe(Kind value) -> isText(value);
            case Kind.Choice _ -> true;
            case Kind.ListOf _, Kind.MapOf _, Kind.Fields _ -> false;
        };
    }
}
