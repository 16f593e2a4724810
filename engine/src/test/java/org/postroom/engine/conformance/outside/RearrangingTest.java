package org.postroom.engine.conformance.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.Kept;
import org.postroom.engine.network.Watcher;
import org.postroom.engine.recording.Memory;

/// What a person takes out of an inbox, or puts in another order.
class RearrangingTest {
    private static void rearrange(Bench bench, UnaryOperator<List<Kept>> change) throws InterruptedException {
        bench.network().rearrange("reader.inbox", change);
        bench.settle();
    }

    private static List<Kept> without(List<Kept> all, Object message) {
        return all.stream().filter(kept -> !kept.message().equals(message)).toList();
    }

    @Behaviour
    void whatIsTakenOutIsNeverRead(Bench bench) throws Exception {
        Holder holder = new Holder();
        bench.with("sender", Feeder.upTo(5)).with("reader", holder).wire("sender.outbox -> reader.inbox").run();
        bench.put("reader.gate", 1);
        rearrange(bench, lying -> without(lying, 3));
        assertThat(bench.waiting("reader.inbox")).containsExactly(2, 4, 5);
        bench.put("reader.gate", 3);
        assertThat(holder.got()).containsExactly(1, 2, 4, 5);
    }

    @Behaviour
    void theOrderCanBeChanged(Bench bench) throws Exception {
        Holder holder = new Holder();
        bench.with("sender", Feeder.upTo(5)).with("reader", holder).wire("sender.outbox -> reader.inbox").run();
        rearrange(bench, List::reversed);
        bench.put("reader.inbox", 6);
        bench.put("reader.gate", 6);
        assertThat(holder.got()).containsExactly(5, 4, 3, 2, 1, 6);
    }

    @Behaviour
    void whoWaitedForRoomFindsSome(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(5)).with("reader", new Holder()).room("reader.inbox", 2)
                .wire("sender.outbox -> reader.inbox").run();
        rearrange(bench, lying -> List.of());
        assertThat(bench.waiting("reader.inbox")).containsExactly(3, 4);
    }

    @Behaviour
    void countsStayTrue(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(5)).with("reader", new Holder()).wire("sender.outbox -> reader.inbox").run();
        rearrange(bench, lying -> without(lying.reversed(), 3));
        Counts counts = bench.counts("reader.inbox");
        assertThat(List.of(counts.passed(), counts.waiting(), counts.dropped())).isEqualTo(List.of(5L, 4, 0L));
        assertThat(bench.network().links().getFirst().counts().passed()).isEqualTo(5);
        assertThat(bench.network().kept("reader.inbox").stream().filter(Kept::waiting)).extracting(Kept::message)
                .containsExactly(5, 4, 2, 1);
    }

    @Behaviour
    void nothingElseCanBeLaidThere(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(2)).with("reader", new Holder()).wire("sender.outbox -> reader.inbox").run();
        Kept stranger = new Kept(7, "stranger", BoxName.of("a.b"), 0, true);
        List<Kept> lying = bench.network().kept("reader.inbox");
        for (List<Kept> wanted : List.of(List.of(stranger), List.of(lying.getFirst(), lying.getFirst()))) {
            assertThatThrownBy(() -> bench.network().rearrange("reader.inbox", _ -> wanted))
                    .hasMessageContaining("only what lies in reader.inbox");
        }
        assertThat(bench.waiting("reader.inbox")).containsExactly(1, 2);
    }

    @Behaviour
    void watchersHearOfItAndARecordingShowsIt(Bench bench) throws Exception {
        List<Object> heard = Collections.synchronizedList(new ArrayList<>());
        Memory memory = new Memory(1_000, () -> 0);
        bench.with("sender", Feeder.upTo(3)).with("reader", new Holder()).wire("sender.outbox -> reader.inbox");
        bench.network().watch(memory);
        bench.network().watch(new Watcher() {
            @Override
            public void rearranged(BoxName box, List<Kept> now) {
                heard.add(box);
                now.forEach(kept -> heard.add(kept.number() + " " + kept.message()));
            }
        });
        bench.run();
        rearrange(bench, lying -> without(lying.reversed(), 2));
        assertThat(heard).containsExactly(BoxName.of("reader.inbox"), "3 3", "4 1");
        bench.put("reader.gate", 1);
        assertThat(memory.recording().at(Long.MAX_VALUE / 2).inboxes().get(BoxName.of("reader.inbox")))
                .extracting(held -> held.message()).containsExactly(1);
    }
}
