package org.postroom.flows.bad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.flows.Shell;
import org.postroom.flows.Shell.Told;

/// Flows that run, and fail on the way: the others go on, and the user is told why.
class FailingRunTest {
    private static final String THROUGH = """
            'links': [
              {'from': 'numbers.outbox', 'to': 'middle.inbox'}, {'from': 'numbers.signal', 'to': 'middle.control'},
              {'from': 'middle.outbox', 'to': 'printer.inbox'}, {'from': 'middle.signal', 'to': 'printer.control'}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void oneThatThrowsInItsFirstTurnIsToldAndTheOthersGoOn() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'grumbler': {'type': 'Grumbler'},
                  'numbers': {'type': 'DataSource', 'settings': {'messages': [1, 2]}},
                  'printer': {'type': 'ConsoleEchoer'}},
                 'links': [
                  {'from': 'numbers.outbox', 'to': 'grumbler.inbox'},
                  {'from': 'numbers.outbox', 'to': 'printer.inbox'},
                  {'from': 'numbers.signal', 'to': 'printer.control'}]}
                """);
        assertThat(Shell.postroom("run", flow)).isEqualTo(new Told(1, "1\n2\n",
                "'grumbler' failed: UnsupportedOperationException" + System.lineSeparator()));
    }

    @Test
    void oneThatThrowsInItsThousandthTurnIsToldWithItsMessageAndWhatCameBeforeIsDone() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'middle': {'type': 'Crasher', 'settings': {'after': 999}},
                  'numbers': {'type': 'Counter', 'settings': {'to': 2000}},
                  'printer': {'type': 'ConsoleEchoer'}},
                """ + THROUGH);
        for (String mode : new String[] {"--stepped", "--until-quiet"}) {
            Told told = Shell.postroom("run", flow, mode);
            assertThat(told.err()).isEqualTo("'middle' failed: crashed on purpose (while working on: 1000)"
                    + System.lineSeparator());
            assertThat(told.outLines()).hasSize(999).last().isEqualTo("999");
            assertThat(told.status()).isEqualTo(1);
        }
    }

    @Test
    void oneThatFailsAgainAndAgainIsGivenUp() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'middle': {'type': 'Crasher', 'settings': {'after': 0}, 'onFailure': 'restart'},
                  'numbers': {'type': 'Counter', 'settings': {'to': 9}},
                  'printer': {'type': 'ConsoleEchoer'}},
                """ + THROUGH);
        Told told = Shell.postroom("run", flow, "--stepped");
        assertThat(told.errLines()).hasSize(4).last().isEqualTo(
                "'middle' failed: crashed on purpose (while working on: 4); given up after 4 failures");
        assertThat(told.out()).isEmpty();
        assertThat(told.status()).isEqualTo(1);
    }

    @Test
    void oneThatIsToStopTheWholeNetworkDoes() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'clock': {'type': 'Ticker'},
                  'middle': {'type': 'Crasher', 'settings': {'after': 1}, 'onFailure': 'stop'},
                  'numbers': {'type': 'Counter', 'settings': {'to': 9}},
                  'printer': {'type': 'ConsoleEchoer'}},
                """ + THROUGH);
        Told told = Shell.postroom("run", flow, "--stepped");
        assertThat(told.err()).isEqualTo("'middle' failed: crashed on purpose (while working on: 2)"
                + System.lineSeparator());
        assertThat(told.status()).isEqualTo(1);
    }

    @Test
    void aFailureInsideOfAPartIsToldWithItsPathAndInTheExitStatus() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'middle': {'type': 'part:Middle'},
                  'numbers': {'type': 'Counter', 'settings': {'to': 9}},
                  'printer': {'type': 'ConsoleEchoer'}},
                 'parts': {'Middle': {
                   'inboxes': {'inbox': 'crasher.inbox', 'control': 'crasher.control'},
                   'outboxes': {'outbox': 'crasher.outbox', 'signal': 'crasher.signal'},
                   'components': {'crasher': {'type': 'Crasher', 'settings': {'after': 2}}}}},
                """ + THROUGH);
        assertThat(Shell.postroom("run", flow)).isEqualTo(new Told(1, "1\n2\n",
                "'middle/crasher' failed: crashed on purpose (while working on: 3)" + System.lineSeparator()));
    }

    @Test
    void aMissingInputFileIsTold() {
        assertThat(Shell.postroom("run", reading("missing.txt"))).isEqualTo(new Told(1, "",
                "'text' failed: there is no file " + folder.resolve("missing.txt") + System.lineSeparator()));
    }

    @Test
    void aMissingFolderOfAnInputFileIsTold() {
        assertThat(Shell.postroom("run", reading("missing/missing.txt")).err()).startsWith(
                "'text' failed: the file " + folder.resolve("missing/missing.txt")
                        + " can't be there: there is no folder");
    }

    @Test
    void anInputFileThatIsAFolderIsTold() throws IOException {
        Files.createDirectory(folder.resolve("text"));
        Told told = Shell.postroom("run", reading("text"));
        assertThat(told.err()).startsWith("'text' failed: the file " + folder.resolve("text") + " can't be used: ");
        assertThat(told.status()).isEqualTo(1);
    }

    @Test
    void anInputFileInAnotherCharacterSetIsTold() throws IOException {
        Files.write(folder.resolve("latin.txt"), new byte[] {'a', '\n', (byte) 0xe4, '\n'});
        Told told = Shell.postroom("run", reading("latin.txt"), "--stepped");
        assertThat(told.err()).isEqualTo("'text' failed: the file " + folder.resolve("latin.txt")
                + " does not fit its character set: set 'charset' to the right one" + System.lineSeparator());
        assertThat(Shell.postroom("run", reading("latin.txt"), "--set", "text.charset=ISO-8859-1").out())
                .isEqualTo("a\nä\n");
    }

    @Test
    void aFileOutsideOfTheFlowsFolderIsRefusedWithTheWayToAllowIt() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path outside = Shell.write(folder.resolve("secret.txt"), "secret\n");
        Path flow = Files.copy(reading("../secret.txt"), inner.resolve("test.flow.json"));
        assertThat(Shell.postroom("run", flow)).isEqualTo(new Told(1, "", "'text' failed: the file " + outside
                + " lies outside of the flow's folder " + inner + "; allow it with --allow-files " + folder
                + System.lineSeparator()));
        assertThat(Shell.postroom("run", flow, "--allow-files", folder)).isEqualTo(new Told(0, "secret\n", ""));
    }

    @Test
    void anOutputDiskThatIsFullIsTold() {
        assumeThat(Path.of("/dev/full")).exists();
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'file': {'type': 'FileWriter', 'settings': {'file': '/dev/full'}},
                  'numbers': {'type': 'Counter', 'settings': {'to': 3}}},
                 'links': [{'from': 'numbers.outbox', 'to': 'file.inbox'}, {'from': 'numbers.signal', 'to': 'file.control'}]}
                """);
        Told told = Shell.postroom("run", flow, "--allow-files", "/dev");
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.errLines()).hasSize(1).first().asString()
                .startsWith("'file' failed: the file /dev/full can't be used: the disk is full");
    }

    @Test
    void aProgramThatIsNotThereIsTold() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {'sort': {'type': 'UnixProcess', 'settings': {'command': ['no-such-program']}}}}
                """);
        Told told = Shell.postroom("run", flow);
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.err()).startsWith("'sort' failed: the program 'no-such-program' can't be started");
    }

    @Test
    void aMessageOfTheWrongKindIsTold() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'capitals': {'type': 'Upcase'},
                  'numbers': {'type': 'DataSource', 'settings': {'messages': ['a', 5]}}},
                 'links': [{'from': 'numbers.outbox', 'to': 'capitals.inbox'}]}
                """);
        assertThat(Shell.postroom("run", flow, "--until-quiet").err()).isEqualTo(
                "'capitals' failed: inbox 'inbox' takes String but got Integer: 5 (while working on: 5)"
                        + System.lineSeparator());
    }

    private Path reading(String file) {
        return Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'printer': {'type': 'ConsoleEchoer'},
                  'text': {'type': 'FileReader', 'settings': {'file': '%s'}}},
                 'links': [{'from': 'text.outbox', 'to': 'printer.inbox'}, {'from': 'text.signal', 'to': 'printer.control'}]}
                """.formatted(file));
    }
}
