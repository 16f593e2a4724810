package org.postroom.editor.inspector;

import org.postroom.engine.component.Room;

/// An inbox of the selected component, with its room. A value.
///
/// @param name of the inbox
/// @param help what it is for; may be empty
/// @param room how much it holds
record InboxRow(String name, String help, Room room) {}
