package org.postroom.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.flow.FlowChange.ComponentAdded;
import org.postroom.engine.flow.FlowChange.ComponentRemoved;
import org.postroom.engine.flow.FlowChange.ComponentReset;
import org.postroom.engine.flow.FlowChange.InboxMapped;
import org.postroom.engine.flow.FlowChange.InboxUnmapped;
import org.postroom.engine.flow.FlowChange.LabelChanged;
import org.postroom.engine.flow.FlowChange.LinkAdded;
import org.postroom.engine.flow.FlowChange.LinkFieldsChanged;
import org.postroom.engine.flow.FlowChange.LinkRemoved;
import org.postroom.engine.flow.FlowChange.LinksOrdered;
import org.postroom.engine.flow.FlowChange.OnFailureChanged;
import org.postroom.engine.flow.FlowChange.PartAdded;
import org.postroom.engine.flow.FlowChange.PartRemoved;
import org.postroom.engine.flow.FlowChange.RoomsChanged;
import org.postroom.engine.flow.FlowChange.SheetChanged;

class FlowDiffTest {
    private static final Optional<String> TOP = Optional.empty();
    private static final Link AB = Link.of("a.outbox", "b.inbox");
    private static final Link AC = Link.of("a.outbox", "c.inbox");
    private static final Link BC = Link.of("b.outbox", "c.inbox");

    private final Drawing drawing = Drawing.empty().with("a", Placed.of("Source")).with("b", Placed.of("Grep"))
            .with("c", Placed.of("Printer")).withLinks(List.of(AB, BC));
    private final Flow flow = Flow.empty().withDrawing(drawing);

