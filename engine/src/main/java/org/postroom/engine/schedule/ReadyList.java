package org.postroom.engine.schedule;

import org.jspecify.annotations.Nullable;

/// The ready fibers in the order in which they became so; any of them can be taken out. Confined to the stepped
/// scheduler's current turn.
final class ReadyList implements Policy.Ready {
    private @Nullable SteppedFiber[] ring = new @Nullable SteppedFiber[16];
    private int head;
    private int size;

    @Override
    public int count() {
        return size;
    }

    @Override
    public String name(int index) {
        return at(index).name();
    }

    SteppedFiber at(int index) {
        SteppedFiber fiber = index < size ? ring[slot(index)] : null;
        if (fiber == null) {
            throw new IndexOutOfBoundsException("ready fiber " + index + " of " + size);
        }
        return fiber;
    }

    void add(SteppedFiber fiber) {
        if (size == ring.length) {
            grow();
        }
        ring[slot(size++)] = fiber;
    }

    SteppedFiber remove(int index) {
        SteppedFiber fiber = at(index);
        for (int i = index; i > 0; i--) {
            ring[slot(i)] = ring[slot(i - 1)];
        }
        ring[head] = null;
        head = slot(1);
        size--;
        return fiber;
    }

    private int slot(int index) {
        return (head + index) & (ring.length - 1);
    }

    private void grow() {
        @Nullable SteppedFiber[] larger = new @Nullable SteppedFiber[ring.length * 2];
        for (int i = 0; i < size; i++) {
            larger[i] = ring[slot(i)];
        }
        ring = larger;
        head = 0;
    }
}
