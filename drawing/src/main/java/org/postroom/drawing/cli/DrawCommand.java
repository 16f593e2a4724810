package org.postroom.drawing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.postroom.drawing.picture.CannotPaint;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Picture;
import org.postroom.drawing.picture.PictureFile;
import org.postroom.engine.cli.AddedCommand;
import org.postroom.engine.cli.Installed;
import org.postroom.engine.cli.Unreadable;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Spelling;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowFileException;
import org.postroom.engine.live.FilesBeside;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `postroom draw FILE -o OUT.svg|OUT.png|OUT.pdf`: the drawing as a picture, without a screen.
@Command(name = "draw", mixinStandardHelpOptions = true, description = {
    "Draws a flow as a picture, without a screen.",
    "Exit status 3 if the file can't be read or the picture not be written."})
public final class DrawCommand implements AddedCommand {
    private static final int WELL = 0;

    enum Theme {
        LIGHT,
        DARK,
        CONTRAST
    }

    @Parameters(arity = "1", paramLabel = "FILE", description = "a flow file")
    private Path file = Path.of("");

    @Option(names = {"-o",
        "--output"}, required = true, paramLabel = "OUT", description = "the picture, which ends in .svg,"
                + " .png or .pdf")
    private Path out = Path.of("");

    @Option(names = "--theme", paramLabel = "THEME", description = "${COMPLETION-CANDIDATES}; usually light")
    private Theme theme = Theme.LIGHT;

    @Option(names = "--part", paramLabel = "NAME", description = "what is inside a part, not the flow itself")
    private Optional<String> part = Optional.empty();

    @Option(names = "--scale", paramLabel = "N", description = "pixels of a .png for each of the drawing's, from 0.1 to 8;"
            + " usually 1")
    private double scale = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The command, before its words are known.
    public DrawCommand() {}

    @Override
    public Integer call() throws Unreadable {
        checkEnding();
        if (!(scale >= 0.1 && scale <= 8)) {
            throw wrong("--scale takes a number from 0.1 to 8, not " + scale);
        }
        write(painted(picture(read())));
        return WELL;
    }

    private void checkEnding() {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (Stream.of(".svg", ".png", ".pdf").noneMatch(name::endsWith)) {
            throw wrong("-o takes a file that ends in .svg, .png or .pdf, not '" + out + "'");
        }
    }

    private Flow read() throws Unreadable {
        try {
            return FlowFile.read(file).flow();
        } catch (FlowFileException e) {
            throw new Unreadable(e.problems().stream().map(problem -> file + ": error: " + problem).toList());
        }
    }

    private Picture picture(Flow flow) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("").toAbsolutePath());
        Drawn drawn = new Drawn(flow, Installed.catalogue(spec.commandLine().getErr()), new FilesBeside(folder),
                switch (theme) {
                    case LIGHT -> Look.LIGHT;
                    case DARK -> Look.DARK;
                    case CONTRAST -> Look.CONTRAST;
                });
        return part.isEmpty()
                ? drawn.whole()
                : drawn.part(part.get()).orElseThrow(() -> wrong(noPart(flow, part.get())));
    }

    private static String noPart(Flow flow, String name) {
        return flow.parts().isEmpty()
                ? "--part " + name + ": this flow has no parts"
                : "--part " + name + ": there is no such part" + Spelling.question(name, flow.parts().keySet())
                        + " (there is: " + String.join(", ", flow.parts().keySet()) + ")";
    }

    private byte[] painted(Picture picture) throws Unreadable {
        try {
            return PictureFile.of(picture, out, scale);
        } catch (CannotPaint e) {
            throw new Unreadable(List.of(out + ": " + e.getMessage()));
        }
    }

    private void write(byte[] picture) throws Unreadable {
        try {
            Files.write(out, picture);
        } catch (NoSuchFileException _) {
            throw new Unreadable(List.of(out + ": there is no such folder"));
        } catch (IOException e) {
            throw new Unreadable(List.of(out + ": can't be written: " + e));
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
