package org.postroom.flows.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.flows.live.Running.flow;
import static org.postroom.flows.live.Running.linked;
import static org.postroom.flows.live.Running.set;
import static org.postroom.flows.live.Running.started;
import static org.postroom.flows.live.Running.with;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// A part that is changed while it runs, in each place where it is used.
class LivePartsTest {
    private static final Flow TWICE = flow("""
            {'postroom': 1,
             'components': {
              'a': {'type': 'part:Shout'},
              'b': {'type': 'part:Shout', 'settings': {'mark.by': '?'}},
              'end': {'type': 'NullSink'}},
             'links': [{'from': 'a.outbox', 'to': 'end.inbox'}, {'from': 'b.outbox', 'to': 'end.inbox'}],
             'parts': {
              'Shout': {
               'inboxes': {'inbox': 'capitals.inbox'}, 'outboxes': {'outbox': 'mark.outbox'},
               'components': {
                'capitals': {'type': 'Upcase'},
                'mark': {'type': 'Replace', 'settings': {'pattern': '$', 'by': '!'}}},
               'links': [{'from': 'capitals.outbox', 'to': 'mark.inbox'}]}}}
            """);
    private static final Flow NESTED = flow("""
            {'postroom': 1,
             'components': {'x': {'type': 'part:Outer', 'settings': {'inner.mark.by': '?'}}, 'end': {'type': 'NullSink'}},
             'links': [{'from': 'x.outbox', 'to': 'end.inbox'}],
             'parts': {
              'Inner': {
               'inboxes': {'inbox': 'mark.inbox'}, 'outboxes': {'outbox': 'mark.outbox'},
               'components': {'mark': {'type': 'Replace', 'settings': {'pattern': '$', 'by': '!'}}}},
              'Outer': {
               'inboxes': {'inbox': 'inner.inbox'}, 'outboxes': {'outbox': 'inner.outbox'},
               'components': {'inner': {'type': 'part:Inner'}}}}}
            """);

    @Test
    void aComponentOfAPartIsResetInEachUseOfThePart() throws InterruptedException {
        try (Running running = started(TWICE)) {
            running.put("a.inbox", "x").put("b.inbox", "y");
            assertThat(running.apply(settings(TWICE, "Shout", "mark", Map.of("pattern", "^", "by", ">")))).isEmpty();
            running.untilQuiet();
            assertThat(running.came("end.inbox")).containsExactlyInAnyOrder(">X", "?Y");
        }
    }

    @Test
    void whatOneUseOfAPartSaysOfItsInsideGoesOnToCount() throws InterruptedException {
        try (Running running = started(TWICE)) {
            running.apply(settings(TWICE, "Shout", "mark", Map.of("pattern", "$", "by", ".")));
            running.put("a.inbox", "x").put("b.inbox", "y").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactlyInAnyOrder("X.", "Y?");
        }
    }

    @Test
    void itGoesOnToCountWhereTheTypeChangesAndWhereTheComponentFails() throws InterruptedException {
        Flow failing = inPart(TWICE, "Shout", drawing -> drawing.with("capitals", Placed.of("Crasher")
                .withSettings(Map.of("after", 0L)).withOnFailure(OnFailure.LEAVE)));
        Flow before = set(failing, "b", Map.of("capitals.after", 1L));
        try (Running running = started(before)) {
            running.apply(inPart(before, "Shout", drawing -> drawing.with("capitals", drawing.components()
                    .get("capitals").withOnFailure(OnFailure.RESTART))));
            running.put("b.inbox", "first", "lost", "second").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("first!", "second!");
        }
    }

    @Test
    void itCountsDeepInsideToo() throws InterruptedException {
        try (Running running = started(NESTED)) {
            running.put("x.inbox", "1").untilQuiet();
            running.apply(settings(NESTED, "Inner", "mark", Map.of("pattern", "^", "by", "!")));
            running.put("x.inbox", "2").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("1?", "?2");
        }
    }

