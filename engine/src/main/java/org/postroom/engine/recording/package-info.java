/// What happened in a run, kept: a [Recording] is the stream of all happenings, from a [Memory] of the last ones or from a
/// file. It tells what lay where at any moment, why a message was sent, and where two runs part. Watches a network from
/// outside; changes nothing in it.
@NullMarked
package org.postroom.engine.recording;

import org.jspecify.annotations.NullMarked;
