/// Paper on the screen, with the drawing's own letters.
@NullMarked
package org.postroom.editor.paper;

import org.jspecify.annotations.NullMarked;
