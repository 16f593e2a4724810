/// Components that do wrong on purpose, to learn from. See only `engine.component`.
@NullMarked
package org.postroom.palette.faults;

import org.jspecify.annotations.NullMarked;
