/// Components that change text. See only `engine.component`.
@NullMarked
package org.postroom.palette.text;

import org.jspecify.annotations.NullMarked;