    @Test
    void equalFlowsDifferInNothing() {
        FlowDiff diff = FlowDiff.between(new RandomFlows(1).flow(), new RandomFlows(1).flow());

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.movesOnly()).isFalse();
        assertThat(diff.changes()).isEmpty();
    }

    @Test
    void addedAndRemovedComponentsAreTold() {
        Flow after = flow.withDrawing(drawing.with("d", Placed.of("Upcase")));

        assertThat(changes(flow, after)).containsExactly(new ComponentAdded(TOP, "d", Placed.of("Upcase")));
        assertThat(changes(after, flow)).containsExactly(new ComponentRemoved(TOP, "d", Placed.of("Upcase")));
    }

    @Test
    void anotherTypeOrOtherSettingsAreAReset() {
        Placed was = Placed.of("Grep");
        Placed set = was.withSettings(Map.of("pattern", "a"));
        Placed other = was.withType("Upcase");

        assertThat(changes(flow, withB(set))).containsExactly(new ComponentReset(TOP, "b", was, set));
        assertThat(changes(flow, withB(other))).containsExactly(new ComponentReset(TOP, "b", was, other));
    }

    @Test
    void eachThingSaidOfAComponentIsAChangeOfItsOwn() {
        var rooms = new TreeMap<>(Map.of("inbox", new Room(1, WhenFull.FAIL)));
        Flow after = withB(Placed.of("Grep").withRooms(rooms).withLabel("Sieve").withOnFailure(OnFailure.RESTART));

        assertThat(changes(flow, after)).containsExactly(new RoomsChanged(TOP, "b", rooms),
                new OnFailureChanged(TOP, "b", OnFailure.RESTART), new LabelChanged(TOP, "b", "Sieve"));
        assertThat(FlowDiff.between(flow, after).ofLogic()).hasSize(2);
    }

    @Test
    void aNewLinkIsOneChange() {
        assertThat(changes(flow, withLinks(AB, BC, AC))).containsExactly(new LinkAdded(TOP, AC));
        assertThat(changes(flow, withLinks(BC))).containsExactly(new LinkRemoved(TOP, AB));
    }

    @Test
    void theOrderOfLinksIsMeaning() {
        assertThat(changes(flow, withLinks(BC, AB))).containsExactly(new LinksOrdered(TOP, List.of(BC, AB)));
        assertThat(changes(flow, withLinks(AC, AB, BC))).containsExactly(new LinkAdded(TOP, AC),
                new LinksOrdered(TOP, List.of(AC, AB, BC)));
    }

    @Test
    void fieldsThatAreNotKnownDontUnlinkALink() {
        Link coloured = new Link(AB.from(), AB.to(), Map.of("colour", "red"));

        assertThat(changes(flow, withLinks(coloured, BC)))
                .containsExactly(new LinkFieldsChanged(TOP, List.of(coloured, BC)));
        assertThat(FlowDiff.between(flow, withLinks(coloured, BC)).ofLogic()).isEmpty();
    }

    @Test
    void aBoxThatLeadsElsewhereIsUnmappedFirst() {
        Flow one = flow.withDrawing(drawing.withInboxes(new TreeMap<>(Map.of("inbox", BoxName.of("a.inbox")))));
        Flow other = flow.withDrawing(drawing.withInboxes(new TreeMap<>(Map.of("inbox", BoxName.of("b.inbox")))));

        assertThat(changes(one, other)).containsExactly(new InboxUnmapped(TOP, "inbox", BoxName.of("a.inbox")),
                new InboxMapped(TOP, "inbox", BoxName.of("b.inbox")));
    }

    @Test
    void partsComeBeforeAndGoAfterTheComponentsThatUseThem() {
        Flow after = flow.withPart("New", drawing).withDrawing(drawing.with("d", Placed.of("part:New")));

        assertThat(changes(flow, after)).containsExactly(new PartAdded("New", drawing),
                new ComponentAdded(TOP, "d", Placed.of("part:New")));
        assertThat(changes(after, flow)).containsExactly(
                new ComponentRemoved(TOP, "d", Placed.of("part:New")), new PartRemoved("New", drawing));
    }

    @Test
    void changesWithinAPartNameThePart() {
        Flow before = flow.withPart("Stage", drawing);
        Flow after = flow.withPart("Stage", drawing.withLinks(List.of(AB)));

        assertThat(changes(before, after)).containsExactly(new LinkRemoved(Optional.of("Stage"), BC));
    }

    @Test
    void aPartWithoutANameIsNotTheFlowItself() {
        Flow before = flow.withPart("", drawing);
        Flow after = flow.withPart("", Drawing.empty());

        assertThat(FlowDiff.between(before, after).apply(before)).isEqualTo(after);
    }

    @Test
    void movedIsNotChanged() {
        var sheet = new Layout.Sheet(new TreeMap<>(Map.of("a", new Layout.Point(1, 2))), List.of(), List.of());
        Flow after = flow.withLayout(new Layout(sheet, new TreeMap<>(), Map.of()));
        FlowDiff diff = FlowDiff.between(flow, after);

        assertThat(diff.movesOnly()).isTrue();
        assertThat(diff.ofLogic()).isEmpty();
        assertThat(diff.ofGeometry())
                .containsExactly(new SheetChanged(TOP, Optional.of(Layout.Sheet.empty()), Optional.of(sheet)));
        assertThat(FlowDiff.between(flow, after.withName("x")).movesOnly()).isFalse();
    }

    @Test
    void applyingTheChangesLeadsFromAnyFlowToAnyOther() {
        for (long seed = 0; seed < 3000; seed++) {
            RandomFlows flows = new RandomFlows(seed);
            Flow before = flows.flow();
            Flow after = seed % 2 == 0 ? flows.flow() : flows.edited(before);
            FlowDiff diff = FlowDiff.between(before, after);

            assertThat(diff.apply(before)).as("seed %d", seed).isEqualTo(after);
            assertThat(diff.isEmpty()).as("seed %d", seed).isEqualTo(before.equals(after));
            assertThat(diff.movesOnly()).as("seed %d", seed)
                    .isEqualTo(!before.equals(after) && before.equals(after.withLayout(before.layout())));
        }
    }

    @Test
    void aChangeLeftOutIsMissed() {
        for (long seed = 0; seed < 300; seed++) {
            RandomFlows flows = new RandomFlows(seed);
            Flow before = flows.flow();
            Flow after = flows.flow();
            FlowDiff diff = FlowDiff.between(before, after);
            List<FlowChange> fewer = diff.changes().subList(0, diff.changes().size() - 1);

            assertThat(new FlowDiff(fewer).apply(before)).as("seed %d", seed).isNotEqualTo(after);
        }
    }

    @Test
    void aHundredThousandChangesAreMadeAtOnce() {
        List<Link> many = IntStream.range(0, 100_000).mapToObj(i -> Link.of("a.out-" + i, "b.inbox")).toList();
        Flow after = flow.withDrawing(drawing.withLinks(many));

        assertThat(FlowDiff.between(flow, after).apply(flow)).isEqualTo(after);
        assertThat(FlowDiff.between(after, flow).apply(after)).isEqualTo(flow);
    }

    private Flow withB(Placed placed) {
        return flow.withDrawing(drawing.with("b", placed));
    }

    private Flow withLinks(Link... links) {
        return flow.withDrawing(drawing.withLinks(List.of(links)));
    }

    private static List<FlowChange> changes(Flow before, Flow after) {
        FlowDiff diff = FlowDiff.between(before, after);
        assertThat(diff.apply(before)).isEqualTo(after);
        return diff.changes();
    }
}
