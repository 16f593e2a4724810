package org.postroom.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.benchmarks.chart.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `benchmarks/run growth`.
@Command(name = "growth", mixinStandardHelpOptions = true, header = "Measures how cost grows, and draws a chart from it.", description = {
    "Measures how cost grows with the number of relays, of components, and the size of messages, on 1 and 2 carriers,",
    "and draws a chart from it."})
final class GrowthCommand implements Callable<Integer> {
    private static final List<Contender> BOTH = List.of(Contender.POSTROOM, Contender.ONE_CARRIER);
    private static final List<String> STEPS = List.of("pipeline:1", "pipeline:3", "pipeline:10", "pipeline:30",
            "pipeline:100", "pipeline:300", "pipeline:1000", "busy:2", "busy:10", "busy:100", "busy:1000", "busy:10000",
            "busy:100000", "fresh-text:10", "fresh-text:100", "fresh-text:1000", "fresh-text:10000",
            "fresh-text:100000", "fresh-text:1000000", "same-text:10", "same-text:1000", "same-text:100000",
            "same-text:1000000");

    @Option(names = "--svg", paramLabel = "FILE", description = "the chart")
    private @Nullable Path svg;

    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws Exception {
        Session session = options.session(Effort.FULL);
        List<Row> rows = new ArrayList<>();
        for (Workload step : (Iterable<Workload>) steps()::iterator) {
            rows.add(session.row(step, BOTH));
        }
        options.tell("growth", Machine.words() + "\n\n" + new Table(BOTH, rows).text());
        options.write(rows);
        if (svg != null) {
            Files.writeString(svg, Sheet.svg(GrowthChart.panels(rows)));
        }
        return 0;
    }

    private static Stream<Workload> steps() {
        return STEPS.stream().map(Workload::of);
    }
}
