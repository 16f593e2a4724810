/// Measures Postroom beside its peers: a JVM of its own for each figure, all of them in turns, so that noise hits all
/// alike. [Benchmarks] is the command; nothing here runs in the build.
@NullMarked
package org.postroom.benchmarks;

import org.jspecify.annotations.NullMarked;
