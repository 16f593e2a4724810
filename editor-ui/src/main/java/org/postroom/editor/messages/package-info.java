/// What lies in the boxes of a running flow, and lay there lately, message by message; and messages put in by hand. Asks
/// the [org.postroom.editor.run.Run] alone.
@NullMarked
package org.postroom.editor.messages;

import org.jspecify.annotations.NullMarked;
