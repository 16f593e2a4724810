package org.postroom.editor.entry;

/// What a person has made of a field.
public sealed interface Entry {
    /// A value as a file has it.
    ///
    /// @param value see [org.postroom.engine.flow.Tree]
    record Value(Object value) implements Entry {}

    /// Nothing: it is left out of the file, and is as usual.
    record Nothing() implements Entry {}

    /// What can't be a value of its kind, so that it stays in the field and nowhere else.
    ///
    /// @param reason for a person
    record Wrong(String reason) implements Entry {}
}
