package org.postroom.flows.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.flows.Shell;
import org.postroom.flows.Shell.Told;

/// `postroom draw`.
class DrawCommandTest {
    private static final Path HELLO = Shell.inRepository("flows/examples/01-hello.flow.json");
    private static final Path PARTS = Shell.inRepository("flows/examples/04-part-twice.flow.json");

    @TempDir
    private Path folder;

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Shell.inRepository("flows/examples"))) {
            return files.filter(file -> file.toString().endsWith(".flow.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsDrawnWithoutAnUnknownTypeOrAProblem(Path example) throws IOException {
        Path svg = folder.resolve("out.svg");
        assertThat(Shell.postroom("draw", example, "-o", svg)).isEqualTo(new Told(0, "", ""));
        assertThat(Files.readString(svg)).startsWith("<svg ").contains("class=\"component\"")
                .doesNotContain(">!</text>", "#c92a2a");
    }

    @Test
    void themeAndScaleAreThoseAskedFor() throws IOException {
        Path once = folder.resolve("once.png");
        Path twice = folder.resolve("twice.PNG");
        assertThat(Shell.postroom("draw", HELLO, "-o", once).status()).isZero();
        assertThat(Shell.postroom("draw", HELLO, "-o", twice, "--theme", "dark", "--scale", "2").status()).isZero();
        var light = ImageIO.read(once.toFile());
        var dark = ImageIO.read(twice.toFile());
        assertThat(dark.getWidth()).isEqualTo(2 * light.getWidth());
        assertThat(light.getRGB(0, 0) & 0xff).isGreaterThan(200);
        assertThat(dark.getRGB(0, 0) & 0xff).isLessThan(50);
    }

    @Test
    void aPartIsDrawnWithItsOwnBoxes() throws IOException {
        Path svg = folder.resolve("part.svg");
        assertThat(Shell.postroom("draw", PARTS, "-o", svg, "--part", "Shout").status()).isZero();
        assertThat(Files.readString(svg)).contains("<title>Shout</title>", "<title>inbox = capitals.inbox</title>")
                .doesNotContain("ConsoleEchoer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "out.gif |                 | -o takes a file that ends in .svg, .png or .pdf, not 'out.gif'",
        "out.svg | --part=Shuot    | --part Shuot: there is no such part (did you mean 'Shout'?) (there is: Shout)",
        "out.png | --scale=0       | --scale takes a number from 0.1 to 8, not 0.0",
        "out.png | --scale=NaN     | --scale takes a number from 0.1 to 8, not NaN",
        "out.png | --theme=pink    | Invalid value for option '--theme': expected one of [LIGHT, DARK, CONTRAST]",
    })
    void wrongWordsAreToldAndNothingIsDrawn(String out, String option, String sentence) throws IOException {
        Told told = option == null
                ? Shell.postroom("draw", PARTS, "-o", out)
                : Shell.postroom("draw", PARTS, "-o", folder.resolve(out), option);
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err()).startsWith(sentence).contains("See 'postroom draw --help'.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutAPlaceForThePictureNothingIsDrawn() {
        assertThat(Shell.postroom("draw", HELLO).status()).isEqualTo(2);
    }

    @Test
    void aBrokenFileIsToldWithItsPlace() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.flow.json"), "{\"postroom\": 1, \"links\": 3}");
        Told told = Shell.postroom("draw", broken, "-o", folder.resolve("out.svg"));
        assertThat(told.status()).isEqualTo(3);
        assertThat(told.errLines()).containsExactly(broken + ": error: links: expected a list, but there is 3");
    }

    @Test
    void aFileThatIsNotThereAndAFolderThatIsNotThereAreTold() {
        Path gone = folder.resolve("gone");
        assertThat(Shell.postroom("draw", gone, "-o", folder.resolve("out.svg")).status()).isEqualTo(3);
        Told told = Shell.postroom("draw", HELLO, "-o", gone.resolve("out.svg"));
        assertThat(told.status()).isEqualTo(3);
        assertThat(told.errLines()).containsExactly(gone.resolve("out.svg") + ": there is no such folder");
    }

    @Test
    void itHasItsHelpAndIsListedBesideTheOthers() {
        assertThat(Shell.postroom("draw", "--help").out()).contains("FILE", "--output", "--theme", "--part", "--scale");
        assertThat(Shell.postroom("--help").out()).contains("Draws a flow as a picture, without a screen.");
    }
}
