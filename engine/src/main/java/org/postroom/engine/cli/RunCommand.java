package org.postroom.engine.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.settings.Times;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `postroom run FILE`: runs a flow without a screen.
@Command(name = "run", mixinStandardHelpOptions = true, description = {"Runs a flow without a screen.",
    "It ends when every component has ended, when --for is over, when nothing more can happen (--until-quiet),"
            + " in a deadlock, or with Ctrl+C."})
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a flow file")
    private Path file = Path.of("");

    @Option(names = "--stepped", description = "one component at a time, in virtual time; the same run each time")
    private boolean stepped;

    @Option(names = "--seed", paramLabel = "N", converter = Seed.class, description = "for the components' dice; with --stepped also for who goes"
            + " on next")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--for", paramLabel = "TIME", converter = Time.class, description = "ends after this time, such as"
            + " 10s, 500ms, 5min")
    private Optional<Duration> limit = Optional.empty();

    @Option(names = "--until-quiet", description = "ends when nothing more can happen by itself")
    private boolean untilQuiet;

    @Option(names = "--set", paramLabel = "ID.SETTING=VALUE", description = "replaces a setting for this run")
    private List<String> settings = List.of();

    @Option(names = "--watch", paramLabel = "ID.BOX", converter = Box.class, description = "tells each message that comes"
            + " to this inbox or leaves by this outbox")
    private List<BoxName> watched = List.of();

    @Option(names = "--report", description = "tells at the end what went along each link")
    private boolean report;

    @Option(names = "--json", description = "the report as JSON")
    private boolean json;

    @Option(names = "--record", paramLabel = "FILE", description = {"writes everything that happens to a file,",
        "for 'postroom recording' and the editor's time line"})
    private Optional<Path> record = Optional.empty();

    @Option(names = "--allow-files", paramLabel = "DIR", description = "lets the flow reach files in this folder, besides"
            + " its own")
    private List<Path> allowed = List.of();

    @Option(names = "--stage", paramLabel = "WHERE", description = "where components show themselves: 'window', or"
            + " 'none' to draw into memory, without a screen; usually window")
    private StageHost.Where stage = StageHost.Where.WINDOW;

    @Option(names = "--stage-shot", paramLabel = "OUT.png", description = "with --stage none: a picture of what they show"
            + " at the end")
    private Optional<Path> stageShot = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter words = spec.commandLine().getErr();
        if (json && !report) {
            throw wrong("--json is a form of the report: give --report too");
        }
        if (stageShot.isPresent() && stage != StageHost.Where.NONE) {
            throw wrong("--stage-shot takes its picture without a screen: give --stage none too");
        }
        checkFolders();
        Catalogue catalogue = Installed.catalogue(words);
        Source source = Source.read(file);
        Overrides overrides = new Overrides(source, catalogue, this::wrong);
        Source changed = source.with(overrides.apply(settings));
        List<Problem> problems = changed.check(catalogue);
        if (!settings.isEmpty()) {
            overrides.refuse(settings, source.check(catalogue), problems);
        }
        problems.stream().filter(problem -> problem.severity() != Problem.Severity.HINT)
                .forEach(problem -> words.println(CheckCommand.line(file, problem)));
        if (!Source.runs(problems)) {
            return Postroom.FLOW_FAILED;
        }
        List<BoxWatch.Watched> boxes = new BoxWatch.Search(changed, catalogue, this::wrong).all(watched);
        return new FlowRun(changed, catalogue, mode(boxes), words).run();
    }

    private void checkFolders() throws Unreadable {
        List<String> missing = allowed.stream().filter(folder -> !Files.isDirectory(folder))
                .map(folder -> "--allow-files " + folder + ": there is no such folder").toList();
        if (!missing.isEmpty()) {
            throw new Unreadable(missing);
        }
    }

    private FlowRun.Mode mode(List<BoxWatch.Watched> boxes) {
        FlowRun.Report wanted = !report
                ? FlowRun.Report.NONE
                : json ? FlowRun.Report.JSON : FlowRun.Report.TEXT;
        return new FlowRun.Mode(stepped, seed, limit, untilQuiet, boxes, wanted, record, allowed,
                new Showing.Wish(stage, stageShot));
    }

    private RuntimeException wrong(String text) {
        return new ParameterException(spec.commandLine(), text);
    }

    /// Reads "10s".
    static final class Time implements ITypeConverter<Duration> {
        private static final Duration LONGEST = Duration.ofDays(36_500);

        @Override
        public Duration convert(String text) {
            Duration time = read(text);
            if (time.isNegative()) {
                throw new TypeConversionException("a time can't be below zero, as '" + text + "' is");
            }
            return time.compareTo(LONGEST) < 0 ? time : LONGEST;
        }

        private static Duration read(String text) {
            try {
                return Times.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage() + ", not '" + text + "'");
            }
        }
    }

    /// Reads "7".
    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("a seed is a whole number, not '" + text + "'");
            }
        }
    }

    /// Reads "printer.inbox".
    static final class Box implements ITypeConverter<BoxName> {
        @Override
        public BoxName convert(String text) {
            try {
                return BoxName.of(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
