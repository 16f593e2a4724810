package org.postroom.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;

class DeadlockTest {
    private static final class Relay extends Component {
        private final Inbox<Object> inbox = inbox(Object.class, "anything");
        private final Outbox<Object> outbox = outbox(Object.class, "the same");

        @Override
        protected void main() throws InterruptedException {
            for (Object message : inbox) {
                outbox.send(message);
            }
        }
    }

    private static final class Pausing extends Component {
        private final Outbox<Object> outbox = outbox(Object.class, "nothing for years");

        @Override
        protected void main() throws InterruptedException {
            pause(Duration.ofDays(1_000));
            outbox.send("late");
        }
    }

    private static Graphline relays(String... names) {
        Graphline line = new Graphline();
        for (String name : names) {
            line.child(name, new Relay());
        }
        return line;
    }

    private static Optional<Deadlock> found(Graphline line) throws InterruptedException {
        var scheduler = new SteppedScheduler(Policy.roundRobin());
        try (var network = new Network(line, scheduler, 1)) {
            network.start();
            do {
                scheduler.step();
            } while (network.components().stream().map(network::state).anyMatch(DeadlockTest::goesOn));
            return Deadlock.in(network);
        }
    }

    private static boolean goesOn(State state) {
        return state instanceof State.Idle || state instanceof State.Ready || state instanceof State.Running;
    }

    private static List<String> names(List<Deadlock.Member> members) {
        return members.stream().map(Deadlock.Member::component).toList();
    }

    @Test
    void twoWhoWaitForEachOtherAreACircle() throws InterruptedException {
        Graphline line = relays("a", "b").link("a.outbox", "b.inbox").link("b.outbox", "a.inbox");
        assertThat(names(found(line).orElseThrow().circle())).containsExactly("a", "b");
    }

    @Test
    void whoWaitsBehindThemIsNotInTheCircle() throws InterruptedException {
        Graphline line = relays("a", "b", "c", "d").link("a.outbox", "b.inbox").link("b.outbox", "a.inbox");
        line.link("b.outbox", "c.inbox").link("c.outbox", "d.inbox");
        Deadlock deadlock = found(line).orElseThrow();
        assertThat(names(deadlock.circle())).containsExactly("a", "b");
        assertThat(names(deadlock.behind())).containsExactly("c", "d");
        assertThat(deadlock.words()).startsWith("Deadlock: 'a' and 'b' wait for each other, and nothing can")
                .contains("Behind them:\n  'c' is waiting for a message on inbox; only 'b' could send one.\n");
    }

    @Test
    void ofSeveralCirclesAShortOneIsTold() throws InterruptedException {
        Graphline line = relays("a", "b", "c").link("a.outbox", "b.inbox").link("b.outbox", "c.inbox");
        line.link("c.outbox", "a.inbox").link("c.outbox", "b.inbox");
        assertThat(names(found(line).orElseThrow().circle())).hasSize(2).contains("b", "c");
    }

    @Test
    void aCircleThroughPartsIsFound() throws InterruptedException {
        Graphline one = relays("inner").in("inbox", "inner.inbox").out("inner.outbox", "outbox");
        Graphline other = relays("inner").in("inbox", "inner.inbox").out("inner.outbox", "outbox");
        Graphline line = new Graphline().child("one", one).child("other", other);
        line.link("one.outbox", "other.inbox").link("other.outbox", "one.inbox");
        Deadlock deadlock = found(line).orElseThrow();
        assertThat(names(deadlock.circle())).containsExactly("one/inner", "other/inner");
        assertThat(deadlock.behind()).isEmpty();
    }

    @Test
    void nobodyIsInDeadlockWhoMayBeHelpedByOneWhoPauses() throws InterruptedException {
        Graphline line = relays("a", "b").link("a.outbox", "b.inbox").link("b.outbox", "a.inbox");
        line.child("late", new Pausing()).link("late.outbox", "a.inbox");
        assertThat(found(line)).isEmpty();
    }

    @Test
    void aCircleIsFoundWhileOthersGoOn() throws InterruptedException {
        Graphline line = relays("a", "b", "c").link("a.outbox", "b.inbox").link("b.outbox", "a.inbox");
        line.child("late", new Pausing()).link("late.outbox", "c.inbox");
        assertThat(names(found(line).orElseThrow().circle())).containsExactly("a", "b");
    }
}
