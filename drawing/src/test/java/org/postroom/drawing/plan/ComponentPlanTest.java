package org.postroom.drawing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.plan.BoxPlan.Kind;
import org.postroom.drawing.plan.ComponentPlan.Linked;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.flow.Placed;

class ComponentPlanTest {
    private static final Point CORNER = new Point(80, 120);

    private static ComponentPlan plan(String label, Declared declared) {
        Placed placed = new Placed("Step", label, Map.of(), new TreeMap<>(), OnFailure.LEAVE, Map.of());
        return ComponentPlan.of("step-2", placed, declared, Linked.NOTHING, CORNER);
    }

    @Test
    void inboxesAreOnTheLeftAndOutboxesOnTheRightInTheirOrder() {
        var plan = plan("", Samples.declared(List.of("inbox", "more"), List.of("outbox", "rejected", "third")));
        assertThat(plan.inboxes()).extracting(BoxPlan::text).containsExactly("inbox", "more", "");
        assertThat(plan.outboxes()).extracting(BoxPlan::text).containsExactly("outbox", "rejected", "third", "");
        assertThat(plan.inboxes()).extracting(box -> box.at().x()).containsOnly(80.0);
        assertThat(plan.outboxes()).extracting(box -> box.at().x()).containsOnly(plan.area().right());
        assertThat(plan.outboxes()).extracting(box -> box.at().y()).isSorted();
        assertThat(plan.boxes()).allMatch(box -> plan.area().contains(box.at()));
    }

    @Test
    void controlAndSignalAreSmallAndBelowTheOthers() {
        ComponentPlan plan = Samples.step("a", 0, 0);
        assertThat(plan.inbox("control")).hasValueSatisfying(box -> {
            assertThat(box.kind()).isEqualTo(Kind.SMALL);
            assertThat(box.radius()).isLessThan(Measures.BOX);
            assertThat(box.at().y()).isGreaterThan(plan.inbox("inbox").orElseThrow().at().y() + 2 * Measures.BOX);
        });
        assertThat(plan.outbox("signal").orElseThrow().at().y())
                .isEqualTo(plan.inbox("control").orElseThrow().at().y());
    }

    @Test
    void theLabelIsTheTitleAndElseTheId() {
        assertThat(plan("Next\n  slide", Samples.STEP).title()).isEqualTo("Next slide");
        assertThat(plan("  ", Samples.STEP).title()).isEqualTo("step-2");
    }

    @ParameterizedTest
    @CsvSource({"Grep, Grep", "part:Stage, part Stage", "./sub/other.flow.json, file sub/other",
        "org.example.Sieve, Sieve"})
    void aTypeIsReadAsPeopleDo(String type, String words) {
        var plan = ComponentPlan.of("a", Placed.of(type), Declared.unknown(), Linked.NOTHING, CORNER);
        assertThat(plan.type()).isEqualTo(words);
        assertThat(plan.known()).isFalse();
    }

    @Test
    void itIsAsWideAsItsTextsWithinBounds() {
        assertThat(plan("", Samples.STEP).area().width()).isEqualTo(Measures.NARROWEST);
        var wider = plan("A label of some length", Samples.STEP);
        assertThat(wider.area().width()).isStrictlyBetween(Measures.NARROWEST, Measures.WIDEST);
        assertThat(wider.area().width() % Measures.GRID).isZero();
        assertThat(wider.title()).isEqualTo("A label of some length");
        var widest = plan("A label that is far too long to be read on a component", Samples.STEP);
        assertThat(widest.area().width()).isEqualTo(Measures.WIDEST);
        assertThat(widest.title()).startsWith("A label that").endsWith("…");
    }

    @Test
    void namesOfBoxesInOneRowNeverMeet() {
        String longName = "an-inbox-with-quite-a-long-name-for-a-box";
        var plan = plan("", Samples.declared(List.of(longName, "x", longName), List.of(longName, longName, "x")));
        for (int row = 0; row < 3; row++) {
            double both = Letters.REGULAR.width(plan.inboxes().get(row).text(), Measures.SMALL_SIZE)
                    + Letters.REGULAR.width(plan.outboxes().get(row).text(), Measures.SMALL_SIZE);
            assertThat(both).isLessThan(plan.area().width() - 2 * Measures.PADDING);
        }
        assertThat(plan.inboxes().get(1).text()).isEqualTo("x");
    }

    @Test
    void itIsAsHighAsItsBoxesNeed() {
        assertThat(plan("", Samples.declared(List.of(), List.of())).area().height()).isEqualTo(56);
        assertThat(plan("", Samples.STEP).area().height()).isEqualTo(80);
        assertThat(plan("", Samples.declared(List.of("a"), List.of("b", "c", "d"))).area().height()).isEqualTo(128);
    }

    @Test
    void boxesThatOnlyALinkKnowsAreThereTooAndMarked() {
        var linked = new Linked(Set.of("inbox", "no-such", "control"), Set.of("outbox"));
        var unknown = ComponentPlan.of("a", Placed.of("Missing"), Declared.unknown(), linked, CORNER);
        assertThat(unknown.inboxes()).extracting(box -> box.name().box()).containsExactly("inbox", "no-such",
                "control");
        assertThat(unknown.boxes()).noneMatch(box -> box.kind() == Kind.MISSING);
        var known = ComponentPlan.of("a", Placed.of("Step"), Samples.STEP, linked, CORNER);
        assertThat(known.inboxes()).extracting(BoxPlan::kind).containsExactly(Kind.USUAL, Kind.MISSING, Kind.SMALL);
    }

    @Test
    void movingItMovesItsBoxes() {
        ComponentPlan there = Samples.step("a", 96, -40);
        assertThat(Samples.step("a", 0, 0).movedTo(new Point(96, -40))).isEqualTo(there);
        assertThat(there.movedTo(new Point(96, -40))).isSameAs(there);
    }
}
