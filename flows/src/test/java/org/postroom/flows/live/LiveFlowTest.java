package org.postroom.flows.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postroom.flows.live.Running.flow;
import static org.postroom.flows.live.Running.linked;
import static org.postroom.flows.live.Running.set;
import static org.postroom.flows.live.Running.started;
import static org.postroom.flows.live.Running.with;
import static org.postroom.flows.live.Running.without;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.network.State;
import org.postroom.engine.schedule.Policy;

/// A drawing that is changed while it runs: [org.postroom.engine.live.LiveFlow#apply].
class LiveFlowTest {
    /// One that changes texts, and one that keeps what comes.
    private static final Flow MARKED = with(flow(List.of("end: NullSink")), "mark",
            Placed.of("Replace").withSettings(Map.of("pattern", "$", "by", "!")));
    private static final Flow FLOW = linked(MARKED, "mark.outbox -> end.inbox");

    @Test
    void aComponentThatIsDrawnInBeginsAtOnce() throws InterruptedException {
        try (Running running = started(FLOW)) {
            Flow changed = with(FLOW, "start", Placed.of("OneShot").withSettings(Map.of("message", "go")));
            assertThat(running.apply(linked(changed, "mark.outbox -> end.inbox", "start.outbox -> mark.inbox")))
                    .isEmpty();
            running.untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("go!");
            assertThat(running.network().state("start")).isInstanceOf(State.Finished.class);
        }
    }

    @Test
    void aComponentThatIsTakenOutIsGoneAndWhatLayInItIsTold() throws InterruptedException {
        try (Running running = started(FLOW)) {
            running.put("mark.inbox", "a", "b");
            assertThat(running.apply(without(FLOW, "mark")))
                    .containsExactly("2 messages that lay in 'mark' are gone with it");
            running.untilQuiet();
            assertThat(running.network().components()).containsExactly("self", "end");
            assertThat(running.network().state("end")).isInstanceOf(State.WaitingForMessage.class);
        }
    }

    @Test
    void oneMessageThatIsGoneIsToldInTheSingular() throws InterruptedException {
        try (Running running = started(FLOW)) {
            running.put("mark.inbox", "a");
            assertThat(running.apply(without(FLOW, "mark")))
                    .containsExactly("1 message that lay in 'mark' is gone with it");
        }
    }

    @Test
    void whatWasTakenOutAndIsPutBackBeginsAnew() throws InterruptedException {
        try (Running running = started(FLOW)) {
            running.apply(without(FLOW, "mark"));
            running.untilQuiet();
            running.apply(FLOW);
            running.put("mark.inbox", "a").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("a!");
        }
    }

    @Test
    void newSettingsCountFromTheNextMessageOnAndNothingThatWaitsIsLost() throws InterruptedException {
        try (Running running = started(FLOW)) {
            running.put("mark.inbox", "a").untilQuiet().put("mark.inbox", "b", "c");
            assertThat(running.apply(set(FLOW, "mark", Map.of("pattern", "$", "by", "?")))).isEmpty();
            running.untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("a!", "b?", "c?");
        }
    }

    @Test
    void settingsThatGiveAComponentMoreBoxesLetThemBeLinkedInTheSameEdit() throws InterruptedException {
        Flow before = linked(with(flow(List.of("end: NullSink", "other: NullSink")), "fan",
                Placed.of("Fanout").withSettings(Map.of("boxNames", List.of("left")))), "fan.left -> end.inbox");
        try (Running running = started(before)) {
            running.put("fan.inbox", "a").untilQuiet().put("fan.inbox", "b");
            Flow changed = set(before, "fan", Map.of("boxNames", List.of("left", "right")));
            assertThat(running.apply(linked(changed, "fan.left -> end.inbox", "fan.right -> other.inbox"))).isEmpty();
            running.untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("a", "b");
            assertThat(running.came("other.inbox")).containsExactly("b");
            running.apply(before);
            running.put("fan.inbox", "c").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("a", "b", "c");
            assertThat(running.came("other.inbox")).containsExactly("b");
        }
    }

