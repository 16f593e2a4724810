package org.postroom.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `benchmarks/run table [WORKLOAD...]`.
@Command(name = "table", mixinStandardHelpOptions = true, header = "Prints one table: Postroom beside its peers.", description = {
    "Prints one table: for each workload the median of each contender, the range, and the ratio to each peer.",
    "Quick it takes a minute and a half, in full about a quarter of an hour."})
final class TableCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "WORKLOAD", description = "such as pipeline:10, ping-pong, ring:1000, "
            + "fan-out:100, idle:1000000, stepped:10, slow-reader:10000000, hello, check:100000; all unless said")
    private List<String> workloads = new ArrayList<>();

    @Option(names = "--sides", split = ",", paramLabel = "SIDE", description = "postroom, postroom-1, "
            + "postroom-fallback, pekko, jcsp, threads; all unless said")
    private List<String> sides = Contender.words();

    @Mixin
    private Options options = new Options();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        List<Contender> contenders = sides.stream().map(this::contender).toList();
        Session session = options.session(Effort.FULL);
        List<Row> rows = new ArrayList<>();
        for (Workload workload : workloads()) {
            rows.add(session.row(workload, contenders));
        }
        options.tell("table", Machine.words() + "\n\n" + new Table(contenders, rows).text());
        options.write(rows);
        return rows.stream().anyMatch(row -> row.runs().containsValue(List.of())) ? 1 : 0;
    }

    private Contender contender(String word) {
        return Contender.of(word).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "there is no side '" + word + "' (there is: " + String.join(", ", Contender.words()) + ")"));
    }

    private List<Workload> workloads() {
        if (workloads.isEmpty()) {
            return options.quick() ? Workload.LITTLE : Workload.TABLE;
        }
        try {
            return workloads.stream().map(Workload::of).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
