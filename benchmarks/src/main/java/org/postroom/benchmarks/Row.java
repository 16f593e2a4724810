package org.postroom.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A workload, measured: for each contender what each of its JVMs gave.
///
/// @param workload   what
/// @param runs       who, in the order of the columns, and the figures of each repeat
/// @param loadBefore the machine's load before the first repeat
/// @param loadAfter  the machine's load after the last one
record Row(Workload workload, Map<Contender, List<Map<String, Double>>> runs, double loadBefore, double loadAfter) {
    Optional<Sample> sample(Contender contender, String figure) {
        List<Double> all = new ArrayList<>();
        for (Map<String, Double> run : runs.getOrDefault(contender, List.of())) {
            Optional.ofNullable(run.get(figure)).ifPresent(all::add);
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(Sample.of(all));
    }

    /// How many times better one is than another.
    Optional<Double> ratio(Contender one, Contender other, Figure figure) {
        return sample(one, figure.word()).flatMap(ours -> sample(other, figure.word())
                .map(theirs -> figure.ratio(ours.median(), theirs.median())));
    }
}
