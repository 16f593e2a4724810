package org.postroom.editor.app.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postroom.editor.document.FlowDocument;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;

final class QuickFixesTest {
    private static final Drawing GOOD = Drawing.empty()
            .with("grep", Placed.of("Grep").withSettings(Map.of("pattern", "a")))
            .with("reader", Placed.of("ConsoleReader"))
            .with("sink", Placed.of("NullSink"))
            .withLinks(List.of(Link.of("reader.outbox", "grep.inbox"), Link.of("grep.outbox", "sink.inbox"),
                    Link.of("grep.rejected", "sink.inbox")));

    private static FlowDocument document(Flow flow) {
        return FlowDocument.create(flow, Catalogue.installed());
    }

    private static List<QuickFix> fixes(Flow flow) {
        FlowDocument document = document(flow);
        QuickFixes fixes = new QuickFixes(flow, document.catalogue(), document::boxes);
        return document.problems().stream().flatMap(problem -> fixes.of(problem).stream()).distinct().toList();
    }

    private static List<Problem> serious(Flow flow) {
        return document(flow).problems().stream().filter(problem -> problem.severity() != Problem.Severity.HINT)
                .toList();
    }

    /// Each first fix leaves nothing wrong.
    private static void isMended(Flow flow, String name) {
        assertThat(serious(flow)).isNotEmpty();
        QuickFix first = fixes(flow).getFirst();
        assertThat(first.name()).isEqualTo(name);
        assertThat(serious(first.fixed(flow))).isEmpty();
    }

    private static Flow flow(Drawing drawing) {
        return Flow.empty().withDrawing(drawing);
    }

    @Test
    void aGoodFlowNeedsNone() {
        assertThat(serious(flow(GOOD))).isEmpty();
        assertThat(fixes(flow(GOOD))).isEmpty();
    }

    @Test
    void aMisspeltTypeBecomesTheOneThatWasMeant() {
        isMended(flow(GOOD.with("sink", Placed.of("NulSink"))), "Make it a NullSink");
    }

    @Test
    void aMisspeltSettingIsRenamed() {
        isMended(flow(GOOD.with("grep", Placed.of("Grep").withSettings(Map.of("patern", "a")))),
                "Call the setting 'patern' 'pattern'");
    }

    @Test
    void aSettingThatTheTypeDoesntHaveIsTakenOut() {
        isMended(flow(GOOD.with("sink", Placed.of("NullSink").withSettings(Map.of("zzz", "a")))),
                "Take the setting 'zzz' out");
    }

    @Test
    void aLinkToAMisspeltBoxIsPulledRight() {
        isMended(flow(GOOD.withLinks(List.of(Link.of("reader.outbox", "grep.inbx"),
                Link.of("grep.outbox", "sink.inbox"), Link.of("grep.rejected", "sink.inbox")))),
                "Link reader.outbox -> grep.inbox");
    }

    @Test
    void aLinkToAMisspeltComponentIsPulledRight() {
        isMended(flow(GOOD.withLinks(List.of(Link.of("reder.outbox", "grep.inbox"),
                Link.of("grep.outbox", "sink.inbox"), Link.of("grep.rejected", "sink.inbox")))),
                "Link reader.outbox -> grep.inbox");
    }

    @Test
    void aDoubledLinkIsTakenOut() {
        List<Link> links = List.of(GOOD.links().get(0), GOOD.links().get(1), GOOD.links().get(2), GOOD.links().get(0));
        isMended(flow(GOOD.withLinks(links)), "Take the link out");
    }

    @Test
    void aPartThatNothingUsesIsTakenOut() {
        isMended(flow(GOOD).withPart("Left", GOOD), "Take the part 'Left' out");
    }

    @Test
    void whatIsWrongInAPartIsMendedThere() {
        Flow flow = flow(GOOD.with("stage", Placed.of("part:Stage"))).withPart("Stage",
                GOOD.with("sink", Placed.of("NulSink")));
        QuickFix first = fixes(flow).getFirst();
        assertThat(first.fixed(flow).parts().get("Stage").components().get("sink").type()).isEqualTo("NullSink");
        assertThat(first.fixed(flow).drawing()).isEqualTo(flow.drawing());
    }

    @Test
    void aFixForWhatIsGoneChangesNothing() {
        QuickFix late = new QuickFix.RemoveLink(new Spot(Optional.empty()), 7);
        assertThat(late.fixed(flow(GOOD))).isEqualTo(flow(GOOD));
    }

    @Test
    void theWayToAProblemIsItsComponentItsLinkOrItsPart() {
        Flow flow = flow(GOOD).withPart("Stage", GOOD);
        assertThat(Place.of(Problem.error("components.grep.settings.pattern", ""), flow).component()).contains("grep");
        assertThat(Place.of(Problem.error("components.grep.settings.pattern", ""), flow).setting())
                .contains("pattern");
        assertThat(Place.of(Problem.error("links[1]", ""), flow).link()).contains(GOOD.links().get(1));
        assertThat(Place.of(Problem.error("parts.Stage.links[0]", ""), flow))
                .isEqualTo(new Place(Optional.of("Stage"), Optional.empty(), Optional.empty(),
                        Optional.of(GOOD.links().get(0))));
    }

    @Test
    void aPlaceThatIsntThereLeadsNowhere() {
        Flow flow = flow(GOOD);
        Place nowhere = new Place(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        for (String place : List.of("", "links[99]", "links[99999999999]", "components.gone", "parts.Gone.links[0]")) {
            assertThat(Place.of(Problem.error(place, ""), flow)).as(place).isEqualTo(nowhere);
        }
    }
}