    @Test
    void aComponentIsDrawnIntoAPartAndTakenOutAgain() throws InterruptedException {
        try (Running running = started(TWICE)) {
            running.put("a.inbox", "x").untilQuiet().put("a.inbox", "y");
            Flow longer = inPart(TWICE, "Shout", drawing -> drawing
                    .with("more", Placed.of("Replace").withSettings(Map.of("pattern", "$", "by", "!!")))
                    .withLinks(
                            List.of(Link.of("capitals.outbox", "more.inbox"), Link.of("more.outbox", "mark.inbox"))));
            assertThat(running.apply(longer)).isEmpty();
            running.untilQuiet().put("b.inbox", "z").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("X!", "Y!!!", "Z!!?");
            assertThat(running.network().components()).contains("a/more", "b/more");
            running.apply(TWICE);
            running.put("a.inbox", "w").untilQuiet();
            assertThat(running.came("end.inbox")).endsWith("W!");
            assertThat(running.network().components()).doesNotContain("a/more", "b/more");
        }
    }

    @Test
    void aPartsInboxLeadsElsewhereAndWhatLiesInTheOldOneStaysThere() throws InterruptedException {
        try (Running running = started(TWICE)) {
            running.put("a.inbox", "x");
            SortedMap<String, BoxName> inboxes = new TreeMap<>(Map.of("inbox", BoxName.of("mark.inbox")));
            assertThat(running.apply(inPart(TWICE, "Shout", drawing -> drawing.withInboxes(inboxes)))).isEmpty();
            running.put("a.inbox", "y").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactlyInAnyOrder("X!", "y!");
        }
    }

    @Test
    void aPartsOutboxComesFromElsewhere() throws InterruptedException {
        try (Running running = started(TWICE)) {
            SortedMap<String, BoxName> outboxes = new TreeMap<>(Map.of("outbox", BoxName.of("capitals.outbox")));
            assertThat(running.apply(inPart(TWICE, "Shout", drawing -> drawing.withOutboxes(outboxes)))).isEmpty();
            running.put("a.inbox", "y").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("Y");
        }
    }

    @Test
    void theRoomInsideOfAPartChangesInEachUse() throws InterruptedException {
        SortedMap<String, Room> rooms = new TreeMap<>(Map.of("inbox", new Room(1, WhenFull.DROP_NEWEST)));
        try (Running running = started(TWICE)) {
            assertThat(running.apply(inPart(TWICE, "Shout", drawing -> drawing.with("capitals",
                    Placed.of("Upcase").withRooms(rooms))))).isEmpty();
            running.put("a.inbox", "x", "y").put("b.inbox", "x", "y").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactlyInAnyOrder("X!", "X?");
        }
    }

    @Test
    void aPartAndItsUseAreDrawnInTogetherAndTakenOutTogether() throws InterruptedException {
        Flow before = flow(List.of("end: NullSink"));
        Flow after = linked(with(before.withParts(TWICE.parts()), "a", Placed.of("part:Shout")),
                "a.outbox -> end.inbox");
        try (Running running = started(before)) {
            running.apply(after);
            running.put("a.inbox", "x").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("X!");
            assertThat(running.apply(before)).containsExactly("what lay inside 'a' is gone with it");
            running.untilQuiet();
            assertThat(running.network().components()).containsExactly("self", "end");
        }
    }

    @Test
    void aUseOfAPartThatSaysSomethingElseOfItsInsideLosesNothing() throws InterruptedException {
        try (Running running = started(TWICE)) {
            running.put("a.inbox", "x").put("b.inbox", "x");
            assertThat(running.apply(set(TWICE, "b", Map.of("mark.by", "...")))).isEmpty();
            running.untilQuiet();
            assertThat(running.came("end.inbox")).containsExactlyInAnyOrder("X!", "X...");
        }
    }

    @Test
    void itMayBeSaidOfWhatLiesDeeper() throws InterruptedException {
        try (Running running = started(NESTED)) {
            running.put("x.inbox", "1");
            assertThat(running.apply(set(NESTED, "x", Map.of()))).isEmpty();
            running.untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("1!");
        }
    }

