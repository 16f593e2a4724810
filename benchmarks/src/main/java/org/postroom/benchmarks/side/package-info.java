/// Those who are compared, Postroom left out: each runs the same workloads, written the way its own users would write them.
@NullMarked
package org.postroom.benchmarks.side;

import org.jspecify.annotations.NullMarked;
