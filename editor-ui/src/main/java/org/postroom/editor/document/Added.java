package org.postroom.editor.document;

/// A canvas with something new on it.
///
/// @param sketch the canvas
/// @param what   is new
public record Added(Sketch sketch, Selection what) {}
