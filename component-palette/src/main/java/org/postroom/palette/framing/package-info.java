/// Components between bytes and what they stand for: lines of text, and frames with a name and a length. They wait for
/// nobody but their boxes, and hold no more of what comes than a setting allows. Sees what an author sees.
@NullMarked
package org.postroom.palette.framing;

import org.jspecify.annotations.NullMarked;
