package org.postroom.editor.document.delta;

/// Nothing differs.
enum Same implements Delta {
    /// The only one.
    SAME;

    @Override
    public Object before(Object after) {
        return after;
    }

    @Override
    public int kept() {
        return 0;
    }
}
