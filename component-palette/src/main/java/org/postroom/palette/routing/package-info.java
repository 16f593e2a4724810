/// Components that decide which message goes on, and where to. See only `engine.component`.
@NullMarked
package org.postroom.palette.routing;

import org.jspecify.annotations.NullMarked;
