/// What the conformance suite is written with: [Behaviour]s, each on a fresh [Bench] for each way of running, and the
/// small components that the behaviours are about.
@NullMarked
package org.postroom.engine.conformance.bench;

import org.jspecify.annotations.NullMarked;
