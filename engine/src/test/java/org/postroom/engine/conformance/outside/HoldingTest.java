package org.postroom.engine.conformance.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.network.Hold;
import org.postroom.engine.network.Tapping;
import org.postroom.engine.network.Way;
import org.postroom.engine.recording.Memory;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.watch.Happening;

/// What watchers hear of a person who holds something, and what a recording then tells.
class HoldingTest {
    private static final BoxName SENT = BoxName.of("relay.outbox");
    private static final BoxName INBOX = BoxName.of("reader.inbox");

    private Memory memory = new Memory(10_000, () -> 0);

    private Bench relay(Bench bench) {
        memory = new Memory(10_000, () -> 0);
        bench.with("relay", new Relay()).with("reader", new Collector()).wire("relay -> reader").network()
                .watch(memory);
        return bench;
    }

    private List<String> acts() {
        return memory.recording().moments().stream().map(Moment::what)
                .filter(what -> what instanceof Happening.Held || what instanceof Happening.Released)
                .map(Recording::words).toList();
    }

    private long number(String words) {
        return memory.recording().moments().stream().filter(moment -> Recording.words(moment.what()).equals(words))
                .findFirst().orElseThrow().number();
    }

    /// Holds what is sent from one outbox.
    private static Function<Way, Optional<Tapping>> holding(BoxName from) {
        return way -> way.from().equals(from) ? Optional.of(new Tapping() {
            @Override
            public Verdict see(Way seen, Object message) {
                return PASSES;
            }

            @Override
            public boolean holds() {
                return true;
            }
        }) : Optional.empty();
    }

    @Behaviour
    void aComponentIsHeldOnceAndGoesOnOnlyAfterItsRelease(Bench bench) throws Exception {
        relay(bench).run();
        bench.network().hold("relay");
        bench.network().hold("relay");
        bench.put("relay.inbox", "note");
        bench.network().release("relay");
        bench.network().release("relay");
        bench.settle();
        assertThat(acts()).containsExactly("you held 'relay'", "you released 'relay'");
        assertThat(number("'relay' took number 0 from 'inbox': note")).isGreaterThan(number("you released 'relay'"));
        Recording recording = memory.recording();
        assertThat(recording.at(number("you held 'relay'") - 1).holds("relay")).isFalse();
        assertThat(recording.at(number("you released 'relay'") - 1).holds("relay")).isTrue();
        assertThat(recording.at(number("you released 'relay'")).holds("relay")).isFalse();
    }

    @Behaviour
    void aLinkThatIsHeldExplainsWhyItsMessageWaited(Bench bench) throws Exception {
        relay(bench).run();
        bench.network().tap(holding(SENT));
        bench.put("relay.inbox", "note");
        bench.network().tap(_ -> Optional.empty());
        bench.settle();
        assertThat(acts()).containsExactly("you held what goes from 'relay.outbox' to 'reader.inbox'",
                "you released what goes from 'relay.outbox' to 'reader.inbox'");
        Recording recording = memory.recording();
        Moment sent = recording.moment(number("'relay.outbox' sent note to 'reader.inbox', as number 0"))
                .orElseThrow();
        assertThat(recording.holds(sent)).containsExactly(new Hold.OfLink(SENT, INBOX));
        assertThat(recording.holds(recording.delivery(recording.cause(sent).orElseThrow()).orElseThrow())).isEmpty();
    }

    @Behaviour
    void aLinkThatTheDrawingHoldsFromTheStartIsHeldWhenItIsMade(Bench bench) throws Exception {
        relay(bench).network().tap(holding(SENT));
        bench.run();
        assertThat(acts()).containsExactly("you held what goes from 'relay.outbox' to 'reader.inbox'");
    }

    @Behaviour
    void whoComesLaterHearsFirstWhatIsHeldAlready(Bench bench) throws Exception {
        relay(bench).run();
        bench.network().unwatch(memory);
        bench.network().tap(holding(SENT));
        bench.network().hold("reader");
        bench.network().watch(memory);
        assertThat(acts()).containsExactly("you held 'reader', what goes from 'relay.outbox' to 'reader.inbox'");
        bench.network().unwatch(memory);
        bench.network().release("reader");
        bench.network().tap(_ -> Optional.empty());
        bench.network().watch(memory);
        assertThat(acts()).hasSize(1);
    }

    @Behaviour
    void aLinkThatIsTakenAwayIsHeldNoMore(Bench bench) throws Exception {
        relay(bench).run();
        bench.network().tap(holding(SENT));
        bench.network().scheduler().between(() -> bench.network().children("self").unlink(SENT, INBOX));
        assertThat(acts()).containsExactly("you held what goes from 'relay.outbox' to 'reader.inbox'",
                "you released what goes from 'relay.outbox' to 'reader.inbox'");
    }

    @Behaviour
    void allAreHeldAtOnceButThoseThatHaveEnded(Bench bench) throws Exception {
        relay(bench.with("feeder", Feeder.upTo(1))).run();
        bench.network().hold("relay");
        bench.network().holdAll();
        bench.network().releaseAll();
        assertThat(acts()).containsExactly("you held 'relay'", "you held 'self', 'reader'",
                "you released 'self', 'relay', 'reader'");
    }
}
