package org.postroom.editor.shot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postroom.drawing.picture.CannotPaint;
import org.postroom.editor.app.Shot;
import org.postroom.engine.cli.AddedCommand;
import org.postroom.engine.cli.Unreadable;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowFileException;
import org.postroom.engine.settings.Times;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `postroom shot FILE -o OUT.png`: the editor's window as a picture, without a screen. It takes no JavaFX to be listed
/// among the commands; only [Shot] does.
@Command(name = "shot", mixinStandardHelpOptions = true, description = {
    "Takes a picture of the editor's window with a flow in it, without a screen.",
    "Exit status 3 if the file can't be read or the picture not be written."})
public final class ShotCommand implements AddedCommand {
    private static final int WELL = 0;
    private static final int LEAST = 320;
    private static final int MOST = 4096;

    @Parameters(arity = "1", paramLabel = "FILE", description = "a flow file")
    private Path file = Path.of("");

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "OUT.png", description = "the picture")
    private Path out = Path.of("");

    @Option(names = "--size", paramLabel = "WxH", converter = Size.Reader.class, description = "of the window, usually"
            + " 1366x768")
    private Size size = new Size(1366, 768);

    @Option(names = "--theme", paramLabel = "THEME", description = "${COMPLETION-CANDIDATES}; usually light")
    private Shot.Colours theme = Shot.Colours.LIGHT;

    @Option(names = "--select", paramLabel = "ID", description = "a component that is selected")
    private Optional<String> select = Optional.empty();

    @Option(names = "--run", paramLabel = "TIME", converter = Time.class, description = "runs the flow for this long"
            + " first, such as 2s")
    private Optional<Duration> run = Optional.empty();

    @Option(names = "--turns", paramLabel = "N", description = "runs the flow step by step, and stops after N turns")
    private Optional<Integer> turns = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "of the dice of a run in steps")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--speed", paramLabel = "TURNS", description = "runs the flow step by step, so many turns a second")
    private Optional<Double> speed = Optional.empty();

    @Option(names = "--by-hand", description = "with --turns: shows who could go on next, for the person to choose")
    private boolean byHand;

    @Option(names = "--panel", paramLabel = "NAME", description = "the panel below the drawing:"
            + " ${COMPLETION-CANDIDATES}; with 'help', help on the selected component in place of the drawing")
    private Optional<Shot.Panel> panel = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The command, before its words are known.
    public ShotCommand() {}

    /// The size of a window.
    record Size(int width, int height) {
        static final class Reader implements ITypeConverter<Size> {
            @Override
            public Size convert(String text) {
                String[] numbers = text.split("x", 2);
                try {
                    return new Size(within(numbers[0]), within(numbers[1]));
                } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
                    throw new TypeConversionException("a size is two numbers from " + LEAST + " to " + MOST
                            + ", such as 1366x768, not '" + text + "'");
                }
            }

            private static int within(String number) {
                int pixels = Integer.parseInt(number);
                if (pixels < LEAST || pixels > MOST) {
                    throw new NumberFormatException(number);
                }
                return pixels;
            }
        }
    }

    /// Reads "2s".
    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return Times.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage() + ", not '" + text + "'");
            }
        }
    }

    @Override
    public Integer call() throws Exception {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new ParameterException(spec.commandLine(), "-o takes a file that ends in .png, not '" + out + "'");
        }
        if (speed.filter(turnsPerSecond -> !(turnsPerSecond > 0)).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--speed takes a number above zero, such as 4");
        }
        readable();
        write(new Shot(file, size.width(), size.height(), theme, select, run, turns, seed, speed, byHand,
                panel).take());
        return WELL;
    }

    private void readable() throws Unreadable {
        try {
            FlowFile.read(file);
        } catch (FlowFileException e) {
            throw new Unreadable(e.problems().stream().map(problem -> file + ": error: " + problem).toList());
        }
    }

    private void write(Shot.Picture picture) throws Unreadable, CannotPaint {
        try {
            Files.write(out, picture.png());
        } catch (IOException e) {
            throw new Unreadable(List.of(out + ": can't be written: " + e));
        }
    }
}
