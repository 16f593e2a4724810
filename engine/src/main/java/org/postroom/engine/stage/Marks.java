package org.postroom.engine.stage;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// Marks in their order, to which others can be added without a copy of those that there are: a drawing that grows is
/// shown often. Immutable; only one thread at a time may make longer ones of the same beginning.
public final class Marks extends AbstractList<Mark> implements RandomAccess {
    private static final Marks NONE = new Marks(new @Nullable Mark[0], 0);
    private static final int LEAST_ROOM = 16;

    private final @Nullable Mark[] room; // longer lists may have the rest of it
    private final int size;

    private Marks(@Nullable Mark[] room, int size) {
        this.room = room;
        this.size = size;
    }

    /// No marks.
    ///
    /// @return an empty list
    public static Marks none() {
        return NONE;
    }

    /// A copy of some marks.
    ///
    /// @param marks the lowest first
    /// @return the same, to which others can be added
    public static Marks of(Collection<Mark> marks) {
        return new Marks(marks.toArray(Mark[]::new), marks.size());
    }

    /// These marks and one above them.
    ///
    /// @param mark the highest
    /// @return a list that is one longer; this one stays as it is
    public Marks with(Mark mark) {
        boolean free = size < room.length && room[size] == null;
        @Nullable Mark[] next = free ? room : Arrays.copyOf(Arrays.copyOf(room, size), Math.max(LEAST_ROOM, 2 * size));
        next[size] = mark;
        return new Marks(next, size + 1);
    }

    @Override
    public Mark get(int place) {
        return Objects.requireNonNull(room[Objects.checkIndex(place, size)], "a mark");
    }

    @Override
    public int size() {
        return size;
    }
}
