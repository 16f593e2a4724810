/// The command `postroom draw`. Sees everything below it.
@NullMarked
package org.postroom.drawing.cli;

import org.jspecify.annotations.NullMarked;
