/// Measures what it costs to look at a run, on the editor's own canvas without a screen, in this JVM. Sees the editor's
/// public types and the engine.
@NullMarked
package org.postroom.benchmarks.live;

import org.jspecify.annotations.NullMarked;
