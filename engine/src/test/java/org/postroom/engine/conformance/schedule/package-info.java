/// What only one of the two schedulers promises.
@NullMarked
package org.postroom.engine.conformance.schedule;

import org.jspecify.annotations.NullMarked;
