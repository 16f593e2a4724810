package org.postroom.engine.json;

import java.util.List;
import java.util.Map;

/// One step up of the format, from a version to the next. Works on the strict tree, before anything is asked of it:
/// what isn't as the old version had it stays as it is, and is told of by the reader.
///
/// A change of the format adds a step to the end of [#STEPS], and a golden file of the old version to the tests.
interface Migration {
    /// All steps; the first one leads from version 0 to version 1.
    List<Migration> STEPS = List.of(new TextLinks());

    /// The version that we write.
    int CURRENT = STEPS.size();

    /// The same flow, a version later.
    ///
    /// @param flow the fields of the file, to be left as they are
    /// @return a new object
    Map<String, Object> apply(Map<String, Object> flow);

    /// All the steps from a version to ours.
    static Map<String, Object> toCurrent(Map<String, Object> flow, int version) {
        Map<String, Object> migrated = flow;
        for (Migration step : STEPS.subList(Math.min(version, CURRENT), CURRENT)) {
            migrated = step.apply(migrated);
        }
        return migrated;
    }
}
