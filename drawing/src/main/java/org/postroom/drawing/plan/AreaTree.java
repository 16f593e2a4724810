package org.postroom.drawing.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Finds which of many areas touch one, without looking at all: an R-tree, packed once from all areas, so it never
/// changes. Neighbours are brought together by sorting them into vertical strips and these from top to bottom.
final class AreaTree {
    private static final int FANOUT = 16;

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

    private static int[] sorted(List<Area> areas) {
        Integer[] order = IntStream.range(0, areas.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> areas.get(i).centre().x()));
        int strips = (int) Math.max(1, Math.ceil(Math.sqrt((double) areas.size() / FANOUT)));
        int strip = Math.max(1, (areas.size() + strips - 1) / strips);
        for (int start = 0; start < order.length; start += strip) {
            Arrays.sort(order, start, Math.min(order.length, start + strip),
                    Comparator.comparingDouble(i -> areas.get(i).centre().y()));
        }
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
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
