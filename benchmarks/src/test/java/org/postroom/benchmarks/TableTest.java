package org.postroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableTest {
    private static final List<Contender> TWO = List.of(Contender.POSTROOM, Contender.PEKKO);

    private static Row row(String workload, String figure, List<Double> ours, List<Double> theirs) {
        Map<Contender, List<Map<String, Double>>> runs = new LinkedHashMap<>();
        runs.put(Contender.POSTROOM, ours.stream().map(value -> Map.of(figure, value)).toList());
        runs.put(Contender.PEKKO, theirs.stream().map(value -> Map.of(figure, value)).toList());
        return new Row(Workload.of(workload), runs, 0.5, 1.5);
    }

    @Test
    void aLineHasMediansRangesAndTheRatioToThePeer() {
        Row row = row("pipeline:10", "rate", List.of(8e6, 10e6, 9e6), List.of(2e6, 3e6, 4e6));
        assertThat(new Table(TWO, List.of(row)).text().lines().toList().get(2)).isEqualTo("| pipeline, 10 relays | "
                + "M messages/s | 9.00 (8.00 to 10.0) | 3.00 (2.00 to 4.00) | 3.00 | 0.5, then 1.5 |");
    }

    @Test
    void whereLessIsBetterTheRatioIsTurnedAround() {
        Row row = row("hello", "seconds", List.of(0.5), List.of(2.0));
        assertThat(new Table(TWO, List.of(row)).text()).contains("| 0.500 | 2.00 | 4.00 |");
    }

    @Test
    void aContenderWithoutFiguresGetsADash() {
        Row row = row("idle:1000", "seconds", List.of(0.5), List.of());
        assertThat(new Table(TWO, List.of(row)).text()).contains("| 0.500 | – | – |");
    }

    @Test
    void headAndLinesHaveAsManyCells() {
        Row row = row("pipeline:1", "rate", List.of(1e6), List.of(1e6));
        assertThat(new Table(TWO, List.of(row)).text().lines().filter(line -> line.startsWith("|"))
                .map(line -> line.chars().filter(c -> c == '|').count()).distinct()).hasSize(1);
    }

    @Test
    void resultsAreReadAsTheyWereWritten(@TempDir Path folder) throws Exception {
        Results results = new Results("a machine",
                List.of(row("pipeline:10", "rate", List.of(8e6, 10.5e6), List.of(2e6, 1e-3))));
        results.write(folder.resolve("results.json"));
        assertThat(Results.read(folder.resolve("results.json"))).isEqualTo(results);
    }
}
