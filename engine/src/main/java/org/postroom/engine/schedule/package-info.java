/// Who goes on next, and what time it is. A [Scheduler] runs [Fiber]s: on all cores in real time
/// ([ParallelScheduler]), or one at a time in virtual time ([SteppedScheduler]) by a [Policy]. Knows nothing of
/// components, boxes and messages; sees no other package of the engine.
@NullMarked
package org.postroom.engine.schedule;

import org.jspecify.annotations.NullMarked;
