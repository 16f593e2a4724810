package org.postroom.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `postroom fmt FILE...`: canonical form, byte for byte as the editor writes it.
@Command(name = "fmt", mixinStandardHelpOptions = true, description = "Puts flow files into canonical form.")
final class FormatCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "flow files")
    private List<Path> files = List.of();

    @Option(names = "--check", description = "changes nothing; exit status 1 if a file isn't in canonical form")
    private boolean check;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return files.stream().mapToInt(this::format).max().orElse(Postroom.WELL);
    }

    private int format(Path file) {
        try {
            Source source = Source.read(file);
            if (source.canonical()) {
                return Postroom.WELL;
            }
            if (check) {
                spec.commandLine().getOut().println(file + ": not in canonical form");
                return Postroom.FLOW_FAILED;
            }
            source.save();
            spec.commandLine().getErr().println(file + ": put into canonical form");
            return Postroom.WELL;
        } catch (Unreadable e) {
            e.problems().forEach(spec.commandLine().getErr()::println);
            return Postroom.FILE_FAILED;
        }
    }
}
