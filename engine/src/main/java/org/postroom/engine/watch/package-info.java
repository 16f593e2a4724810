/// What a run means, in words: who waits for whom ([Deadlock]), why nothing moves ([Standstill]), and the stream of what
/// happened ([Happening]). Reads a network from outside, and changes nothing in it.
@NullMarked
package org.postroom.engine.watch;

import org.jspecify.annotations.NullMarked;
