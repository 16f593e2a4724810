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

/// A drawing of many components, as the editor would have written it.
final class FlowOfMany {
    private static final int A_ROW = 100;

    private FlowOfMany() {}

    /// Where it lies: in the folder for temporary files.
    static Path file(int components) {
        return Path.of(System.getProperty("java.io.tmpdir"), "postroom-" + components + ".flow.json");
    }

    /// Makes the file, or makes it anew.
    static void make(int components) throws IOException {
        try (Writer out = Files.newBufferedWriter(file(components))) {
            write(components, out);
        }
    }

    /// A chain: each one's outbox linked to the next one's inbox, and its signal to the next one's control.
    private static void write(int components, Writer out) throws IOException {
        out.write("{\n  \"postroom\": 1,\n  \"name\": \"Many\",\n  \"components\": {\n");
        for (int i = 0; i < components; i++) {
            out.write("    \"" + id(i) + "\": {" + type(i, components) + "}"
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

    private static String type(int number, int components) {
        if (number == 0) {
            return "\"type\": \"ConsoleReader\"";
        }
        return number == components - 1
                ? "\"type\": \"ConsoleEchoer\""
                : "\"type\": \"Replace\", \"settings\": {\"pattern\": \"a+\", \"by\": \"" + number + "\"}";
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "component-%06d", number);
    }

    /// Reads and checks it, the first thing that this JVM does, and looks whether there is nothing to complain about.
    static double secondsToCheck(Path file) throws IOException {
        long began = System.nanoTime();
        List<Problem> problems = FlowCheck.of(FlowFile.read(file).flow(), Catalogue.installed(), Beside.nothing());
        double seconds = (System.nanoTime() - began) / 1e9;
        problems.stream().findFirst()
                .ifPresent(problem -> {
                    throw new IllegalStateException(problem.toString());
                });
        return seconds;
    }
}
