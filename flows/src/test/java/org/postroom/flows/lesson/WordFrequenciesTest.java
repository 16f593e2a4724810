package org.postroom.flows.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.postroom.flows.Shell;
import org.postroom.flows.Shell.Told;

/// The counts of the flow 08 are those of the programs that everybody counts with.
class WordFrequenciesTest {
    private static final Pattern COUNTED = Pattern.compile(" *(\\d+) (.*)");

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void allWordsAreCountedAsBySortAndUniq() throws Exception {
        List<String> counted = theShell("LC_ALL=C tr -cs \"A-Za-z'\" '\\n' | LC_ALL=C tr 'A-Z' 'a-z'"
                + " | grep . | LC_ALL=C sort | LC_ALL=C uniq -c | LC_ALL=C sort -k1,1nr -k2");
        Told told = flow("08-word-frequencies", "--set", "count.most=1000000");
        assertThat(told.outLines()).hasSizeGreaterThan(200).isEqualTo(counted.stream()
                .map(line -> COUNTED.matcher(line).replaceFirst("[$2, $1]")).toList());
    }

    @Test
    void theTwentyOfTheExampleAreTheFirstTwentyOfAll() {
        assertThat(flow("08-word-frequencies").outLines()).hasSize(20)
                .isEqualTo(flow("08-word-frequencies", "--set", "count.most=1000000").outLines().subList(0, 20));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theTwoProcessesOfAnotherFlowCountTheSame() {
        List<String> often = flow("25-two-processes").outLines();
        assertThat(flow("08-word-frequencies").outLines()).containsAll(often.stream()
                .map(line -> COUNTED.matcher(line.toLowerCase(Locale.ROOT)).replaceFirst("[$2, $1]")).toList());
        assertThat(often).hasSize(5);
    }

    private static Told flow(String name, Object... more) {
        Object[] words = new Object[more.length + 4];
        words[0] = "run";
        words[1] = Shell.inRepository("flows/examples/" + name + ".flow.json");
        words[2] = "--allow-files";
        words[3] = Shell.inRepository("flows/data");
        System.arraycopy(more, 0, words, 4, more.length);
        Told told = Shell.postroom(words);
        assertThat(told.err()).isEmpty();
        return told;
    }

    private static List<String> theShell(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectInput(Shell.inRepository("flows/data/declaration.txt").toFile()).start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }
}
