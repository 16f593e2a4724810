package org.postroom.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowFileException;
import org.postroom.flows.Shell.Told;

/// One of the flows in flows/examples, and what is expected of it, in src/test/resources/expected.
public record Example(Path file) {
    private static final String ENDING = ".flow.json";

    /// All of them, in the order of their numbers.
    public static List<Example> all() {
        try (Stream<Path> files = Files.list(Shell.inRepository("flows/examples"))) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().map(Example::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return file.getFileName().toString().replace(ENDING, "");
    }

    public String text() {
        return Shell.read(file);
    }

    public Flow flow() {
        try {
            return FlowFile.read(file).flow();
        } catch (FlowFileException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its expected output, error, status, or its input.
    public Optional<String> expected(String what) {
        Path expected = Shell.inRepository("flows/src/test/resources/expected").resolve(name() + "." + what);
        return Files.exists(expected) ? Optional.of(Shell.read(expected)) : Optional.empty();
    }

    /// How a run of it may go. More than one where the schedule decides: a second outcome is in the files `name.or.*`.
    public List<Told> outcomes() {
        return expected("or.status").isEmpty() ? List.of(outcome("")) : List.of(outcome(""), outcome("or."));
    }

    private Told outcome(String which) {
        return new Told(expected(which + "status").map(text -> Integer.parseInt(text.strip())).orElse(0),
                expected(which + "out").orElse(""), expected(which + "err").orElse(""));
    }

    /// Whether several components send to the same inbox or are merged, run side by side in one, or write: their lines
    /// may come in any order.
    public boolean races() {
        return drawings().anyMatch(Example::hasFanIn) || drawings().anyMatch(drawing -> count(drawing, "Par") > 0)
                || drawings().anyMatch(drawing -> count(drawing, "Merge") > 0)
                || drawings().mapToLong(drawing -> count(drawing, "ConsoleEchoer")).sum() > 1;
    }

    /// Whether it waits for the world in several places, so that what comes first is not ours to say.
    public boolean dependsOnTheWorld() {
        return drawings().mapToLong(drawing -> count(drawing, "UnixProcess") + count(drawing, "DirectoryWatcher"))
                .sum() > 0;
    }

    private Stream<Drawing> drawings() {
        return Stream.concat(Stream.of(flow().drawing()), flow().parts().values().stream());
    }

    private static long count(Drawing drawing, String type) {
        return drawing.components().values().stream().filter(placed -> placed.type().equals(type)).count();
    }

    private static boolean hasFanIn(Drawing drawing) {
        Set<BoxName> once = new HashSet<>();
        return drawing.links().stream().map(Link::to).filter(to -> !to.box().equals("control"))
                .anyMatch(to -> !once.add(to));
    }

    @Override
    public String toString() {
        return name();
    }
}
