package org.postroom.editor.inspector;

import java.util.List;
import java.util.Optional;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.settings.Setting;

/// One setting in the form. A value.
///
/// @param setting  what it is
/// @param given    what the file has for it; empty where it is as usual, or where several components differ
/// @param mixed    whether several components are selected that differ
/// @param problems what is wrong with it
record FormField(Setting setting, Optional<Object> given, boolean mixed, List<Problem> problems) {
    FormField {
        problems = List.copyOf(problems);
    }

    String name() {
        return setting.name();
    }

    /// What the component works with: what is given, or what is usual.
    Optional<Object> effective() {
        return mixed ? Optional.empty() : given.or(setting::usual);
    }
}
