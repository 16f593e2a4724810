package org.postroom.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.check.FlowCheck;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.json.FlowFile;

/// A drawing of many components, as the editor would have written it, in a file that is made where it isn't there.
final class FlowOfMany {
    private static final int A_ROW = 100;

    private FlowOfMany() {}

    /// The file, in the folder for temporary files.
    static Path file(int components) throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "postroom-" + components + ".flow.json");
        if (!Files.exists(file)) {
            Path unfinished = Files.createTempFile("postroom-", ".flow.json");
            try (Writer out = Files.newBufferedWriter(unfinished)) {
                write(components, out);
            }
            Files.move(unfinished, file);
        }
        return file;
    }

    /// A chain: each one's outbox linked to the next one's inbox, and its signal to the next one's control.
    private static void write(int components, Writer out) throws IOException {
        out.write("{\n  \"postroom\": 1,\n  \"name\": \"Many\",\n  \"components\": {\n");
        for (int i = 0; i < components; i++) {
            out.write("    \"" + id(i) + "\": {\"type\": \"Grep\", \"settings\": {\"pattern\": \"a+\"}}"
                    + (i < components - 1 ? ",\n" : "\n"));
        }
        out.write("  },\n  \"links\": [\n");
        for (int i = 1; i < components; i++) {
            out.write("    {\"from\": \"" + id(i - 1) + ".outbox\", \"to\": \"" + id(i) + ".inbox\"},\n");
            out.write("    {\"from\": \"" + id(i - 1) + ".signal\", \"to\": \"" + id(i) + ".control\"}"
                    + (i < components - 1 ? ",\n" : "\n"));
        }
        out.write("  ],\n  \"layout\": {\n    \"components\": {\n");
        for (int i = 0; i < components; i++) {
            out.write("      \"" + id(i) + "\": [" + i % A_ROW * 240 + ", " + i / A_ROW * 120 + "]"
                    + (i < components - 1 ? ",\n" : "\n"));
        }
        out.write("    }\n  }\n}\n");
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "grep-%06d", number);
    }

    /// Reads and checks it, the first thing that this JVM does, and looks whether it is well.
    static double secondsToCheck(Path file) throws IOException {
        long began = System.nanoTime();
        List<Problem> problems = FlowCheck.of(FlowFile.read(file).flow(), Catalogue.installed(), Beside.nothing());
        double seconds = (System.nanoTime() - began) / 1e9;
        problems.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).findFirst()
                .ifPresent(problem -> {
                    throw new IllegalStateException(problem.toString());
                });
        return seconds;
    }
}
