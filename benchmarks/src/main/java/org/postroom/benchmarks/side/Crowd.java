package org.postroom.benchmarks.side;

/// Many idle components, made, linked, started, and found alive: a token went through all of them.
///
/// @param size  how many
/// @param nanos until the last one had started
/// @param bytes of heap that all of them held
public record Crowd(int size, long nanos, long bytes) {}
