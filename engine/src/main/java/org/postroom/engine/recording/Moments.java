package org.postroom.engine.recording;

import java.util.List;
import java.util.stream.Stream;

/// Where the moments of a recording lie. May be used by any thread.
interface Moments extends AutoCloseable {
    /// All of them, in the order of their numbers, without gaps; found by their index as quickly as any list's.
    List<Moment> all();

    /// An instant that is kept, the last one that is of use for an index.
    Kept before(int index);

    /// Those in which something stands, in their order, from an index on.
    Stream<Moment> find(Sought sought, int from);

    /// Those before an index in which something stands, the last one first.
    Stream<Moment> findBack(Sought sought, int before);

    @Override
    void close();

    /// What lay where before the moment with an index.
    record Kept(int index, Instant instant) {}
}
