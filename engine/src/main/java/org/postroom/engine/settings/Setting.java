package org.postroom.engine.settings;

import java.util.Optional;

/// One setting of a component type, as a form and the reference show it.
///
/// @param name     as a file spells it
/// @param kind     what it takes
/// @param help     what it means, for a person; may be empty
/// @param required whether a component can't be made without it
/// @param usual    what it is when nothing is said, as a value of a file; empty where it is required, is absent, or
///                 follows from other settings
public record Setting(String name, Kind kind, String help, boolean required, Optional<Object> usual) {}
