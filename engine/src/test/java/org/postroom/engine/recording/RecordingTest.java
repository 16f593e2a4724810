package org.postroom.engine.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.network.Hold;
import org.postroom.engine.network.Kept;
import org.postroom.engine.network.Network;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;
import org.postroom.engine.watch.Happening;

final class RecordingTest {
    private static final int MESSAGES = 40;

    private static final class Numbers extends Component {
        private final Outbox<Integer> outbox = outbox(Integer.class, "1, 2, 3");

        @Override
        protected void main() throws InterruptedException {
            for (int i = 1; i <= MESSAGES; i++) {
                outbox.send(i);
            }
        }
    }

    private static final class Twice extends Component {
        private final Inbox<Integer> inbox = inbox(Integer.class, "numbers");
        private final Outbox<Integer> outbox = outbox(Integer.class, "each of them twice");

        @Override
        protected void main() throws InterruptedException {
            for (int number : inbox) {
                outbox.send(number);
                outbox.send(number + 1000);
            }
        }
    }

    private static final class Sink extends Component {
        private final Inbox<Integer> inbox = inbox(Integer.class, "numbers");

        @Override
        protected void main() throws InterruptedException {
            for (int number : inbox) {
                assertThat(number).isPositive();
            }
        }
    }

    private static Graphline line() {
        return new Graphline().child("numbers", new Numbers()).child("twice", new Twice()).child("sink", new Sink())
                .link("numbers.outbox", "twice.inbox").link("numbers.signal", "twice.control")
                .link("twice.outbox", "sink.inbox").link("twice.signal", "sink.control");
    }

    private static Recording run(Policy policy, int most, List<String> inTheEnd) throws InterruptedException {
        List<String> early = new ArrayList<>();
        Memory[] memory = new Memory[1];
        try (Network network = new Network(line(),
                new SteppedScheduler(policy.telling(name -> memory[0].turn(name))), 7)) {
            memory[0] = new Memory(most, () -> network.scheduler().clock().nanos());
            network.watch(memory[0]);
            network.run();
            early.addAll(network.kept("twice.inbox").stream().map(Kept::toString).toList());
        }
        inTheEnd.addAll(early);
        return memory[0].recording();
    }

    private static Recording run(long seed) throws InterruptedException {
        return run(Policy.random(seed), 100_000, new ArrayList<>());
    }

