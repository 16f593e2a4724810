package org.postroom.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.postroom.engine.component.Words;
import org.postroom.engine.network.Hold;
import org.postroom.engine.recording.Instant;
import org.postroom.engine.recording.Mermaid;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.recording.RecordingFile;
import org.postroom.engine.recording.RecordingLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `postroom recording FILE`: looks into what `postroom run --record` has written.
@Command(name = "recording", mixinStandardHelpOptions = true, description = {
    "Looks into a recording, as 'postroom run --record FILE' writes it.",
    "With --compare the exit status is 1 where the two runs differ."})
final class RecordingCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a recording")
    private Path file = Path.of("");

    @Option(names = "--find", paramLabel = "TEXT", description = {
        "only what has this text in its message or its names,",
        "or is of that kind, such as 'failed' or 'dropped'"})
    private Optional<String> find = Optional.empty();

    @Option(names = "--at", paramLabel = "N", description = "what lay in each inbox just after this moment")
    private Optional<Long> at = Optional.empty();

    @Option(names = "--lines", description = "as a JSON object a line, for other programs")
    private boolean lines;

    @Option(names = "--mermaid", description = "as a sequence diagram in the language of Mermaid")
    private boolean mermaid;

    @Option(names = "--compare", paramLabel = "OTHER", description = "where another recording first differs from it")
    private Optional<Path> other = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Unreadable {
        PrintWriter out = spec.commandLine().getOut();
        try (Recording recording = read(file)) {
            int status = other.isPresent() ? compare(recording, out) : tell(recording, out);
            out.flush();
            return status;
        } catch (UncheckedIOException e) {
            throw unreadable(new IOException(e.getMessage(), e));
        }
    }

    private int tell(Recording recording, PrintWriter out) {
        Stream<Moment> moments = find.map(recording::find).orElseGet(() -> recording.moments().stream());
        if (at.isPresent()) {
            tell(recording.at(at.get()), out);
        } else if (mermaid) {
            out.print(Mermaid.of(moments.toList()));
        } else {
            moments.map(lines ? moment -> RecordingLines.line(moment.what()) : RecordingCommand::line)
                    .forEachOrdered(out::println);
        }
        return Postroom.WELL;
    }

    private static Recording read(Path path) throws Unreadable {
        try {
            return RecordingFile.open(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Unreadable unreadable(IOException e) {
        return new Unreadable(List.of(e instanceof NoSuchFileException
                ? e.getMessage() + ": there is no such file"
                : String.valueOf(e.getMessage())));
    }

    private static String line(Moment moment) {
        return "%6d  %s".formatted(moment.number(), Recording.words(moment.what()));
    }

    private static void tell(Instant instant, PrintWriter out) {
        instant.inboxes().entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + ": " + entry.getValue().stream()
                        .map(held -> Words.brief(held.message())).toList())
                .sorted().forEach(out::println);
        instant.failures().values().stream().map(Object::toString).sorted().forEach(out::println);
        instant.held().stream().map(Hold::words).sorted().map("you held "::concat).forEach(out::println);
        instant.ended().stream().sorted().forEach(path -> out.println("'" + path + "' has ended"));
    }

    private int compare(Recording one, PrintWriter out) throws Unreadable {
        try (Recording two = read(other.orElseThrow())) {
            Optional<Long> parts = one.firstDifference(two);
            out.println(parts.map(number -> "They part at moment " + number + ":").orElse("Both are the same run"));
            parts.ifPresent(number -> {
                out.println("  " + at(one, number));
                out.println("  " + at(two, number));
            });
            return parts.isPresent() ? Postroom.FLOW_FAILED : Postroom.WELL;
        }
    }

    private static String at(Recording recording, long number) {
        return recording.moment(number).map(RecordingCommand::line)
                .orElseGet(() -> "%6d  nothing more happens".formatted(number));
    }
}
