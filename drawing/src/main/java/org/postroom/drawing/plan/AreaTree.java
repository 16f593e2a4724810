package org.postroom.drawing.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Finds which of many areas touch one, without looking at all: an R-tree, packed once from all areas, so it never
/// changes. Neighbours are brought together by sorting them along Hilbert's curve.
final class AreaTree {
    private static final int FANOUT = 16;
    /// The curve's places in each direction, less one.
    private static final int STEPS = (1 << 15) - 1;

    /// Left, top, right and bottom of each area, level by level, the given ones first.
    private final double[] edges;
    /// Which of the given areas stands at a place.
    private final int[] given;
    /// Where each level begins; the last is the end of all.
    private final int[] levels;

    AreaTree(List<Area> areas) {
        given = sorted(areas);
        levels = levels(areas.size());
        edges = new double[4 * levels[levels.length - 1]];
        for (int i = 0; i < given.length; i++) {
            Area area = areas.get(given[i]);
            put(i, area.x(), area.y(), area.right(), area.bottom());
        }
        for (int level = 1; level + 1 < levels.length; level++) {
            for (int i = levels[level]; i < levels[level + 1]; i++) {
                int first = levels[level - 1] + (i - levels[level]) * FANOUT;
                unite(i, first, Math.min(first + FANOUT, levels[level]));
            }
        }
    }

    /// By the place of their centres on a curve that fills the plane, so that what is near stands near.
    private static int[] sorted(List<Area> areas) {
        Area all = areas.stream().reduce(Area::union).orElse(new Area(0, 0, 0, 0));
        double scale = STEPS / Math.max(1, Math.max(all.width(), all.height()));
        long[] keys = new long[areas.size()];
        for (int i = 0; i < keys.length; i++) {
            Point centre = areas.get(i).centre();
            keys[i] = hilbert((int) ((centre.x() - all.x()) * scale), (int) ((centre.y() - all.y()) * scale)) << 32 | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private static long hilbert(int x, int y) {
        long place = 0;
        for (int side = (STEPS + 1) / 2; side > 0; side /= 2) {
            int right = (x & side) > 0 ? 1 : 0;
            int below = (y & side) > 0 ? 1 : 0;
            place += (long) side * side * (3 * right ^ below);
            if (below == 0) {
                int turned = right == 1 ? STEPS - y : y;
                y = right == 1 ? STEPS - x : x;
                x = turned;
            }
        }
        return place;
    }

    private static int[] levels(int size) {
        IntStream.Builder starts = IntStream.builder();
        int start = 0;
        int count = size;
        starts.add(0);
        while (count > 1) {
            start += count;
            starts.add(start);
            count = (count + FANOUT - 1) / FANOUT;
        }
        starts.add(start + count);
        return starts.build().toArray();
    }

    private void put(int i, double left, double top, double right, double bottom) {
        edges[4 * i] = left;
        edges[4 * i + 1] = top;
        edges[4 * i + 2] = right;
        edges[4 * i + 3] = bottom;
    }

    private void unite(int i, int first, int end) {
        put(i, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        for (int child = first; child < end; child++) {
            put(i, Math.min(edges[4 * i], edges[4 * child]), Math.min(edges[4 * i + 1], edges[4 * child + 1]),
                    Math.max(edges[4 * i + 2], edges[4 * child + 2]), Math.max(edges[4 * i + 3], edges[4 * child + 3]));
        }
    }

    /// Tells which areas touch this one, in no order.
    void find(Area area, IntConsumer found) {
        if (given.length > 0) {
            find(levels.length - 2, levels[levels.length - 2], area, found);
        }
    }

    private void find(int level, int i, Area area, IntConsumer found) {
        if (edges[4 * i] > area.right() || edges[4 * i + 2] < area.x() || edges[4 * i + 1] > area.bottom()
                || edges[4 * i + 3] < area.y()) {
            return;
        }
        if (level == 0) {
            found.accept(given[i]);
            return;
        }
        int first = levels[level - 1] + (i - levels[level]) * FANOUT;
        int end = Math.min(first + FANOUT, levels[level]);
        for (int child = first; child < end; child++) {
            find(level - 1, child, area, found);
        }
    }
}
