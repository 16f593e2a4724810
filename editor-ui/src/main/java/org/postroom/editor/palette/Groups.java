package org.postroom.editor.palette;

import org.postroom.drawing.picture.Look;

/// The colour of a group, as everywhere else.
final class Groups {
    private Groups() {}

    static String colour(String group) {
        return Look.LIGHT.group(group).hex();
    }
}
