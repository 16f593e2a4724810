/// Components that decide when a message goes on. See only `engine.component`.
@NullMarked
package org.postroom.palette.time;

import org.jspecify.annotations.NullMarked;
