/// Components where messages end: nothing leaves them but the word that they have ended. See only
/// `engine.component`.
@NullMarked
package org.postroom.palette.sinks;

import org.jspecify.annotations.NullMarked;
