package org.postroom.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.json.tree.TreePrinter;
import org.postroom.engine.json.tree.TreeReader;

/// What was measured, as JSON: every figure of every repeat, in basic units.
///
/// @param machine what it was measured on
/// @param rows    the figures
record Results(String machine, List<Row> rows) {
    void write(Path file) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("machine", machine);
        tree.put("when", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        tree.put("rows", rows.stream().map(Results::tree).toList());
        Files.writeString(file, TreePrinter.print(tree) + "\n");
    }

    private static Object tree(Row row) {
        Map<String, Object> runs = new LinkedHashMap<>();
        row.runs().forEach(
                (contender, figures) -> runs.put(contender.word(), figures.stream().map(Results::tree).toList()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("workload", row.workload().toString());
        tree.put("load", List.of(BigDecimal.valueOf(row.loadBefore()), BigDecimal.valueOf(row.loadAfter())));
        tree.put("runs", runs);
        return tree;
    }

    private static Object tree(Map<String, Double> figures) {
        Map<String, Object> tree = new LinkedHashMap<>();
        figures.forEach((word, figure) -> tree.put(word, BigDecimal.valueOf(figure)));
        return tree;
    }

    static Results read(Path file) throws IOException {
        if (!(TreeReader.read(Files.readAllBytes(file)) instanceof Map<?, ?> tree)
                || !(tree.get("rows") instanceof List<?> rows)) {
            throw new IOException(file + " holds no results");
        }
        return new Results(String.valueOf(tree.get("machine")), rows.stream().map(Results::row).toList());
    }

    private static Row row(Object tree) {
        Map<?, ?> fields = (Map<?, ?>) tree;
        List<?> load = (List<?>) field(fields, "load");
        Map<Contender, List<Map<String, Double>>> runs = new LinkedHashMap<>();
        ((Map<?, ?>) field(fields, "runs")).forEach((word, figures) -> runs.put(
                Contender.of(String.valueOf(word)).orElseThrow(), figures((List<?>) figures)));
        return new Row(Workload.of(field(fields, "workload").toString()), runs, number(load.get(0)),
                number(load.get(1)));
    }

    private static List<Map<String, Double>> figures(List<?> repeats) {
        List<Map<String, Double>> all = new ArrayList<>();
        for (Object repeat : repeats) {
            Map<String, Double> figures = new LinkedHashMap<>();
            ((Map<?, ?>) repeat).forEach((word, figure) -> figures.put(String.valueOf(word), number(figure)));
            all.add(figures);
        }
        return all;
    }

    private static Object field(Map<?, ?> fields, String name) {
        return Optional.<Object>ofNullable(fields.get(name))
                .orElseThrow(() -> new IllegalArgumentException("a row has no '" + name + "'"));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
