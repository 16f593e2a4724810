package org.postroom.flows.bad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.flows.Shell;
import org.postroom.flows.Shell.Told;

/// Flow files that can't run, and what the user is told.
class WrongFlowTest {
    @TempDir
    private Path folder;

    @Test
    void anUnknownTypeIsToldWithTheOneThatWasMeant() {
        assertThatItIsRefused("{'postroom': 1, 'components': {'sieve': {'type': 'Gerp'}}}",
                "components.sieve.type: unknown type 'Gerp' (did you mean 'Grep'?)");
    }

    @Test
    void aLinkToABoxThatDoesNotExistIsToldWithTheBoxesThatDo() {
        assertThatItIsRefused("""
                {'postroom': 1,
                 'components': {'reader': {'type': 'ConsoleReader'}, 'printer': {'type': 'ConsoleEchoer'}},
                 'links': [{'from': 'reader.outbox', 'to': 'printer.in'}]}
                """, "links[0]: 'printer' has no inbox 'in' (it has: control, inbox)");
    }

    @Test
    void aLinkToAComponentThatDoesNotExistIsToldWithTheOneThatWasMeant() {
        assertThatItIsRefused("""
                {'postroom': 1,
                 'components': {'reader': {'type': 'ConsoleReader'}, 'printer': {'type': 'ConsoleEchoer'}},
                 'links': [{'from': 'reader.outbox', 'to': 'pinter.inbox'}]}
                """, "links[0]: there is no component 'pinter' (did you mean 'printer'?)");
    }

    @Test
    void aSettingOutOfRangeIsToldWithItsRange() {
        assertThatItIsRefused("{'postroom': 1, 'components': {'clock': {'type': 'Ticker', 'settings': {'count': 0}}}}",
                "components.clock.settings: the count must be 1 or more, not 0");
        assertThatItIsRefused("""
                {'postroom': 1, 'components': {'sink': {'type': 'NullSink', 'inboxes': {'inbox': {'capacity': 0}}}}}
                """.strip(), 3,
                "components.sink.inboxes.inbox.capacity: expected a whole number from 1 to 1000000, but there is 0");
    }

    @Test
    void aSettingOfTheWrongKindIsToldWithTheRightOne() {
        assertThatItIsRefused("{'postroom': 1, 'components': {'clock': {'type': 'Ticker', 'settings': {'period': 5}}}}",
                "components.clock.settings.period: expected a time such as '250ms', '10s', '5min' or '1h', found the"
                        + " number 5");
    }

    @Test
    void aSettingThatIsMissingIsTold() {
        assertThatItIsRefused("{'postroom': 1, 'components': {'grep': {'type': 'Grep'}}}",
                "components.grep.settings.pattern: Grep needs the setting 'pattern': expected a regular expression,"
                        + " found nothing");
    }

