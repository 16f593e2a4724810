package org.postroom.flows.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.json.tree.MalformedTreeException;
import org.postroom.engine.json.tree.TreeReader;
import org.postroom.flows.Shell;
import org.postroom.flows.Shell.Told;

/// `postroom palette`, `check`, `fmt`, and help.
class OtherCommandsTest {
    private static final Path HELLO = Shell.inRepository("flows/examples/01-hello.flow.json");

    @TempDir
    private Path folder;

    static Stream<String> types() {
        return Catalogue.installed().types().stream().map(ComponentType::name);
    }

    // ---- palette ----

    @Test
    void thePaletteListsEachTypeWithItsSummaryInItsGroup() {
        Told told = Shell.postroom("palette");
        assertThat(told.status()).isZero();
        assertThat(told.err()).isEmpty();
        assertThat(told.outLines()).contains("Text").anyMatch(line -> line.matches(
                "  Grep +Passes on the lines that match a pattern; the rest leave by 'rejected'."));
        assertThat(told.outLines().stream().filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" ")[0])).containsExactlyInAnyOrderElementsOf(types().toList());
        assertThat(told.outLines().stream().filter(line -> line.startsWith("  "))
                .map(line -> line.length() - line.replaceFirst("^  \\S+ +", "").length()).distinct()).hasSize(1);
    }

    @Test
    void aTypeIsDescribedWithItsBoxesAndSettings() {
        assertThat(Shell.postroom("palette", "Grep").outLines()).containsExactly(
                "Grep (Text)",
                "Passes on the lines that match a pattern; the rest leave by 'rejected'.",
                "",
                "Inboxes",
                "  control          Object     what ends this component",
                "  inbox            String     lines to test",
                "",
                "Outboxes",
                "  signal           Object     says that this component has ended",
                "  outbox           String     lines that match",
                "  rejected         String     lines that do not",
                "",
                "Settings",
                "  pattern          a regular expression (a regular expression; must be given)",
                "",
                "At the end",
                "  When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at"
                        + " once and forgets what waits.",
                "",
                "On bad input",
                "  Fails at a message that isn't text.",
                "",
                "In Kamaelia",
                "  Kamaelia.Apps.Europython09.Util.Grep");
    }

    @Test
    void itIsSaidOfASettingWhatItUsuallyIsAndWhetherItMayBeLeftOut() {
        assertThat(Shell.postroom("palette", "Ticker").outLines()).contains(
                "  period           the time from one message to the next, more than 0s (a time such as '250ms', '10s',"
                        + " '5min' or '1h'; usually \"1s\")",
                "  count            how many are sent, 1 or more; without it there is no end (a whole number; may be"
                        + " left out)");
    }

    @Test
    void eachTypeIsDescribedInWords() {
        Told told = Shell.postroom(Stream.concat(Stream.of("palette"), types()).toArray());
        assertThat(told.status()).isZero();
        assertThat(told.outLines()).filteredOn(line -> line.matches("\\w+ \\(\\w+\\)"))
                .extracting(line -> line.split(" ")[0]).containsExactlyElementsOf(types().toList());
    }

    @Test
    void theWholePaletteIsJsonForPrograms() throws MalformedTreeException {
        List<Map<String, Object>> all = parsed(Shell.postroom("palette", "--json").out());
        assertThat(all).extracting(type -> (String) type.get("type")).containsExactlyElementsOf(types().toList());
        assertThat(all).filteredOn(type -> !type.get("group").equals("Bad")).allSatisfy(type -> assertThat(type)
                .containsKeys("summary", "inboxes", "outboxes", "settings"));
    }

    @Test
    void aTypeOfWhichNoneCanBeMadeIsDescribedWithoutBoxes() {
        assertThat(Shell.postroom("palette", "Unmakeable").outLines()).containsExactly("Unmakeable (Bad)",
                "Can't be made.", "", "Its boxes depend on its settings.");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parsed(String text) throws MalformedTreeException {
        return (List<Map<String, Object>>) (List<?>) TreeReader.read(text);
    }

    // ---- check ----

    @Test
    void severalFilesAreCheckedAndTheWorstStatusCounts() {
        Path wrong = Shell.flow(folder, "{'postroom': 1, 'components': {'a': {'type': 'Nothing'}}}");
        Path missing = folder.resolve("missing.flow.json");
        assertThat(Shell.postroom("check", HELLO, HELLO)).isEqualTo(new Told(0, "", ""));
        assertThat(Shell.postroom("check", HELLO, wrong).status()).isEqualTo(1);
        Told told = Shell.postroom("check", missing, wrong, HELLO);
        assertThat(told.status()).isEqualTo(3);
        assertThat(told.outLines()).containsExactly(missing + ": error: it can't be read: there is no such file",
                wrong + ": error: components.a.type: unknown type 'Nothing'");
    }

    // ---- fmt ----

    @Test
    void formattingPutsAFileIntoCanonicalFormOnce() {
        Path flow = Shell.flow(folder,
                "{'components':{'b':{'type':'NullSink'},'a':{'type':'NullSink','settings':{}}},'postroom':1}");
        assertThat(Shell.postroom("fmt", "--check", flow))
                .isEqualTo(new Told(1, flow + ": not in canonical form" + System.lineSeparator(), ""));
        assertThat(Shell.postroom("fmt", flow))
                .isEqualTo(new Told(0, "", flow + ": put into canonical form" + System.lineSeparator()));
        assertThat(Shell.read(flow)).isEqualTo("""
                {
                  "postroom": 1,
                  "components": {
                    "a": {"type": "NullSink"},
                    "b": {"type": "NullSink"}
                  },
                  "links": []
                }
                """);
        assertThat(Shell.postroom("fmt", flow)).isEqualTo(new Told(0, "", ""));
        assertThat(Shell.postroom("fmt", "--check", flow)).isEqualTo(new Told(0, "", ""));
    }

    @Test
    void aFileInCanonicalFormIsNotTouched() throws IOException {
        Path flow = Files.copy(HELLO, folder.resolve("copy.flow.json"));
        Files.setLastModifiedTime(flow, FileTime.fromMillis(1000));
        Shell.postroom("fmt", flow);
        assertThat(Files.getLastModifiedTime(flow).toMillis()).isEqualTo(1000);
    }

    @Test
    void ofSeveralFilesOneThatCannotBeReadHindersNoOther() {
        Path flow = Shell.flow(folder, "{'components':{},'postroom':1}");
        Path missing = folder.resolve("missing.flow.json");
        Told told = Shell.postroom("fmt", missing, flow);
        assertThat(told.status()).isEqualTo(3);
        assertThat(told.errLines()).containsExactly(missing + ": error: it can't be read: there is no such file",
                flow + ": put into canonical form");
    }

    // ---- help ----

    @Test
    void theVersionIsTold() {
        assertThat(Shell.postroom("--version").out()).matches("Postroom \\d+\\.\\d+\\.\\d+\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "run --help", "check --help", "fmt --help", "palette --help", "help", "help run"})
    void helpIsGivenOnStandardOutput(String words) {
        Told told = Shell.postroom((Object[]) words.split(" "));
        assertThat(told.status()).isZero();
        assertThat(told.err()).isEmpty();
        assertThat(told.out()).startsWith("Usage: postroom");
    }

    @Test
    void theHelpOfRunNamesEachOption() {
        assertThat(Shell.postroom("run", "--help").out()).contains("--stepped", "--seed=N", "--for=TIME",
                "--until-quiet", "--set=ID.SETTING=VALUE", "--watch=ID.BOX", "--report", "--json", "--record=FILE",
                "--allow-files=DIR");
    }
}