    private static List<String> words(Recording recording) {
        return recording.moments().stream().map(moment -> Recording.words(moment.what())).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameSeedGivesTheSameRecordingAndAnotherOneAnother(long seed) throws InterruptedException {
        Recording one = run(seed);
        assertThat(one.firstDifference(run(seed))).isEmpty();
        long parts = one.firstDifference(run(seed + 100)).orElseThrow();
        assertThat(parts).isBetween(0L, (long) one.moments().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyInstantIsWhatIsFoundByGoingThereStepByStep(long seed) throws InterruptedException {
        Recording recording = run(seed);
        Instant.Builder slowly = new Instant.Builder(Instant.beginning());
        for (Moment moment : recording.moments()) {
            slowly.add(moment);
            assertThat(recording.at(moment.number())).isEqualTo(slowly.instant());
        }
        Instant end = recording.at(Long.MAX_VALUE);
        assertThat(end.inboxes().values()).allMatch(List::isEmpty);
        assertThat(end.ended()).contains("numbers", "twice", "sink");
    }

    @Test
    void whoHasBegunLivesUntilItsEnd() throws InterruptedException {
        Recording recording = run(7);
        Set<String> living = new LinkedHashSet<>();
        for (Moment moment : recording.moments()) {
            if (moment.what() instanceof Happening.Started(String component)) {
                living.add(component);
            } else if (moment.what() instanceof Happening.Ended(String component)) {
                living.remove(component);
            }
            assertThat(recording.at(moment.number()).living()).containsExactlyElementsOf(living);
        }
        assertThat(recording.at(recording.moments().size() / 2).living()).isNotEmpty();
    }

    @Test
    void noInboxEverHoldsMoreThanItsCapacityAndWhatIsTakenLayThere() throws InterruptedException {
        Recording recording = run(11);
        for (Moment moment : recording.moments()) {
            if (moment.what() instanceof Happening.Taken(BoxName box, long number, Object message)) {
                assertThat(recording.at(moment.number() - 1).inboxes().get(box))
                        .contains(new Instant.Held(number, sender(recording, box, number), message));
            }
        }
    }

    private static BoxName sender(Recording recording, BoxName box, long number) {
        return recording.moments().stream().map(Moment::what).filter(Happening.Delivered.class::isInstance)
                .map(Happening.Delivered.class::cast)
                .filter(sent -> sent.to().equals(box) && sent.number() == number).findFirst().orElseThrow().from();
    }

    @Test
    void aRunComesToTheSameMomentAgainByItsChoicesAndMayThenGoOnOtherwise() throws InterruptedException {
        Recording recording = run(5);
        long there = recording.moments().size() / 2;
        Recording again = run(Policy.recorded(recording.choices(there), Policy.random(99)), 100_000,
                new ArrayList<>());
        assertThat(words(again).subList(0, (int) there)).isEqualTo(words(recording).subList(0, (int) there));
        assertThat(again.firstDifference(recording).orElseThrow()).isGreaterThan(there);
    }

    @Test
    void aMessageIsFollowedBackAndOn() throws InterruptedException {
        Recording recording = run(3);
        Moment sent = recording.find("1007").findFirst().orElseThrow();
        Moment cause = recording.cause(sent).orElseThrow();
        assertThat(Recording.words(cause.what())).isEqualTo("'twice' took number 6 from 'inbox': 7");
        assertThat(recording.effects(cause)).hasSize(2).contains(sent);
    }

    @Test
    void onlyTheLastIsRememberedWhereThereIsMore() throws InterruptedException {
        Recording whole = run(2);
        Recording last = run(Policy.random(2), 50, new ArrayList<>());
        assertThat(last.moments()).hasSize(50);
        assertThat(last.first()).isEqualTo(whole.moments().size() - 50);
        assertThat(words(last)).isEqualTo(words(whole).subList((int) last.first(), whole.moments().size()));
        assertThat(last.at(last.first() + 49).ended()).contains("sink");
    }

    @Test
    void aPlantedDifferenceIsFound() throws InterruptedException {
        Recording recording = run(1);
        List<Moment> other = new ArrayList<>(recording.moments());
        other.set(30, new Moment(30, 0, new Happening.Ended("nobody")));
        assertThat(recording.firstDifference(new Recording(other))).contains(30L);
        assertThat(recording.firstDifference(new Recording(other.subList(0, 20)))).contains(20L);
    }

    @Test
    void whatAPersonHeldIsADifferenceToo() throws InterruptedException {
        Recording recording = run(1);
        List<Moment> other = new ArrayList<>(recording.moments());
        other.set(30, new Moment(30, 0, new Happening.Held(List.of(new Hold.OfComponent("twice")))));
        assertThat(recording.firstDifference(new Recording(other))).contains(30L);
    }

    @Test
    void holdingIsTextForPeopleAndPrograms() {
        List<Hold> holds = List.of(new Hold.OfComponent("twice"),
                new Hold.OfLink(BoxName.of("numbers.outbox"), BoxName.of("twice.inbox")));
        List<Moment> moments = List.of(new Moment(0, 0, new Happening.Held(holds)),
                new Moment(1, 0, new Happening.Released(holds.subList(0, 1))));
        assertThat(Mermaid.of(moments)).contains("Note over c0: held by you",
                "Note over c1,c0: outbox to inbox held by you", "Note over c0: released by you");
        assertThat(RecordingLines.of(moments)).isEqualTo("""
                {"held": ["twice", {"from": "numbers.outbox", "to": "twice.inbox"}]}
                {"released": ["twice"]}
                """);
        assertThat(new Recording(moments).find("numbers")).extracting(Moment::number).containsExactly(0L);
    }

    @Test
    void aMessageThatLayBeforeAHeldReceiverTellsOfIt() {
        Hold held = new Hold.OfComponent("twice");
        BoxName from = BoxName.of("numbers.outbox");
        BoxName to = BoxName.of("twice.inbox");
        List<Happening> all = List.of(new Happening.Delivered(from, to, 0, 1), new Happening.Taken(to, 0, 1),
                new Happening.Held(List.of(held, new Hold.OfComponent("sink"))),
                new Happening.Delivered(from, to, 1, 2), new Happening.Released(List.of(held)),
                new Happening.Taken(to, 1, 2), new Happening.Delivered(from, to, 2, 3));
        List<Moment> moments = new ArrayList<>();
        all.forEach(what -> moments.add(new Moment(moments.size(), 0, what)));
        Recording recording = new Recording(moments);
        assertThat(recording.holds(moments.get(0))).isEmpty();
        assertThat(recording.holds(moments.get(3))).containsExactly(held);
        assertThat(recording.holds(moments.get(6))).isEmpty();
    }

    @Test
    void theDiagramNamesEachOnceAndShowsEachDelivery() throws InterruptedException {
        String diagram = Mermaid.of(run(1).moments());
        assertThat(diagram).startsWith("sequenceDiagram\n    participant c0 as ");
        assertThat(diagram.lines().filter(line -> line.contains("->>")).count()).isGreaterThanOrEqualTo(3 * MESSAGES);
    }
}
