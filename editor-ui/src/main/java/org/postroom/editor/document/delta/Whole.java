package org.postroom.editor.document.delta;

/// Nothing is shared.
///
/// @param value as it was
record Whole(Object value) implements Delta {
    @Override
    public Object before(Object after) {
        return value;
    }

    @Override
    public int kept() {
        return 1;
    }
}
