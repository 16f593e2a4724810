package org.postroom.editor.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.editor.entry.Entry;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

final class InspectionTest {
    private static final Drawing DRAWING = Drawing.empty()
            .with("grep", Placed.of("Grep").withSettings(Map.of("pattern", "a")))
            .with("grep-2", Placed.of("Grep").withSettings(Map.of("pattern", "b")))
            .with("reader", Placed.of("ConsoleReader"))
            .withLinks(List.of(Link.of("reader.outbox", "grep.inbox")));

    private final FlowDocument document = document(Flow.empty().withName("Lines").withDrawing(DRAWING));
    private Inspection inspection = new Inspection(document);

    private static FlowDocument document(Flow flow) {
        return FlowDocument.create(flow, Catalogue.installed());
    }

    private void select(String... ids) {
        document.select(Selection.of(ids));
        inspection = new Inspection(document);
    }

    private Placed placed(String id) {
        return document.flow().drawing().components().get(id);
    }

    private FormField field(String name) {
        return inspection.settings().fields().stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow();
    }

    @Test
    void theFormHasTheSettingsOfTheTypeWithWhatIsGiven() {
        select("grep");
        assertThat(field("pattern").given()).contains("a");
        assertThat(field("pattern").setting().required()).isTrue();
    }

    @Test
    void aSettingIsOneStepThatCanBeUndone() {
        select("grep");
        inspection.set("pattern", new Entry.Value("x+"));
        assertThat(placed("grep").settings()).containsEntry("pattern", "x+");
        assertThat(document.undoName()).contains("Set pattern");
        document.undo();
        assertThat(placed("grep").settings()).containsEntry("pattern", "a");
    }

    @Test
    void whatIsEnteredForOneComponentNeverGetsToAnotherOne() {
        select("grep");
        document.select(Selection.of("grep-2"));
        inspection.set("pattern", new Entry.Value("late"));
        assertThat(placed("grep").settings()).containsEntry("pattern", "late");
        assertThat(placed("grep-2").settings()).containsEntry("pattern", "b");
        inspection.rename("grep", "renamed");
        assertThat(document.selection()).isEqualTo(Selection.of("grep-2"));
    }

    @Test
    void whatIsEnteredInAPartGetsThereEvenAfterItWasLeft() {
        FlowDocument other = document(Flow.empty().withPart("Stage", DRAWING)
                .withDrawing(Drawing.empty().with("stage", Placed.of("part:Stage"))));
        other.goInto("Stage");
        other.select(Selection.of("grep"));
        Inspection of = new Inspection(other);
        other.goOut();
        of.set("pattern", new Entry.Value("late"));
        assertThat(other.flow().parts().get("Stage").components().get("grep").settings())
                .containsEntry("pattern", "late");
        assertThat(other.flow().drawing().components()).containsOnlyKeys("stage");
    }

    @Test
    void whatCantBeAValueChangesNothing() {
        select("grep");
        inspection.set("pattern", new Entry.Wrong("no"));
        assertThat(document.canUndo()).isFalse();
    }

    @Test
    void whatWouldBeWrongIsToldBeforeItIsEntered() {
        select("grep");
        assertThat(inspection.trouble("pattern", new Entry.Value("("))).get().asString()
                .contains("regular expression");
        assertThat(inspection.trouble("pattern", new Entry.Value("(a)"))).isEmpty();
        assertThat(inspection.trouble("pattern", new Entry.Nothing())).get().asString().contains("needs the setting");
    }

    @Test
    void whatIsWrongInTheFlowStandsAtItsField() {
        select("grep");
        inspection.set("pattern", new Entry.Value("("));
        assertThat(field("pattern").problems()).hasSize(1);
        assertThat(inspection.settings().general()).noneMatch(problem -> problem.place().contains("pattern"));
    }

    @Test
    void severalComponentsAreSetTogether() {
        select("grep", "grep-2");
        assertThat(field("pattern").mixed()).isTrue();
        inspection.set("pattern", new Entry.Value("z"));
        assertThat(placed("grep").settings()).isEqualTo(placed("grep-2").settings()).containsEntry("pattern", "z");
        document.undo();
        assertThat(placed("grep").settings()).containsEntry("pattern", "a");
        assertThat(placed("grep-2").settings()).containsEntry("pattern", "b");
    }

    @Test
    void ofSeveralOnlyCommonSettingsAreShown() {
        select("grep", "reader");
        assertThat(inspection.settings().fields()).extracting(FormField::name).doesNotContain("pattern");
    }

