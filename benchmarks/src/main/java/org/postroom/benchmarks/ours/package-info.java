/// Postroom itself, written the way its users write: components in a graphline.
@NullMarked
package org.postroom.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
