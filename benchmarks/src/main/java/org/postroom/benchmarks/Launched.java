package org.postroom.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Starts of Postroom as a user would start it, from the command to its end. The system property
/// `postroom.benchmarks.root` is the folder with the launcher; it must have been started once before, to have built.
final class Launched {
    private Launched() {}

    private static String root() {
        return System.getProperty("postroom.benchmarks.root", ".");
    }

    /// The hello flow, told one line; it must say it back.
    static Map<String, Double> hello() throws IOException, InterruptedException {
        Path flow = Path.of(root(), "flows", "examples", "01-hello.flow.json");
        return seconds(List.of("run", flow.toString()), "Hello\n", "Hello");
    }

    /// A file with many components; there must be nothing to complain about.
    static Map<String, Double> check(int components) throws IOException, InterruptedException {
        return seconds(List.of("check", FlowOfMany.file(components).toString()), "", "");
    }

    /// The editor, without a screen and without anybody's files, until its window can be used.
    static double window() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(Path.of(root(), "postroom").toString());
        command.environment().put("JAVA_TOOL_OPTIONS",
                "-Dpostroom.rehearsal=true -Dglass.platform=Headless -Dprism.order=sw"
                        + " -Duser.home=" + System.getProperty("java.io.tmpdir"));
        command.redirectError(ProcessBuilder.Redirect.DISCARD);
        long began = System.nanoTime();
        Process process = command.start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            double seconds = (System.nanoTime() - began) / 1e9;
            int status = process.waitFor();
            if (line == null || status != 0) {
                throw new IOException("the editor ended with " + status + " and no window");
            }
            return seconds;
        }
    }

    private static Map<String, Double> seconds(List<String> words, String input, String expected)
            throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(Path.of(root(), "postroom").toString());
        command.command().addAll(words);
        command.redirectError(ProcessBuilder.Redirect.INHERIT);
        long began = System.nanoTime();
        Process process = command.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = process.waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (status != 0 || expected.isEmpty() != said.isEmpty() || !said.contains(expected)) {
            throw new IOException(
                    "postroom " + String.join(" ", words) + " ended with " + status + " and said: " + said);
        }
        return Map.of("seconds", seconds);
    }
}
