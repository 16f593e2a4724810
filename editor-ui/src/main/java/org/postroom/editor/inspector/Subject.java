package org.postroom.editor.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.editor.entry.Entry;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.settings.Setting;

/// A selected component with what can be set. A value.
///
/// @param id       in its drawing
/// @param placed   what the drawing says about it
/// @param settings of its type; of a part those of the components in it: "reader.file"
record Subject(String id, Placed placed, List<Setting> settings) {
    private static final int DEEPEST = 4;

    Subject {
        settings = List.copyOf(settings);
    }

    static Subject of(String id, Placed placed, Flow flow, Catalogue catalogue) {
        return new Subject(id, placed, settings(placed, flow, catalogue, 0));
    }

    private static List<Setting> settings(Placed placed, Flow flow, Catalogue catalogue, int depth) {
        Optional<String> name = PartType.name(placed.type());
        if (name.isEmpty()) {
            return catalogue.find(placed.type()).map(ComponentType::settings).orElse(List.of());
        }
        List<Setting> inner = new ArrayList<>();
        name.map(part -> flow.parts().get(part)).filter(_ -> depth < DEEPEST)
                .ifPresent(part -> part.components().forEach((id, child) -> settings(child, flow, catalogue, depth + 1)
                        .forEach(setting -> inner.add(from(id, child, setting)))));
        return inner;
    }

    /// What the part says itself is what is usual for those who use it.
    private static Setting from(String id, Placed child, Setting setting) {
        Optional<Object> usual = Optional.ofNullable(child.settings().get(setting.name())).or(setting::usual);
        return new Setting(id + "." + setting.name(), setting.kind(), setting.help(), false, usual);
    }

    /// Values for settings that its type doesn't have; only they can take them away.
    List<String> strange() {
        List<String> known = settings.stream().map(Setting::name).toList();
        return placed.settings().keySet().stream().filter(name -> !known.contains(name)).toList();
    }

    /// The component with another value for a setting, without those that are as usual.
    Placed with(String name, Entry entry, Catalogue catalogue) {
        Map<String, Object> changed = changed(name, entry);
        return placed.withSettings(catalogue.find(placed.type()).map(type -> type.withoutUsual(changed))
                .orElse(changed));
    }

    /// In the order of the type's settings, so that a file reads alike however it was filled in.
    private Map<String, Object> changed(String name, Entry entry) {
        Map<String, Object> all = new LinkedHashMap<>(placed.settings());
        switch (entry) {
            case Entry.Value(var value) -> all.put(name, value);
            case Entry.Nothing() -> all.remove(name);
            case Entry.Wrong _ -> {}
        }
        Map<String, Object> ordered = new LinkedHashMap<>();
        settings.stream().map(Setting::name).filter(all::containsKey)
                .forEach(each -> ordered.put(each, all.getOrDefault(each, "")));
        all.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
