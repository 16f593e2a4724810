package org.postroom.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.postroom.benchmarks.chart.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `benchmarks/run chart FILE -o OUT.svg`.
@Command(name = "chart", mixinStandardHelpOptions = true, description = "Draws the chart again from a run of 'growth'.")
final class ChartCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "what 'growth --json' wrote")
    private Path file = Path.of("");

    @Option(names = "-o", required = true, paramLabel = "OUT.svg", description = "the chart")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        Files.writeString(out, Sheet.svg(GrowthChart.panels(Results.read(file).rows())));
        return 0;
    }
}
