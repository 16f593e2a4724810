/// Engine's conformance suite: its promises as behaviours, each held under the parallel scheduler and under the stepped
/// one. The package `bench` has what they are written with.
///
/// With `-Dpostroom.seeds=20` and `-Dpostroom.rounds=5` each behaviour is tried less often than usual (200 and 20); with
/// `-Dpostroom.carriers=jdk` they run on the JDK's own carriers, as where the JVM doesn't let us supply ours.
@NullMarked
package org.postroom.engine.conformance;

import org.jspecify.annotations.NullMarked;
