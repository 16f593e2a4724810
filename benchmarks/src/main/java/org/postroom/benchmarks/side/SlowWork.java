package org.postroom.benchmarks.side;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What a slow reader does with each message, some hundred nanoseconds of it; at each tenth of the way it looks at the
/// heap. Confined to the reader; `heap` is read when the reader has said that it is at its end.
public final class SlowWork {
    private static final int ROUNDS = 100;
    private static final int TENTHS = 10;

    private final int messages;
    private final List<Long> heap = Collections.synchronizedList(new ArrayList<>());
    private long count;
    private long sum;
    private long churned = 1;

    public SlowWork(int messages) {
        this.messages = messages;
    }

    /// Works on a message; true when it was the last one.
    public boolean last(int message) {
        for (int i = 0; i < ROUNDS; i++) {
            churned ^= churned << 13;
            churned ^= churned >>> 7;
            churned ^= churned << 17;
        }
        sum += message;
        if (++count % (messages / TENTHS) == 0) {
            heap.add(Heap.used());
        }
        return count == messages;
    }

    /// The sum of the messages, in which the work is only so far that nobody can leave it out.
    public long sum() {
        return churned == 0 ? -1 : sum;
    }

    public List<Long> heap() {
        return List.copyOf(heap);
    }
}
