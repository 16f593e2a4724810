package org.postroom.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.engine.check.Samples.CATALOGUE;
import static org.postroom.engine.check.Samples.drawing;
import static org.postroom.engine.check.Samples.fanout;
import static org.postroom.engine.check.Samples.flow;
import static org.postroom.engine.check.Samples.grep;
import static org.postroom.engine.check.Samples.links;
import static org.postroom.engine.check.Samples.stage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Room;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Problem.Severity;

class FlowCheckTest {
    private final Drawing drawing = drawing("reader", "Reader", "printer", "Printer").withLinks(
            links("reader.outbox", "printer.inbox", "reader.signal", "printer.control"));

    @Test
    void aFlowWithoutFaultHasNoProblems() {
        assertThat(texts(flow(drawing))).isEmpty();
        assertThat(texts(Flow.empty())).isEmpty();
    }

    @Test
    void anUnknownTypeIsToldWithTheNearestOne() {
        assertThat(errors(flow(drawing("grep", "Grpe"))))
                .containsExactly("components.grep.type: unknown type 'Grpe' (did you mean 'Grep'?)");
        assertThat(errors(flow(drawing("x", "Television"))))
                .containsExactly("components.x.type: unknown type 'Television'");
    }

    @Test
    void wrongSettingsAreToldAtTheirPlace() {
        Placed wrong = Placed.of("Grep").withSettings(Map.of("pattern", 3L, "patern", "x"));

        assertThat(texts(flow(Drawing.empty().with("grep", wrong)))).containsExactlyInAnyOrder(
                "components.grep.settings.pattern: expected a regular expression, found the number 3",
                "components.grep.settings.patern: Grep has no setting 'patern' (it has: pattern)");
        assertThat(errors(flow(Drawing.empty().with("grep", Placed.of("Grep"))))).containsExactly(
                "components.grep.settings.pattern: Grep needs the setting 'pattern': expected a regular expression,"
                        + " found nothing");
        assertThat(errors(flow(Drawing.empty().with("out", fanout(0)))))
                .containsExactly("components.out.settings: there are 1 to 1000 ways, not 0");
    }

    @Test
    void aConstructorThatThrowsIsTold() {
        assertThat(errors(flow(drawing("crasher", "Crasher")))).containsExactly(
                "components.crasher: Crasher can't be made: IllegalStateException: bad luck");
    }

    @Test
    void whatIsNoIdIsTold() {
        assertThat(errors(flow(drawing("Reader 1", "Reader")))).containsExactly("components.Reader 1: 'Reader 1' can't"
                + " be an id: expected a small letter, then at most 63 small letters, digits and hyphens");
    }

    @Test
    void aLinkNeedsBothComponents() {
        assertThat(errors(linked("raeder.outbox", "printer.inbox")))
                .containsExactly("links[2]: there is no component 'raeder' (did you mean 'reader'?)");
        assertThat(errors(linked("reader.outbox", "television.inbox")))
                .containsExactly("links[2]: there is no component 'television'");
    }

    @Test
    void aLinkNeedsBothBoxes() {
        assertThat(errors(linked("reader.outbox", "printer.in")))
                .containsExactly("links[2]: 'printer' has no inbox 'in' (it has: control, inbox)");
        assertThat(errors(linked("reader.out", "printer.inbox")))
                .containsExactly("links[2]: 'reader' has no outbox 'out' (it has: signal, outbox)");
        assertThat(errors(linked("reader.outbox", "printer._private")))
                .containsExactly("links[2]: 'printer' has no inbox '_private' (it has: control, inbox)");
    }

    @Test
    void aLinkLeadsFromAnOutboxToAnInbox() {
        assertThat(errors(linked("printer.inbox", "printer.control"))).containsExactly("links[2]: a link starts at an"
                + " outbox, but 'printer.inbox' is an inbox; 'printer' has no outbox 'inbox' (it has: signal)");
        assertThat(errors(linked("reader.signal", "reader.outbox"))).containsExactly("links[2]: a link ends at an"
                + " inbox, but 'reader.outbox' is an outbox; 'reader' has no inbox 'outbox' (it has: control)");
    }

    @Test
    void ofVeryManyBoxesOnlySomeAreNamed() {
        Drawing many = drawing.with("out", fanout(100)).withLinks(links("out.x", "printer.inbox"));

        assertThat(errors(flow(many))).containsExactly("links[0]: 'out' has no outbox 'x' (it has: signal, out1, out2,"
                + " out3, out4, out5, out6, out7, out8, out9, out10, out11 and 89 more)");
    }

    @Test
    void theTypesOfALinkMustFit() {
        Drawing counted = drawing("counter", "Counter", "other", "Counter", "reader", "Reader", "printer", "Printer");

        assertThat(errors(flow(counted.withLinks(links("reader.outbox", "counter.inbox"))))).containsExactly(
                "links[0]: 'reader.outbox' sends String, but 'counter.inbox' takes Integer");
        assertThat(errors(flow(counted.withLinks(links("counter.outbox", "other.inbox"))))).as("int for Integer")
                .isEmpty();
        assertThat(errors(flow(counted.withLinks(links("counter.outbox", "printer.inbox", "reader.signal",
                "counter.inbox"))))).as("anything goes into and out of Object").isEmpty();
    }

    @Test
    void theSameLinkTwiceIsTold() {
        assertThat(errors(linked("reader.outbox", "printer.inbox")))
                .containsExactly("links[2]: the same link as links[0]: reader.outbox -> printer.inbox");
    }

