package org.postroom.flows.bad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.flows.Shell;
import org.postroom.flows.Shell.Told;

/// Wrong words on the command line: a sentence that says what is wrong with which word, and status 2; 3 where the word
/// is right, but the file is not there.
class WrongWordsTest {
    private static final Path HELLO = Shell.inRepository("flows/examples/01-hello.flow.json");
    private static final Path PARTS = Shell.inRepository("flows/examples/04-part-twice.flow.json");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''               | Which command? One of: run, check, fmt, palette, recording, draw, edit
            frobnicate       | There is no command 'frobnicate'; there is: run, check, fmt, palette, recording, draw, help
            runn x           | There is no command 'runn' (did you mean 'run'?); there is: run, check, fmt, palette, recording, draw, help
            --frob           | There is no option '--frob'
            """)
    void anUnknownCommandIsToldWithThoseThatThereAre(String words, String sentence) {
        assertThatItIsWrong(sentence, "postroom", words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run              | Missing required parameter: 'FILE'
            check            | Missing required parameter: 'FILE'
            fmt --check      | Missing required parameter: 'FILE'
            palette Gerp     | There is no component type 'Gerp' (did you mean 'Grep'?)
            palette Frobnitz | There is no component type 'Frobnitz'; 'postroom palette' lists them
            palette --jsno   | There is no option '--jsno' (did you mean '--json'?)
            """)
    void whatIsMissingOrUnknownIsTold(String words, String sentence) {
        assertThatItIsWrong(sentence, "postroom " + words.split(" ")[0], words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --steped                | There is no option '--steped' (did you mean '--stepped'?)
            --fo=10s                | There is no option '--fo' (did you mean '--for'?)
            a b                     | 'a' is a word too many
            --for                   | Missing required parameter for option '--for' (TIME)
            --for 10x               | Invalid value for option '--for': a time is written like 250ms, 10s, 5min or 1h, not '10x'
            --for 10                | Invalid value for option '--for': a time is written like 250ms, 10s, 5min or 1h, not '10'
            --for PT-5S             | Invalid value for option '--for': a time can't be below zero, as 'PT-5S' is
            --seed abc              | Invalid value for option '--seed': a seed is a whole number, not 'abc'
            --seed 99999999999999999999 | Invalid value for option '--seed': a seed is a whole number, not '99999999999999999999'
            --json                  | --json is a form of the report: give --report too
            --set nonsense          | --set takes ID.SETTING=VALUE, such as reader.file=a.txt, not 'nonsense'
            --set reader=1          | --set takes ID.SETTING=VALUE, such as reader.file=a.txt, not 'reader=1'
            --set reader.=1         | --set takes ID.SETTING=VALUE, such as reader.file=a.txt, not 'reader.=1'
            --set .prompt=1         | --set takes ID.SETTING=VALUE, such as reader.file=a.txt, not '.prompt=1'
            --set nobody.x=1        | --set nobody.x: there is no component 'nobody' (there is: printer, reader)
            --set raeder.x=1        | --set raeder.x: there is no component 'raeder' (did you mean 'reader'?) (there is: printer, reader)
            --set reader.prom=1     | --set reader.prom=1: ConsoleReader has no setting 'prom' (it has: prompt)
            --set printer.forward=7 | --set printer.forward=7: expected true or false, found the number 7
            --watch nonsense        | Invalid value for option '--watch' (ID.BOX): a box is named 'component.box', not 'nonsense'
            --watch nobody.inbox    | --watch nobody.inbox: there is no component 'nobody' (there is: printer, reader)
            --watch reader.inbox    | --watch reader.inbox: 'reader' has no box 'inbox' (inboxes: control; outboxes: signal, outbox)
            """)
    void aWrongOptionOfARunIsTold(String words, String sentence) {
        assertThatItIsWrong(sentence, "postroom run", "run " + HELLO + " " + words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --watch politely.in      | --watch politely.in: 'politely' has no box 'in' (inboxes: control, inbox; outboxes: outbox, signal)
            --watch politely/x.inbox | --watch politely/x.inbox: there is no component 'politely/x' (there is: capitals, mark)
            --set politely.x.by=1    | --set politely.x.by=1: 'Shout' has no component for the setting 'x.by': expected 'component.setting'
            --set politely.mark.to=1 | --set politely.mark.to=1: Replace has no setting 'to' (it has: pattern, by)
            """)
    void aWrongNameInsideOfAPartIsTold(String words, String sentence) {
        assertThatItIsWrong(sentence, "postroom run", "run " + PARTS + " " + words);
    }

    @Test
    void aSettingThatTakesABoxAwayIsToldWithTheLinkThatMissesIt() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'fan': {'type': 'ConsoleEchoer', 'settings': {'forward': true}}, 'sink': {'type': 'NullSink'}},
                 'links': [{'from': 'fan.outbox', 'to': 'sink.inbox'}]}
                """);
        assertThatItIsWrong("With --set fan.forward=false: links[0]: 'fan' has no outbox 'outbox' (it has: signal)",
                "postroom run", "run " + flow + " --set fan.forward=false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "fmt"})
    void aFlowThatIsNotThereIsTold(String command) {
        assertThatFails(folder.resolve("nowhere.flow.json") + ": error: it can't be read: there is no such file",
                command, folder.resolve("nowhere.flow.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "fmt"})
    void aFolderInPlaceOfAFlowIsTold(String command) {
        assertThatFails(folder + ": error: it can't be read: it is a folder", command, folder);
    }

    @Test
    void aRecordingThatCannotBeMadeIsToldBeforeAnythingRuns() {
        assertThatFails(
                "The recording " + folder.resolve("no/run.recording") + " can't be written: there is no such folder",
                "run", HELLO, "--record", folder.resolve("no/run.recording"));
        assertThatFails("The recording " + folder + " can't be written: it is a folder",
                "run", HELLO, "--record", folder);
    }

    @Test
    void aRecordingWithoutPermissionIsTold() throws IOException {
        Path file = Files.createFile(folder.resolve("run.recording"));
        assumeThat(file.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(file)).as("a superuser may write anywhere").isFalse();
        assertThatFails("The recording " + file + " can't be written: we have no permission",
                "run", HELLO, "--record", file);
    }

    @Test
    void aRecordingForWhichTheDiskIsTooFullIsToldBeforeAnythingRuns() {
        assumeThat(Path.of("/dev/full")).exists();
        assertThatFails("The recording /dev/full can't be written: the disk is full", "run", HELLO, "--record",
                "/dev/full");
    }

    @Test
    void aFolderToAllowThatIsNotThereIsTold() {
        assertThatFails("--allow-files " + folder.resolve("no") + ": there is no such folder",
                "run", HELLO, "--allow-files", folder.resolve("no"));
    }

    private static void assertThatItIsWrong(String sentence, String command, String words) {
        Told told = Shell.postroom(Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).toArray());
        assertThat(told).isEqualTo(new Told(2, "", sentence + System.lineSeparator() + "See '" + command + " --help'."
                + System.lineSeparator()));
    }

    /// The same from each command, on standard output where that is what it was asked for.
    private static void assertThatFails(String sentence, Object... words) {
        Told told = Shell.postroom(words);
        assertThat(told.status()).isEqualTo(3);
        assertThat(told.out() + told.err()).isEqualTo(sentence + System.lineSeparator());
    }
}
