package org.postroom.editor.inspector;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.settings.Setting;

/// The form for what is selected: of several components the settings that all of them have.
///
/// @param fields  in the order of the first one's settings
/// @param general what is wrong with a component and belongs to no field
record SettingsModel(List<FormField> fields, List<Problem> general) {
    SettingsModel {
        fields = List.copyOf(fields);
        general = List.copyOf(general);
    }

    /// The form for some components.
    ///
    /// @param problems of the drawing that is shown, with places that start in it: `components.grep.settings.pattern`
    static SettingsModel of(List<Subject> subjects, List<Problem> problems) {
        if (subjects.isEmpty()) {
            return new SettingsModel(List.of(), List.of());
        }
        List<Setting> shared = subjects.getFirst().settings().stream()
                .filter(setting -> subjects.stream().allMatch(subject -> has(subject, setting))).toList();
        List<FormField> fields = shared.stream().map(setting -> field(setting, subjects, problems)).toList();
        Set<Problem> told = fields.stream().flatMap(field -> field.problems().stream()).collect(Collectors.toSet());
        List<Problem> general = problems.stream().filter(problem -> !told.contains(problem)
                && subjects.stream().anyMatch(subject -> within(problem.place(), place(subject)))).toList();
        return new SettingsModel(fields, general);
    }

    private static boolean has(Subject subject, Setting setting) {
        return subject.settings().stream()
                .anyMatch(own -> own.name().equals(setting.name()) && own.kind().equals(setting.kind()));
    }

    private static FormField field(Setting setting, List<Subject> subjects, List<Problem> problems) {
        Set<Optional<Object>> given = subjects.stream()
                .map(subject -> Optional.ofNullable(subject.placed().settings().get(setting.name())))
                .collect(Collectors.toCollection(HashSet::new));
        boolean mixed = given.size() > 1;
        List<Problem> own = problems.stream().filter(problem -> subjects.stream().anyMatch(
                subject -> within(problem.place(), place(subject) + ".settings." + setting.name()))).toList();
        return new FormField(setting, mixed ? Optional.empty() : given.iterator().next(), mixed, own);
    }

    private static String place(Subject subject) {
        return "components." + subject.id();
    }

    private static boolean within(String place, String whole) {
        return place.equals(whole) || place.startsWith(whole + ".") || place.startsWith(whole + "[");
    }
}
