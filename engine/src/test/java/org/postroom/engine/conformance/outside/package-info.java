/// A network seen, fed and read from outside.
@NullMarked
package org.postroom.engine.conformance.outside;

import org.jspecify.annotations.NullMarked;
