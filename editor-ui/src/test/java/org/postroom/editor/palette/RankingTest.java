package org.postroom.editor.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.engine.catalogue.BoxShape;

final class RankingTest {
    private static final List<PaletteEntry> ENTRIES = List.of(
            entry("Grep", "Text", "Passes on the lines that match a pattern.", "inbox", "rejected"),
            entry("LineSplit", "Text", "Cuts text into lines.", "inbox", "outbox"),
            entry("TwoWaySplitter", "Routing", "Sends each message to two boxes.", "inbox", "second"),
            entry("Splitter", "Routing", "Sends each message on.", "inbox", "outbox"),
            entry("Ticker", "Sources", "Sends a message at regular times.", "inbox", "tick"));

    private static PaletteEntry entry(String name, String group, String summary, String inbox, String outbox) {
        return new PaletteEntry(name, name, group, summary, List.of(box("control"), box(inbox)),
                List.of(box("signal"), box(outbox)), List.of(), "");
    }

    private static BoxShape box(String name) {
        return new BoxShape(name, Object.class, "");
    }

    private static List<String> found(String typed) {
        return Ranking.of(ENTRIES, typed).stream().map(PaletteEntry::type).toList();
    }

    @Test
    void theWholeNameComesBeforeNamesThatHoldIt() {
        assertThat(found("splitter")).containsExactly("Splitter", "TwoWaySplitter");
    }

    @Test
    void theBeginningOfANameComesBeforeItsMiddle() {
        assertThat(found("split")).containsExactly("Splitter", "LineSplit", "TwoWaySplitter");
    }

    @Test
    void capitalsFindAName() {
        assertThat(found("tws")).containsExactly("TwoWaySplitter");
    }

    @Test
    void theNameOfABoxFindsItsComponent() {
        assertThat(found("rejected")).containsExactly("Grep");
    }

    @Test
    void everyComponentHasControlSoItFindsNone() {
        assertThat(found("control")).isEmpty();
    }

    @Test
    void wordsOfTheSummaryFindAfterNames() {
        assertThat(found("line")).containsExactly("LineSplit", "Grep");
    }

    @Test
    void aGroupFindsItsMembers() {
        assertThat(found("rout")).containsExactly("Splitter", "TwoWaySplitter");
    }

    @Test
    void everyWordMustBeFound() {
        assertThat(found("text pattern")).containsExactly("Grep");
        assertThat(found("text nowhere")).isEmpty();
    }

    @Test
    void aMisspeltNameIsStillFound() {
        assertThat(found("tikcer")).containsExactly("Ticker");
    }

    @Test
    void nothingTypedFindsAll() {
        assertThat(found("  ")).hasSize(ENTRIES.size());
    }
}
