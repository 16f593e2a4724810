package org.postroom.editor.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;

final class PaletteModelTest {
    private final PaletteModel model = new PaletteModel(Catalogue.installed());

    private List<String> headings() {
        return model.rows().stream().filter(PaletteRow.Heading.class::isInstance)
                .map(row -> ((PaletteRow.Heading) row).title()).toList();
    }

    private List<String> items() {
        return model.rows().stream().filter(PaletteRow.Item.class::isInstance)
                .map(row -> ((PaletteRow.Item) row).entry().type()).toList();
    }

    @Test
    void groupsStandInTheOrderOfTheirNamesWithAllTypes() {
        assertThat(headings()).isSorted().contains("Sources", "Text");
        assertThat(items()).hasSize(Catalogue.installed().types().size());
    }

    @Test
    void favouritesAndWhatWasUsedLastStandFirst() {
        model.shelf(Shelf.empty().toggled("Grep").used("Ticker").used("Grep"));
        assertThat(headings()).startsWith("Favourites", "Recently used");
        assertThat(items()).startsWith("Grep", "Grep", "Ticker");
    }

    @Test
    void aFoldedSectionKeepsItsHeadingOnly() {
        int all = items().size();
        model.fold("group Text");
        assertThat(headings()).contains("Text");
        assertThat(items()).hasSizeLessThan(all).doesNotContain("Grep");
        model.fold("group Text");
        assertThat(items()).hasSize(all);
    }

    @Test
    void whatIsTypedIsFoundWithoutHeadingsEvenWhereItIsFolded() {
        model.fold("group Text");
        model.query("grep");
        assertThat(headings()).isEmpty();
        assertThat(items()).first().isEqualTo("Grep");
    }

    @Test
    void partsOfTheFlowCanBePlaced() {
        var parts = new TreeMap<String, Drawing>();
        parts.put("Stage", Drawing.empty().withAbout("Shows a picture."));
        model.parts(parts);
        assertThat(headings()).startsWith("Parts of this flow");
        model.query("picture");
        assertThat(items()).contains("part:Stage");
    }

    @Test
    void aTypeThatIsGoneIsLeftOutOfTheShelf() {
        model.shelf(Shelf.empty().toggled("Gone").used("Gone"));
        assertThat(headings()).doesNotContain("Favourites", "Recently used");
    }

    @Test
    void onlyWhatTakesNumbersFitsAnOutboxOfNumbers() {
        var numbers = new Fit.TakesFrom(new BoxShape("outbox", Integer.class, ""));
        List<PaletteEntry> fitting = model.found("", numbers);
        assertThat(fitting).extracting(PaletteEntry::type).contains("NullSink", "Stringify").doesNotContain("Grep");
        assertThat(fitting).allMatch(entry -> numbers.box(entry).isPresent());
    }

    @Test
    void theUsualInboxIsLinkedWhereItFits() {
        var lines = new Fit.TakesFrom(new BoxShape("outbox", String.class, ""));
        assertThat(model.find("Grep").flatMap(lines::box)).contains("inbox");
    }

    @Test
    void sourcesHaveNoInboxThatFits() {
        var lines = new Fit.TakesFrom(new BoxShape("outbox", String.class, ""));
        assertThat(model.found("", lines)).extracting(PaletteEntry::type).doesNotContain("Ticker", "ConsoleReader");
    }

    @Test
    void backwardsOnlyWhatSendsIsOffered() {
        var wanted = new Fit.SendsTo(new BoxShape("inbox", String.class, ""));
        assertThat(model.found("", wanted)).extracting(PaletteEntry::type).contains("Grep").doesNotContain("NullSink");
    }

    @Test
    void aSignalFitsEveryControl() {
        var signal = new Fit.TakesFrom(new BoxShape("signal", Object.class, ""));
        assertThat(model.found("", signal)).hasSize(Catalogue.installed().types().size());
        assertThat(model.find("Ticker").flatMap(signal::box)).contains("control");
    }

    @Test
    void aPartOffersTheBoxesThatItHas() {
        var inboxes = new TreeMap<String, BoxName>();
        inboxes.put("pictures", new BoxName("image", "inbox"));
        PaletteEntry part = PaletteEntry.ofPart("Stage", Drawing.empty().withInboxes(inboxes));
        assertThat(new Fit.TakesFrom(new BoxShape("outbox", String.class, "")).box(part)).contains("pictures");
    }

    @Test
    void theShelfKeepsSixUsedTypesEachOnce() {
        Shelf shelf = Shelf.empty();
        for (String type : List.of("a", "b", "c", "d", "e", "f", "g", "c")) {
            shelf = shelf.used(type);
        }
        assertThat(shelf.recent()).containsExactly("c", "g", "f", "e", "d", "b");
    }
}
