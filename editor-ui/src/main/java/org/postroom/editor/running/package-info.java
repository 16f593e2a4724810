/// How a run is led and what is told of it beside the drawing: buttons, the console, the banner of a deadlock. Asks the
/// [org.postroom.editor.run.Run] alone.
@NullMarked
package org.postroom.editor.running;

import org.jspecify.annotations.NullMarked;
