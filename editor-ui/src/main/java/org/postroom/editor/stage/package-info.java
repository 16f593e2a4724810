/// What running components show, on a real screen: [StagePane] draws the faces of a
/// [board][org.postroom.engine.stage.Board] with widgets, in a window of `postroom run` or in the editor. Knows no flow
/// and no network.
@NullMarked
package org.postroom.editor.stage;

import org.jspecify.annotations.NullMarked;
