package org.postroom.engine.component;

/// Says to a [Chassis] that one of its children has ended, well or not.
///
/// @param name   the child's name
/// @param ending what the child said, or would have said, on its `signal`
public record ChildEnded(String name, Ending ending) {}