    @Test
    void aPartIsTakenOutOfAnotherOneWhileItChanges() throws InterruptedException {
        Flow longer = inPart(NESTED, "Inner", drawing -> drawing.with("more", Placed.of("NullSink")));
        Flow changed = inPart(longer, "Outer", drawing -> drawing.with("inner", Placed.of("Upcase")));
        try (Running running = started(NESTED)) {
            running.apply(set(changed, "x", Map.of()));
            running.put("x.inbox", "a").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("A");
        }
    }

    @Test
    void aUseIsTakenOutWhileItsPartChanges() throws InterruptedException {
        Flow changed = settings(TWICE, "Shout", "mark", Map.of("pattern", "$", "by", "."));
        try (Running running = started(TWICE)) {
            assertThat(running.apply(Running.without(changed, "a")))
                    .containsExactly("what lay inside 'a' is gone with it");
            running.put("b.inbox", "x").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("X?");
        }
    }

    @Test
    void anOuterPartAndTheOneInsideOfItChangeInTheSameEdit() throws InterruptedException {
        Flow longer = inPart(NESTED, "Inner", drawing -> drawing.with("more", Placed.of("Upcase"))
                .withLinks(List.of(Link.of("mark.outbox", "more.inbox")))
                .withOutboxes(new TreeMap<>(Map.of("outbox", BoxName.of("more.outbox")))));
        Flow changed = inPart(longer, "Outer", drawing -> drawing.with("inner",
                Placed.of("part:Inner").withSettings(Map.of("mark.by", "c"))));
        try (Running running = started(NESTED)) {
            running.put("x.inbox", "a");
            assertThat(running.apply(set(changed, "x", Map.of("inner.mark.by", "d")))).isEmpty();
            running.put("x.inbox", "b").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactly("AD", "BD");
            running.apply(set(changed, "x", Map.of()));
            running.put("x.inbox", "b").untilQuiet();
            assertThat(running.came("end.inbox")).endsWith("BC");
        }
    }

    @Test
    void aPartAndOneOfItsUsesChangeInTheSameEdit() throws InterruptedException {
        Flow longer = inPart(TWICE, "Shout", drawing -> drawing.with("more", Placed.of("NullSink")).withLinks(
                List.of(Link.of("capitals.outbox", "mark.inbox"), Link.of("capitals.outbox", "more.inbox"))));
        try (Running running = started(TWICE)) {
            running.apply(set(longer, "b", Map.of("mark.by", ":")));
            running.put("a.inbox", "x").put("b.inbox", "y").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactlyInAnyOrder("X!", "Y:");
            assertThat(running.came("a/more.inbox")).containsExactly("X");
            assertThat(running.came("b/more.inbox")).containsExactly("Y");
        }
    }

    @Test
    void aUseBecomesAnotherPartWhileItsFormerOneChanges() throws InterruptedException {
        Flow changed = settings(TWICE, "Shout", "mark", Map.of("pattern", "$", "by", "."));
        Flow other = with(changed, "b", Placed.of("part:Quiet")).withPart("Quiet",
                TWICE.parts().get("Shout").with("capitals", Placed.of("Replace").withSettings(
                        Map.of("pattern", "$", "by", ","))));
        try (Running running = started(TWICE)) {
            running.apply(other);
            running.put("a.inbox", "x").put("b.inbox", "y").untilQuiet();
            assertThat(running.came("end.inbox")).containsExactlyInAnyOrder("X.", "y,!");
        }
    }

    private static Flow settings(Flow flow, String part, String id, Map<String, Object> settings) {
        return inPart(flow, part,
                drawing -> drawing.with(id, drawing.components().get(id).withSettings(settings)));
    }

    private static Flow inPart(Flow flow, String part, UnaryOperator<Drawing> change) {
        return flow.withPart(part, change.apply(flow.parts().get(part)));
    }
}
