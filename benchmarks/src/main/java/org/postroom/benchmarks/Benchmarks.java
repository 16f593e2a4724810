package org.postroom.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command: `benchmarks/run`.
@Command(name = "benchmarks/run", mixinStandardHelpOptions = true, subcommands = {TableCommand.class,
    GrowthCommand.class, PriceCommand.class, ProfileCommand.class, ChartCommand.class,
    LiveCommand.class, EditorCommand.class, ChatCommand.class, RecordingCommand.class}, description = {
        "Measures Postroom beside its peers. Without a word: 'table'.",
        "Each figure is the median of several JVMs; the contenders take turns."})
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] words) {
        System.exit(new CommandLine(new Benchmarks()).execute(withCommand(words)));
    }

    private static String[] withCommand(String... words) {
        boolean named = words.length > 0
                && (!words[0].startsWith("-") || List.of("-h", "--help", "-V", "--version").contains(words[0]));
        return named ? words : Stream.concat(Stream.of("table"), Stream.of(words)).toArray(String[]::new);
    }
}
