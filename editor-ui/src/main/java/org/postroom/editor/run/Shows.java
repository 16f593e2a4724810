package org.postroom.editor.run;

import org.postroom.engine.stage.Board;

/// Where the components of one run meet the person.
///
/// @param transcript what they write, and what is typed for them
/// @param board      what they show
record Shows(Transcript transcript, Board board) {}
