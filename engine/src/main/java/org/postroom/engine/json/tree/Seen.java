package org.postroom.engine.json.tree;

import org.jspecify.annotations.Nullable;

/// Gives for a text that came before the very same one: a large drawing says "type" a hundred thousand times. Of two texts
/// for one place the later one is remembered. Confined to the thread that reads.
final class Seen {
    private static final int PLACES = 256;

    private final @Nullable String[] texts = new String[PLACES];

    String same(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        String before = texts[place];
        if (before != null && before.equals(text)) {
            return before;
        }
        texts[place] = text;
        return text;
    }
}
