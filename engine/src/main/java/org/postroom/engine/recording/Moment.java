package org.postroom.engine.recording;

import org.postroom.engine.watch.Happening;

/// One thing that happened, with its place in the run.
///
/// @param number counts all that happened, from 0
/// @param nanos  the network's time since its start, to the millisecond
/// @param what   what happened
public record Moment(long number, long nanos, Happening what) {}
