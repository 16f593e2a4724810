package org.postroom.engine.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Reads the items of a list, or the fields of an object, one by one; very many of them on all cores. What is found wrong
/// is told in their order all the same.
final class Items {
    private static final int MANY = 10_000;
    private static final int RUNS = 8;

    private Items() {}

    /// Reads one of them.
    @FunctionalInterface
    interface Reader<V> {
        V read(int index, Findings findings);
    }

    /// Reads all, or up to the one at which there are findings enough.
    ///
    /// @param reader called by several threads, for different items
    static <V> List<V> read(int count, Findings findings, Reader<V> reader) {
        if (count < MANY) {
            return run(0, count, findings, reader);
        }
        List<Run<V>> runs = IntStream.range(0, RUNS).parallel().mapToObj(run -> {
            var own = new Findings();
            return new Run<>(run(count / RUNS * run, run == RUNS - 1 ? count : count / RUNS * (run + 1), own, reader),
                    own);
        }).toList();
        List<V> all = new ArrayList<>(count);
        for (Run<V> run : runs) {
            all.addAll(run.values());
            findings.addAll(run.findings());
        }
        return all;
    }

    private record Run<V>(List<V> values, Findings findings) {}

    private static <V> List<V> run(int from, int to, Findings findings, Reader<V> reader) {
        List<V> values = new ArrayList<>(to - from);
        for (int i = from; i < to && !findings.isFull(); i++) {
            values.add(reader.read(i, findings));
        }
        return values;
    }
}