    @Test
    void anUnknownSettingIsAWarningAndTheFlowRuns() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {'printer': {'type': 'ConsoleEchoer', 'settings': {'tga': '>'}}}}
                """);
        String warning = flow
                + ": warning: components.printer.settings.tga: ConsoleEchoer has no setting 'tga' (it has:"
                + " tag, ending, forward)";
        assertThat(Shell.postroom("check", flow).outLines()).contains(warning);
        assertThat(Shell.postroom("check", flow).status()).isZero();
        assertThat(Shell.postroom("run", flow, "--until-quiet")).isEqualTo(
                new Told(0, "", warning + System.lineSeparator()));
    }

    @Test
    void aComponentWhoseConstructorThrowsIsTold() {
        assertThatItIsRefused("{'postroom': 1, 'components': {'pot': {'type': 'Unmakeable'}}}",
                "components.pot: Unmakeable can't be made: IllegalStateException: no tea left");
    }

    @Test
    void aComponentThatCouldBeMadeForTheCheckButNotForTheRunIsTold() {
        BadLibrary.MadeOnce.MADE.set(0);
        Path flow = Shell.flow(folder, "{'postroom': 1, 'components': {'once': {'type': 'MadeOnce'}}}");
        assertThat(Shell.postroom("run", flow)).isEqualTo(new Told(1, "", flow
                + ": error: MadeOnce: MadeOnce can't be made: IllegalStateException: one is enough"
                + System.lineSeparator()));
    }

    @Test
    void aPartThatContainsItselfIsTold() {
        assertThatItIsRefused("""
                {'postroom': 1, 'components': {'a': {'type': 'part:A'}},
                 'parts': {'A': {'components': {'again': {'type': 'part:A'}}}}}
                """, "parts.A.components.again: 'A' contains itself: A > A");
    }

    @Test
    void aFileBesideThatIsNotThereIsTold() {
        assertThatItIsRefused("{'postroom': 1, 'components': {'other': {'type': './other.flow.json'}}}",
                "components.other.type: './other.flow.json' can't be used: there is no file "
                        + folder.resolve("other.flow.json"));
    }

    @Test
    void aFileBesideThatIsWrongIsTold() {
        Shell.write(folder.resolve("other.flow.json"), "{\"postroom\": 1");
        assertThatItIsRefused("{'postroom': 1, 'components': {'other': {'type': './other.flow.json'}}}",
                "components.other.type: './other.flow.json' can't be used: line 1, column 15: ");
    }

    @Test
    void theSameIdTwiceIsToldWithItsPlace() {
        assertThatItIsRefused("{'postroom': 1, 'components': {'a': {'type': 'NullSink'}, 'a': {'type': 'NullSink'}}}",
                3, "line 1, column 59: ");
    }

    @Test
    void aFileOfANewerVersionRunsButIsNotSaved() {
        Path flow = Shell.flow(folder, "{'components': {'sink': {'type': 'NullSink'}}, 'postroom': 7}");
        String reason = "the file is of version 7 of the format, newer than this program's 1; it can be looked at and"
                + " run, but not saved" + System.lineSeparator();
        assertThat(Shell.postroom("run", flow, "--until-quiet"))
                .isEqualTo(new Told(0, "", flow + ": warning: postroom: " + reason));
        assertThat(Shell.postroom("check", flow).out()).startsWith(flow + ": warning: postroom: " + reason);
        assertThat(Shell.postroom("fmt", flow)).isEqualTo(new Told(3, "", flow + ": " + reason));
        assertThat(Shell.read(flow)).startsWith("{\"components\"");
    }

    @Test
    void whatIsWrongInAFileOfANewerVersionIsPutDownToThat() {
        Path flow = Shell.flow(folder, "{'postroom': 7, 'components': []}");
        assertThat(Shell.postroom("run", flow).errLines()).first().asString()
                .endsWith("the file is of version 7 of the format, newer than this program's 1");
    }

    @Test
    void aTextOfThirtyMegabytesIsRefusedWithItsPlace() {
        assertThatItIsRefused("{'postroom': 1,\n 'about': '" + "x".repeat(30 << 20) + "'}", 3, "line 2, column ");
    }

    @Test
    void aFileOfMoreThanSixtyFourMegabytesIsRefused() throws IOException {
        Path flow = folder.resolve("test.flow.json");
        try (BufferedWriter writer = Files.newBufferedWriter(flow)) {
            writer.write("{\"postroom\": 1, \"links\": [");
            for (int line = 0; line < 66; line++) {
                writer.write(" ".repeat(1 << 20));
            }
            writer.write("]}");
        }
        Told told = Shell.postroom("check", flow);
        assertThat(told.out()).startsWith(flow + ": error: ").contains("expected at most ");
        assertThat(told.status()).isEqualTo(3);
    }

    @Test
    void aHundredThousandNestedBracketsAreRefusedWithTheirPlace() {
        assertThatItIsRefused("[".repeat(100_000), 3, "line 1, column ");
        assertThatItIsRefused("{'a':".repeat(100_000), 3, "line 1, column ");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        Path flow = Files.write(folder.resolve("test.flow.json"), new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'});
        Told told = Shell.postroom("run", flow);
        assertThat(told.err()).startsWith(flow + ": error: line 1, column 2: ").contains("UTF-8");
        assertThat(told.status()).isEqualTo(3);
    }

    private void assertThatItIsRefused(String text, String problem) {
        assertThatItIsRefused(text, 1, problem);
    }

    /// By both commands, in the same words, on the one line that there is.
    private void assertThatItIsRefused(String text, int status, String problem) {
        Path flow = Shell.flow(folder, text);
        Told run = Shell.postroom("run", flow);
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).filteredOn(line -> line.contains(": error: ")).hasSize(1).first().asString()
                .startsWith(flow + ": error: " + problem);
        Told check = Shell.postroom("check", flow);
        assertThat(check.status()).isEqualTo(status);
        assertThat(check.outLines()).containsAll(run.errLines());
        assertThat(check.err()).isEmpty();
    }
}