    @Test
    void theUsualValueIsLeftOutOfTheFile() {
        FlowDocument other = document(Flow.empty().withDrawing(Drawing.empty().with("counter", Placed.of("Counter"))));
        other.select(Selection.of("counter"));
        Inspection of = new Inspection(other);
        FormField first = of.settings().fields().stream().filter(each -> each.setting().usual().isPresent())
                .findFirst().orElseThrow();
        of.set(first.name(), new Entry.Value(first.setting().usual().orElseThrow()));
        assertThat(other.flow().drawing().components().get("counter").settings()).isEmpty();
    }

    @Test
    void anIdIsRenamedWithItsLinksAndStaysSelected() {
        select("grep");
        inspection.rename("grep", "filter");
        assertThat(document.flow().drawing().links()).containsExactly(Link.of("reader.outbox", "filter.inbox"));
        assertThat(document.selection()).isEqualTo(Selection.of("filter"));
    }

    @Test
    void anIdThatCantBeIsRefusedInWords() {
        assertThat(inspection.troubleWithId("grep", "Grep!")).get().asString().contains("small letter");
        assertThat(inspection.troubleWithId("grep", "reader")).get().asString().contains("another component");
        assertThat(inspection.troubleWithId("grep", "grep")).isEmpty();
        inspection.rename("grep", "reader");
        assertThat(document.canUndo()).isFalse();
    }

    @Test
    void theRoomOfAnInboxIsSetAndTheUsualOneLeftOut() {
        select("grep");
        assertThat(inspection.inboxes(inspection.subjects().getFirst())).extracting(InboxRow::name)
                .containsExactly("inbox");
        inspection.room("inbox", new Room(3, WhenFull.DROP_OLDEST));
        assertThat(placed("grep").rooms()).containsEntry("inbox", new Room(3, WhenFull.DROP_OLDEST));
        inspection.room("inbox", Room.USUAL);
        assertThat(placed("grep").rooms()).isEmpty();
    }

    @Test
    void whatAFailureDoesIsSetForAllThatIsSelected() {
        select("grep", "reader");
        inspection.onFailure(OnFailure.RESTART);
        assertThat(document.flow().drawing().components().values())
                .filteredOn(each -> each.onFailure() == OnFailure.RESTART).hasSize(2);
    }

    @Test
    void withNothingSelectedTheFlowIsNamedAndDescribed() {
        inspection.rename("Words");
        inspection.about("Finds words.");
        assertThat(document.flow().name()).isEqualTo("Words");
        assertThat(document.flow().drawing().about()).isEqualTo("Finds words.");
    }

    @Test
    void aPartOffersTheSettingsOfThoseInIt() {
        FlowDocument other = document(Flow.empty().withPart("Stage", DRAWING)
                .withDrawing(Drawing.empty().with("stage", Placed.of("part:Stage"))));
        other.select(Selection.of("stage"));
        Inspection of = new Inspection(other);
        assertThat(of.settings().fields()).extracting(FormField::name).contains("grep.pattern", "grep-2.pattern");
        assertThat(of.settings().fields().getFirst().setting().usual()).contains("a");
        of.set("grep.pattern", new Entry.Value("inside"));
        assertThat(other.problems()).noneMatch(problem -> problem.place().contains("settings"));
    }

    @Test
    void aSettingThatTheTypeDoesntHaveCanBeTakenAway() {
        document.edit("x", document.sketch().with(DRAWING.with("grep",
                Placed.of("Grep").withSettings(Map.of("pattern", "a", "patern", "b")))));
        select("grep");
        assertThat(inspection.subjects().getFirst().strange()).containsExactly("patern");
        inspection.set("patern", new Entry.Nothing());
        assertThat(placed("grep").settings()).containsOnlyKeys("pattern");
    }

    @Test
    void withinAPartItsOwnComponentsAreShown() {
        FlowDocument other = document(Flow.empty().withPart("Stage", DRAWING.with("grep", Placed.of("Grep")))
                .withDrawing(Drawing.empty().with("stage", Placed.of("part:Stage"))));
        other.goInto("Stage");
        other.select(Selection.of("grep"));
        Inspection of = new Inspection(other);
        assertThat(of.settings().fields().getFirst().problems()).hasSize(1);
        assertThat(of.name()).isEqualTo("Stage");
        assertThat(of.namesFlow()).isFalse();
    }
}
