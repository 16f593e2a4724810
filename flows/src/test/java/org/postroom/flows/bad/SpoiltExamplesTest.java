package org.postroom.flows.bad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.flows.Example;
import org.postroom.flows.Shell;
import org.postroom.flows.Shell.Told;
import org.postroom.flows.bad.Spoiling.Spoilt;

/// Every example, cut off and spoilt in every place. Many files are checked by one command: that is quicker, and each
/// line names its file.
class SpoiltExamplesTest {
    private static final Pattern LINE = Pattern.compile("(.*): (error|warning|hint): (.*)");
    private static final Pattern PLACED = Pattern.compile("(line \\d+, column \\d+|postroom|name|about|inboxes|outboxes"
            + "|components|links|parts|taps|layout)[^ ]*: .+");

    @TempDir
    private Path folder;

    static Stream<Example> examples() {
        return Example.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFileThatIsCutOffAnywhereIsRefusedInALineWithItsPlace(Example example) throws IOException {
        byte[] whole = example.text().getBytes(StandardCharsets.UTF_8);
        List<Path> cut = new ArrayList<>();
        for (int length = 0; length < whole.length; length++) {
            cut.add(Files.write(folder.resolve(length + ".flow.json"), Arrays.copyOf(whole, length)));
        }
        Path withoutLineBreak = cut.removeLast();
        assertThat(Shell.postroom("check", withoutLineBreak).status()).isZero();
        Told told = Shell.postroom(words("check", cut));
        assertThat(told.status()).isEqualTo(3);
        assertThat(told.err()).isEmpty();
        assertThat(told.outLines()).hasSameSizeAs(cut);
        assertThat(told.outLines().getFirst()).endsWith("error: expected a JSON text, but it is empty");
        for (int i = 1; i < cut.size(); i++) {
            assertThat(told.outLines().get(i)).startsWith(cut.get(i) + ": error: ").matches(
                    ".*: error: line \\d+, column \\d+: .+");
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFileThatIsCutOffIsNotRun(Example example) throws IOException {
        byte[] whole = example.text().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length - 1; length += whole.length / 7) {
            Path cut = Files.write(folder.resolve("cut.flow.json"), Arrays.copyOf(whole, length));
            for (String command : List.of("run", "check", "fmt")) {
                Told told = Shell.postroom(command, cut);
                assertThat(told.status()).as("%s: %s", command, told).isEqualTo(3);
                assertThat(told.outLines().size() + told.errLines().size()).as("%s: %s", command, told).isOne();
            }
            assertThat(cut).hasBinaryContent(Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFileThatIsSpoiltAnywhereIsCheckedToItsEndAndEachProblemHasAPlace(Example example) {
        List<Path> files = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (Spoilt spoilt : Spoiling.of(example.text())) {
            files.add(Shell.write(folder.resolve(files.size() + ".flow.json"), spoilt.text()));
            places.put(files.getLast().toString(), spoilt.place());
        }
        Told told = Shell.postroom(words("check", files));
        assertThat(told.status()).isEqualTo(3);
        assertThat(told.err()).isEmpty();
        for (String line : told.outLines()) {
            var parts = LINE.matcher(line);
            assertThat(parts.matches()).as(line).isTrue();
            String place = places.get(parts.group(1));
            if (!place.startsWith(" = ")) {
                assertThat(parts.group(3)).as("%s: %s", place, line).matches(PLACED);
            }
        }
    }

    private static Object[] words(String command, List<Path> files) {
        return Stream.concat(Stream.of(command), files.stream()).toArray();
    }
}
