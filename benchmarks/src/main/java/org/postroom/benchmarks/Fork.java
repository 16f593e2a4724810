package org.postroom.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Starts the JVMs that measure, all with the same heap and collector. The heap's pages are large where the system has such,
/// and touched before: else each message made is made on a page that the system has yet to give, for the first seconds, and
/// that is what is measured.
///
/// @param extra what all of them are told beyond the usual
record Fork(List<String> extra) {
    private static final List<String> USUAL = List.of("-XX:+UseParallelGC", "-XX:+AlwaysPreTouch",
            "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    private static final int PATIENCE_MINUTES = 3;

    Fork {
        extra = List.copyOf(extra);
    }

    /// What a workload gives to a contender once.
    ///
    /// @throws IOException where the JVM ends badly, with what it said
    Map<String, Double> once(Workload workload, Contender contender, Effort effort)
            throws IOException, InterruptedException {
        return switch (workload.kind()) {
            case HELLO -> Launched.hello();
            case CHECK_RUN -> Launched.check(workload.size());
            default -> figures(run(command(workload, contender, effort)));
        };
    }

    private List<String> command(Workload workload, Contender contender, Effort effort) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(USUAL);
        command.addAll(largePages());
        command.addAll(heap(workload.kind()));
        command.addAll(contender.flags());
        command.addAll(extra);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Measure.class.getName(),
                workload.toString(), contender.word(), Double.toString(effort.warm()),
                Double.toString(effort.measured())));
        return command;
    }

    /// Elsewhere the JVM doesn't know the flag, and doesn't start.
    private static List<String> largePages() {
        boolean known = System.getProperty("os.name").equals("Linux");
        return known ? List.of("-XX:+UseTransparentHugePages") : List.of();
    }

    /// The same for everyone; where a million are made so much that they are made without a collection, which would copy
    /// them all.
    private static List<String> heap(Kind kind) {
        return kind == Kind.IDLE ? List.of("-Xms8g", "-Xmx8g", "-Xmn6g") : List.of("-Xms3g", "-Xmx3g");
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path words = Files.createTempFile("postroom-", ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(words.toFile())
                    .start();
            boolean over = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            String said = Files.readString(words, StandardCharsets.UTF_8);
            if (!over || process.waitFor() != 0) {
                throw new IOException(String.join(" ", command.subList(command.size() - 4, command.size()))
                        + (over ? " failed:\n" : " took more than " + PATIENCE_MINUTES + " minutes:\n") + said);
            }
            return said;
        } finally {
            Files.delete(words);
        }
    }

    private static Map<String, Double> figures(String said) {
        Map<String, Double> figures = new TreeMap<>();
        said.lines().filter(line -> line.startsWith("= ")).map(line -> line.split(" "))
                .forEach(words -> figures.put(words[1], Double.parseDouble(words[2].toLowerCase(Locale.ROOT))));
        return figures;
    }
}
