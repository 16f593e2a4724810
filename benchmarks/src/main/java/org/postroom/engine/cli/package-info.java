/// Benchmarks of what only the command line's own package can reach.
@NullMarked
package org.postroom.engine.cli;

import org.jspecify.annotations.NullMarked;
