/// Components that change messages of any kind. See only `engine.component`.
@NullMarked
package org.postroom.palette.changing;

import org.jspecify.annotations.NullMarked;