    @Test
    void oneThatHasFailedIsGivenAnotherLifeByOtherSettings() throws InterruptedException {
        Flow before = linked(with(flow(List.of("end: NullSink")), "crasher",
                Placed.of("Crasher").withSettings(Map.of("after", 0L))), "crasher.outbox -> end.inbox");
        try (Running running = started(before)) {
            running.put("crasher.inbox", "a").untilQuiet();
            assertThat(running.network().state("crasher")).isInstanceOf(State.Failed.class);
            running.apply(set(before, "crasher", Map.of("after", 5L)));
            running.put("crasher.inbox", "b").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("b");
        }
    }

    @Test
    void oneThatHasFinishedKeepsQuietForItHasDoneItsWork() throws InterruptedException {
        Flow before = linked(with(flow(List.of("end: NullSink")), "start",
                Placed.of("OneShot").withSettings(Map.of("message", "go"))), "start.outbox -> end.inbox");
        try (Running running = started(before)) {
            assertThat(running.apply(set(before, "start", Map.of("message", "again")))).containsExactly(
                    "'start' has ended; its new settings count when the flow is started anew");
            running.untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("go");
        }
    }

    @Test
    void whatLiesInABoxThatTheNewSettingsTakeAwayIsTold() throws InterruptedException {
        Placed merge = Placed.of("Merge");
        Flow before = with(flow(List.of()), "merge", merge.withSettings(Map.of("inboxes", 3L)));
        try (Running running = started(before)) {
            running.put("merge.inbox3", "a", "b").put("merge.inbox2", "c");
            assertThat(running.apply(set(before, "merge", Map.of("inboxes", 2L)))).containsExactly(
                    "2 messages that lay in 'merge.inbox3' are gone with it");
            assertThat(running.waiting("merge.inbox2")).containsExactly("c");
        }
    }

    @Test
    void whatLiesInsideOfAProgramThatIsStartedAnewIsTold() throws InterruptedException {
        Flow before = with(flow(List.of()), "sleep", Placed.of("UnixProcess").withSettings(
                Map.of("command", List.of("cat"))));
        try (Running running = Running.held(before, Policy.roundRobin())) {
            running.steps(9);
            running.put("sleep/stdin.inbox", "a");
            assertThat(running.apply(set(before, "sleep", Map.of("command", List.of("tac"))))).containsExactly(
                    "1 message that lay in 'sleep/stdin' is gone with it");
        }
    }

    @Test
    void anotherTypeTakesTheLinksOverButNotWhatLayInTheBoxes() throws InterruptedException {
        try (Running running = started(FLOW)) {
            running.put("mark.inbox", "a");
            assertThat(running.apply(with(FLOW, "mark", Placed.of("Upcase"))))
                    .containsExactly("1 message that lay in 'mark' is gone with it");
            running.put("mark.inbox", "b").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("B");
        }
    }

    @Test
    void aLinkThatIsDrawnElsewhereCarriesFromThenOnTheOtherWay() throws InterruptedException {
        Flow two = with(FLOW, "other", Placed.of("NullSink"));
        try (Running running = started(two)) {
            running.put("mark.inbox", "a").untilQuiet().put("mark.inbox", "b");
            assertThat(running.apply(linked(two, "mark.outbox -> other.inbox"))).isEmpty();
            running.untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("a!");
            assertThat(running.came("other.inbox")).containsExactly("b!");
        }
    }

    @Test
    void theOrderOfTheLinksIsTheOrderOfDeliveryFromThenOn() throws InterruptedException {
        Flow both = linked(with(MARKED, "again", Placed.of("Upcase")), "mark.outbox -> again.inbox",
                "mark.outbox -> end.inbox", "again.outbox -> end.inbox");
        try (Running running = started(both)) {
            assertThat(running.apply(linked(both, "mark.outbox -> end.inbox", "mark.outbox -> again.inbox",
                    "again.outbox -> end.inbox"))).isEmpty();
            assertThat(running.network().links()).filteredOn(link -> link.from().component().equals("mark"))
                    .extracting(link -> link.to().toString()).containsExactly("end.inbox", "again.inbox");
        }
    }

