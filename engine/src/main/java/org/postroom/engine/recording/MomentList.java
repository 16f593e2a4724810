package org.postroom.engine.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Moments in memory.
final class MomentList implements Moments {
    /// So many moments lie between two instants that are kept, so that any one between them is found soon.
    private static final int BETWEEN = 2_000;

    private final List<Moment> moments;
    private final List<Instant> kept = new ArrayList<>(List.of(Instant.beginning()));

    MomentList(List<Moment> moments) {
        this.moments = List.copyOf(moments);
        Instant.Builder builder = new Instant.Builder(Instant.beginning());
        for (int i = 0; i < this.moments.size(); i++) {
            builder.add(this.moments.get(i));
            if ((i + 1) % BETWEEN == 0) {
                kept.add(builder.instant());
            }
        }
    }

    @Override
    public List<Moment> all() {
        return moments;
    }

    @Override
    public Kept before(int index) {
        int whole = index / BETWEEN;
        return new Kept(whole * BETWEEN, kept.get(whole));
    }

    @Override
    public Stream<Moment> find(Sought sought, int from) {
        return moments.stream().skip(from).filter(moment -> sought.in(moment.what()));
    }

    @Override
    public Stream<Moment> findBack(Sought sought, int before) {
        return moments.subList(0, before).reversed().stream().filter(moment -> sought.in(moment.what()));
    }

    @Override
    public void close() {
        // nothing but memory
    }
}
