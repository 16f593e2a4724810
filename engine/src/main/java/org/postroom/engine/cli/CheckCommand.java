package org.postroom.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `postroom check FILE...`: every problem with its place.
@Command(name = "check", mixinStandardHelpOptions = true, description = {
    "Tells every problem of flow files, with its place.",
    "Exit status 1 if one of them keeps a flow from running, 3 if a file can't be read."})
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "flow files")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Catalogue catalogue = Installed.catalogue(spec.commandLine().getErr());
        return files.stream().mapToInt(file -> check(file, catalogue)).max().orElse(Postroom.WELL);
    }

    private int check(Path file, Catalogue catalogue) {
        var out = spec.commandLine().getOut();
        try {
            List<Problem> problems = Source.read(file).check(catalogue);
            problems.forEach(problem -> out.println(line(file, problem)));
            return Source.runs(problems) ? Postroom.WELL : Postroom.FLOW_FAILED;
        } catch (Unreadable e) {
            e.problems().forEach(out::println);
            return Postroom.FILE_FAILED;
        }
    }

    static String line(Path file, Problem problem) {
        String severity = switch (problem.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT -> "hint";
        };
        return file + ": " + severity + ": " + problem;
    }
}
