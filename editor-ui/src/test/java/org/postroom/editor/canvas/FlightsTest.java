package org.postroom.editor.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.editor.canvas.Flights.Flight;
import org.postroom.editor.run.Glance.Moved;
import org.postroom.engine.component.BoxName;

final class FlightsTest {
    private static final DrawingPlan PLAN = Drawn.plan(Drawn.rows(1, 3));
    private static final long SECOND = 1_000_000_000L;

    private final Flights flights = new Flights();

    private static Moved sent(String prefix) {
        return new Moved(BoxName.of(prefix + "c0.outbox"), BoxName.of(prefix + "c1.inbox"), 1, "hello", false);
    }

    private static Moved taken() {
        return new Moved(BoxName.of("c1.inbox"), BoxName.of("c1.inbox"), 1, "hello", true);
    }

    @Test
    void aMessageThatWasSentTravelsAlongItsLinkAndArrives() {
        flights.add(List.of(sent("")), PLAN, "", 5, 0);
        assertThat(flights.now(0)).singleElement().satisfies(flight -> {
            assertThat(flight).isInstanceOf(Flight.OnLink.class);
            assertThat(((Flight.OnLink) flight).far()).isZero();
            assertThat(((Flight.OnLink) flight).link().link().to()).isEqualTo(BoxName.of("c1.inbox"));
            assertThat(((Flight.OnLink) flight).text()).contains("hello");
        });
        assertThat(((Flight.OnLink) flights.now(SECOND * 15 / 100).getFirst()).far()).isBetween(0.4, 0.6);
        assertThat(flights.now(SECOND)).isEmpty();
        assertThat(flights.none()).isTrue();
    }

    @Test
    void oneThatWasTakenIsSeenAtItsInbox() {
        flights.add(List.of(taken()), PLAN, "", 5, 0);
        assertThat(flights.now(0)).singleElement().isInstanceOfSatisfying(Flight.Taken.class,
                flight -> assertThat(flight.inbox().name()).isEqualTo(BoxName.of("c1.inbox")));
    }

    @Test
    void whatWasSeenAtOneLookSetsOffOneAfterTheOther() {
        flights.add(List.of(sent(""), taken()), PLAN, "", 5, 0);
        assertThat(flights.now(0)).hasSize(1);
        assertThat(flights.now(SECOND / 10)).hasSize(2);
    }

    @Test
    void withoutMotionEachStaysInOnePlace() {
        flights.add(List.of(sent("")), PLAN, "", 5, 0);
        assertThat(((Flight.OnLink) flights.still(0).getFirst()).far())
                .isEqualTo(((Flight.OnLink) flights.still(SECOND / 10).getFirst()).far());
    }

    @Test
    void whatMovesElsewhereIsNotSeenHere() {
        flights.add(List.of(sent("part/")), PLAN, "other/", 5, 0);
        assertThat(flights.none()).isTrue();
        flights.add(List.of(sent("part/")), PLAN, "part/", 5, 0);
        assertThat(flights.none()).isFalse();
    }

    @Test
    void aFastRunHasShortFlights() {
        flights.add(List.of(sent("")), PLAN, "", 30, 0);
        assertThat(flights.now(SECOND * 6 / 100)).isEmpty();
    }
}