    @Test
    void linksOfAComponentWithWrongSettingsAreLeftAlone() {
        Drawing wrong = drawing.with("out", fanout(0)).withLinks(links("out.out7", "printer.inbox"));

        assertThat(errors(flow(wrong)))
                .containsExactly("components.out.settings: there are 1 to 1000 ways, not 0");
    }

    @Test
    void roomForAnInboxThatDoesNotExistIsAWarning() {
        Placed roomy = Placed.of("Printer").withRooms(new TreeMap<>(Map.of("in", Room.USUAL, "inbox", Room.USUAL)));

        assertThat(texts(flow(drawing.with("printer", roomy)))).containsExactly(
                "components.printer.inboxes.in: 'printer' has no inbox 'in' (it has: control, inbox)");
        assertThat(errors(flow(drawing.with("printer", roomy)))).isEmpty();
    }

    @Test
    void ownBoxesMustLeadToBoxes() {
        Drawing own = drawing.withInboxes(new TreeMap<>(Map.of("in", BoxName.of("printer.in"), "more",
                BoxName.of("nobody.inbox")))).withOutboxes(new TreeMap<>(Map.of("out", BoxName.of("reader.out"))));

        assertThat(errors(flow(own))).containsExactly(
                "inboxes.in: 'printer' has no inbox 'in' (it has: control, inbox)",
                "inboxes.more: there is no component 'nobody'",
                "outboxes.out: 'reader' has no outbox 'out' (it has: signal, outbox)");
    }

    @Test
    void boxesThatNobodyFeedsOrReadsAreHintedAt() {
        Drawing lone = Drawing.empty().with("grep", grep());

        assertThat(problems(flow(lone))).extracting(Problem::severity).containsOnly(Severity.HINT);
        assertThat(texts(flow(lone))).containsExactly(
                "components.grep: nothing is linked to 'grep.inbox', so it never gets a message",
                "components.grep: 'grep.outbox' is linked to nothing, so what it sends goes nowhere",
                "components.grep: 'grep.rejected' is linked to nothing, so what it sends goes nowhere");
    }

    @Test
    void aComponentThatCantHearOfTheEndIsHintedAt() {
        Drawing endless = drawing.withLinks(links("reader.outbox", "printer.inbox"));

        assertThat(texts(flow(endless))).containsExactly("components.printer: 'reader.outbox' feeds 'printer.inbox',"
                + " but nothing is linked to 'printer.control', so it can't hear of the end");
    }

    @Test
    void whatIsLaidOutMustBeThere() {
        Flow laidOut = flow(drawing.with("stage", Placed.of("part:Stage"))).withPart("Stage", stage())
                .withLayout(new Layout(sheet("reader", "gone"), new TreeMap<>(Map.of("Stage", sheet("printer", "lost"),
                        "Absent", sheet())), Map.of()));

        assertThat(problems(laidOut)).filteredOn(problem -> problem.severity() == Severity.WARNING)
                .extracting(Problem::toString).containsExactly(
                        "layout.components.gone: there is no component 'gone' to lay out",
                        "layout.parts.Absent: there is no part 'Absent' to lay out",
                        "layout.parts.Stage.components.lost: there is no component 'lost' to lay out");
        assertThat(errors(laidOut)).isEmpty();
    }

    @Test
    void onlyALinkThatIsThereBends() {
        Flow laidOut = flow(drawing.with("stage", Placed.of("part:Stage"))).withPart("Stage", stage())
                .withLayout(new Layout(bends("reader.outbox -> printer.inbox", "reader.outbox -> gone.inbox"),
                        new TreeMap<>(Map.of("Stage", bends("reader.outbox -> printer.inbox"))), Map.of()));

        assertThat(problems(laidOut)).filteredOn(problem -> problem.severity() == Severity.WARNING)
                .extracting(Problem::toString).containsExactly(
                        "layout.bends.reader.outbox -> gone.inbox: there is no link"
                                + " 'reader.outbox -> gone.inbox' to bend",
                        "layout.parts.Stage.bends.reader.outbox -> printer.inbox: there is no link"
                                + " 'reader.outbox -> printer.inbox' to bend");
        assertThat(errors(laidOut)).isEmpty();
    }

    private static Layout.Sheet bends(String... links) {
        var bends = new TreeMap<String, List<Layout.Point>>();
        List.of(links).forEach(link -> bends.put(link, List.of(new Layout.Point(1, 2))));
        return new Layout.Sheet(new TreeMap<>(), List.of(), List.of(), bends, Map.of());
    }

    private static Layout.Sheet sheet(String... ids) {
        var points = new TreeMap<String, Layout.Point>();
        List.of(ids).forEach(id -> points.put(id, new Layout.Point(0, 0)));
        return new Layout.Sheet(points, List.of(), List.of());
    }

    private Flow linked(String from, String to) {
        return flow(drawing.withLinks(
                links("reader.outbox", "printer.inbox", "reader.signal", "printer.control", from, to)));
    }

    private static List<Problem> problems(Flow flow) {
        return FlowCheck.of(flow, CATALOGUE, Beside.nothing());
    }

    private static List<String> texts(Flow flow) {
        return problems(flow).stream().map(Problem::toString).toList();
    }

    private static List<String> errors(Flow flow) {
        return problems(flow).stream().filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::toString).toList();
    }
}
