/// What running means: the twelve points of design.md section 4, one file each.
@NullMarked
package org.postroom.engine.conformance.running;

import org.jspecify.annotations.NullMarked;
