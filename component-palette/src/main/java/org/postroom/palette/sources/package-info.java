/// Components that send without being fed. See only `engine.component`.
@NullMarked
package org.postroom.palette.sources;

import org.jspecify.annotations.NullMarked;