    @Test
    void moreRoomLetsTheSenderGoOnAndLessRoomLosesNothing() throws InterruptedException {
        Flow held = linked(with(with(flow(List.of()), "counter", Placed.of("Counter").withSettings(Map.of("to", 10L))),
                "gate", room(Placed.of("PromptedTurnstile"), 2)), "counter.outbox -> gate.inbox");
        try (Running running = started(held)) {
            assertThat(running.waiting("gate.inbox")).containsExactly(1, 2);
            assertThat(running.network().state("counter")).isInstanceOf(State.WaitingForRoom.class);
            assertThat(running.apply(with(held, "gate", room(Placed.of("PromptedTurnstile"), 5)))).isEmpty();
            running.untilQuiet();
            assertThat(running.waiting("gate.inbox")).containsExactly(1, 2, 3, 4, 5);
            assertThat(running.apply(with(held, "gate", room(Placed.of("PromptedTurnstile"), 1)))).isEmpty();
            running.untilQuiet();
            assertThat(running.waiting("gate.inbox")).containsExactly(1, 2, 3, 4, 5);
            running.apply(with(held, "gate", Placed.of("PromptedTurnstile")));
            running.untilQuiet();
            assertThat(running.waiting("gate.inbox")).hasSize(10);
        }
    }

    private static Placed room(Placed placed, int capacity) {
        SortedMap<String, Room> rooms = new TreeMap<>(Map.of("inbox", new Room(capacity, WhenFull.WAIT)));
        return placed.withRooms(rooms);
    }

    @Test
    void whatHappensAtAFailureCountsFromTheNextFailureOn() throws InterruptedException {
        Placed crasher = Placed.of("Crasher").withSettings(Map.of("after", 1L));
        Flow before = linked(with(flow(List.of("end: NullSink")), "crasher", crasher), "crasher.outbox -> end.inbox");
        try (Running running = started(before)) {
            assertThat(running.apply(with(before, "crasher", crasher.withOnFailure(OnFailure.RESTART)))).isEmpty();
            running.put("crasher.inbox", "a", "b", "c").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("a", "c");
        }
    }

    @Test
    void aMoveOnTheCanvasAndAnotherWordingChangeNothing() throws InterruptedException {
        try (Running running = started(FLOW)) {
            running.put("mark.inbox", "a");
            Flow worded = with(FLOW.withName("Other"), "mark", FLOW.drawing().components().get("mark").withLabel("x"));
            assertThat(running.apply(worded)).isEmpty();
            assertThat(running.waiting("mark.inbox")).containsExactly("a");
            assertThat(running.flow()).isEqualTo(worded);
            assertThat(running.apply(worded)).isEmpty();
        }
    }

    @Test
    void countsGoOnWhereTheLinkStays() throws InterruptedException {
        try (Running running = started(FLOW)) {
            running.put("mark.inbox", "a").untilQuiet();
            running.apply(set(FLOW, "mark", Map.of("pattern", "$", "by", "?")));
            running.put("mark.inbox", "b").untilQuiet();
            assertThat(running.network().links()).singleElement()
                    .satisfies(link -> assertThat(link.counts().passed()).isEqualTo(2));
        }
    }

    @Test
    void aFlowWithAnErrorIsRefusedAndTheOldOneRunsOn() throws InterruptedException {
        try (Running running = started(FLOW)) {
            for (Flow wrong : List.of(with(FLOW, "more", Placed.of("Nothing")),
                    linked(FLOW, "mark.outbox -> end.nowhere"), set(FLOW, "mark", Map.of("by", "?")),
                    linked(with(FLOW, "more", Placed.of("NullSink")), "mark.outbox -> nobody.inbox"))) {
                assertThatThrownBy(() -> running.applyUnchecked(wrong)).isInstanceOf(IllegalArgumentException.class);
                assertThat(running.flow()).isEqualTo(FLOW);
                assertThat(running.network().components()).containsExactlyInAnyOrder("self", "end", "mark");
            }
            running.put("mark.inbox", "a").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("a!");
        }
    }

    @Test
    void everythingMayBeTakenOutAndSomethingElseDrawnIn() throws InterruptedException {
        try (Running running = started(FLOW)) {
            running.apply(Flow.empty());
            running.untilQuiet();
            assertThat(running.network().components()).startsWith("self");
            running.apply(with(flow(List.of()), "end", Placed.of("NullSink")));
            running.put("end.inbox", "x").untilQuiet();
            assertThat(running.came("end.inbox")).isEqualTo(Collections.singletonList("x"));
        }
    }
}
