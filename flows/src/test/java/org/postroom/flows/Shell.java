package org.postroom.flows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.postroom.engine.cli.Postroom;

/// A person at the command line, in this JVM: the words are carried out with a standard input, output and error of their
/// own. One at a time.
public final class Shell {
    private final String input;

    private Shell(String input) {
        this.input = input;
    }

    /// What the command line said.
    ///
    /// @param status the exit status
    /// @param out    standard output
    /// @param err    standard error
    public record Told(int status, String out, String err) {
        public List<String> outLines() {
            return out.lines().toList();
        }

        public List<String> errLines() {
            return err.lines().toList();
        }
    }

    /// With this at standard input.
    public static Shell fed(String input) {
        return new Shell(input);
    }

    /// With nothing at standard input.
    public static Told postroom(Object... words) {
        return fed("").run(words);
    }

    /// Does what the words say, each told by its `toString`.
    public Told run(Object... words) {
        String[] line = Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
        synchronized (Shell.class) {
            return swapped(line);
        }
    }

    private Told swapped(String... words) {
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        var told = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(told, false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, false, StandardCharsets.UTF_8));
        try {
            int status = Postroom.execute(words);
            System.out.flush();
            System.err.flush();
            return new Told(status, told.toString(StandardCharsets.UTF_8),
                    complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }

    /// Writes a flow's file.
    ///
    /// @param text JSON, for which ' may stand in place of "
    public static Path flow(Path folder, String text) {
        return write(folder.resolve("test.flow.json"), text.replace('\'', '"'));
    }

    /// Writes any file.
    public static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a file.
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a recording says, a JSON object a line.
    public static String recording(Path file) {
        return postroom("recording", file, "--lines").out();
    }

    /// A file of the repository.
    public static Path inRepository(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("flows/flow.schema.json")))
                .map(folder -> folder.resolve(path)).findFirst()
                .orElseThrow(() -> new IllegalStateException("not started inside of the repository"));
    }
}
