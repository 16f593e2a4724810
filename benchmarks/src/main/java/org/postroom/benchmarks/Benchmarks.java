package org.postroom.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command: `benchmarks/run`.
@Command(name = "benchmarks/run", mixinStandardHelpOptions = true, subcommands = {TableCommand.class,
    GrowthCommand.class, PriceCommand.class, ProfileCommand.class, ChartCommand.class}, description = {
        "Measures Postroom beside its peers. Without a word: 'table'.",
        "Each figure is the median of several JVMs; the contenders take turns."})
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] words) {
        String[] all = words.length == 0 ? new String[] {"table"} : words;
        System.exit(new CommandLine(new Benchmarks()).execute(all));
    }
}
