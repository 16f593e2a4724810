/// The command line: `postroom run`, `check`, `fmt` and `palette`. Results go to standard output, words about a run to
/// standard error. Exit status: 0 well, 1 the flow or a component failed, 2 wrong usage, 3 a file could not be read or
/// written.
@NullMarked
package org.postroom.engine.cli;

import org.jspecify.annotations.NullMarked;
