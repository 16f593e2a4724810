package org.postroom.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What all commands that measure can be told.
final class Options {
    @Option(names = "--quick", description = "one short repeat of each, to see that all works")
    private boolean quick;

    @Option(names = "--repeats", paramLabel = "N", description = "JVMs for each figure; 5 unless said")
    private int repeats;

    @Option(names = "--json", paramLabel = "FILE", description = "writes every figure of every repeat")
    private @Nullable Path json;

    @Option(names = "--into", paramLabel = "FILE.md", description = "puts the table into its place in a page")
    private @Nullable Path into;

    @Option(names = "--jvm", paramLabel = "FLAG", description = "told to every JVM that measures, after the usual flags")
    private List<String> jvm = new ArrayList<>();

    boolean quick() {
        return quick;
    }

    Session session(Effort full) {
        Effort effort = quick ? Effort.QUICK : full;
        return new Session(new Fork(jvm), repeats > 0 ? effort.times(repeats) : effort,
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /// Prints what came out, and puts it where it was asked for.
    ///
    /// @param place the name of the place in the page
    void tell(String place, String text) throws IOException {
        System.out.println(text);
        Optional<Path> page = Optional.ofNullable(into);
        if (page.isPresent()) {
            new Marked(place).fill(page.get(), text);
        }
    }

    void write(List<Row> rows) throws IOException {
        Optional<Path> file = Optional.ofNullable(json);
        if (file.isPresent()) {
            new Results(Machine.words(), rows).write(file.get());
        }
    }
}
