package org.postroom.editor.run;

import java.util.Set;

/// What somebody looks at. A value.
///
/// @param components the paths of those that are seen
/// @param makers     the paths of those whose copies are counted or offered
record Sight(Set<String> components, Set<String> makers) {
    Sight {
        components = Set.copyOf(components);
        makers = Set.copyOf(makers);
    }

    static Sight nothing() {
        return new Sight(Set.of(), Set.of());
    }
}
