package org.postroom.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `benchmarks/run price`.
@Command(name = "price", mixinStandardHelpOptions = true, header = "Prints what watching, stepping, recording and each promise cost.", description = {
    "Prints what watching, the stepped scheduler, a recording and the semantic promises cost:",
    "a pipeline with one thing different each time, and nanoseconds a message beside the plain one."})
final class PriceCommand implements Callable<Integer> {
    private static final List<Contender> BOTH = List.of(Contender.POSTROOM, Contender.ONE_CARRIER);
    private static final List<Workload> VARIANTS = Stream.of("pipeline:1", "watched:1", "polled:1", "recorded:1",
            "stepped-line:1", "seeded-line:1", "room:1", "room:10", "room:1000", "room:10000", "dropping:100",
            "copies:1",
            "copies:2", "copies:10").map(Workload::of).toList();

    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws Exception {
        Session session = options.session(Effort.LONG);
        List<Row> rows = new ArrayList<>();
        for (Workload variant : VARIANTS) {
            rows.add(session.row(variant, BOTH));
        }
        System.out.println(new Table(BOTH, rows).text());
        options.tell("price", Machine.words() + "\n\n" + nanos(rows));
        options.write(rows);
        return 0;
    }

    private static String nanos(List<Row> rows) {
        StringBuilder text = new StringBuilder("| one thing different | ns a message, 2 carriers | 1 carrier | load |\n"
                + "|---|---:|---:|---:|\n");
        for (Row row : rows) {
            text.append("| ").append(row.workload().title()).append(" |").append(nanos(row, Contender.POSTROOM))
                    .append(nanos(row, Contender.ONE_CARRIER))
                    .append(String.format(Locale.ROOT, " %.1f |\n", row.loadAfter()));
        }
        return text.toString();
    }

    private static String nanos(Row row, Contender contender) {
        return row.sample(contender, "rate").map(rate -> String.format(Locale.ROOT, " %,.0f |", 1e9 / rate.median()))
                .orElse(" – |");
    }
}
