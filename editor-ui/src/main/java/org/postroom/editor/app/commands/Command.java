package org.postroom.editor.app.commands;

/// Something that can be done in the editor.
///
/// @param name   for menus and for who searches: "Zoom to the selection"
/// @param key    as JavaFX writes a combination of keys ("Shortcut+2"); empty where it has none
/// @param action does it
public record Command(String name, String key, Runnable action) {}
