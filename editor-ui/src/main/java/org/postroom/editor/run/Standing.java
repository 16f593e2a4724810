package org.postroom.editor.run;

import java.util.List;
import java.util.Optional;
import org.postroom.editor.words.Texts;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;
import org.postroom.engine.schedule.SteppedScheduler;
import org.postroom.engine.watch.Deadlock;
import org.postroom.engine.watch.Standstill;

/// Whether a network goes on, and why not where it doesn't. To find out takes long where there are many components, so
/// it rests for a while after each look. Confined to the thread that samples.
final class Standing {
    private static final Texts WORDS = Texts.of(Standing.class);
    /// How much longer it rests than it has looked.
    private static final int REST = 9;

    private final Network network;
    private Optional<Suspicion> suspicion = Optional.empty();
    private Optional<Deadlock> deadlock = Optional.empty();
    private Optional<String> words = Optional.empty();
    private boolean quiet;
    private long quietSince = -1;
    private long restUntil = System.nanoTime();

    /// A circle that was seen, with all that had been delivered by then: if both are the same at the next look it is none
    /// of somebody who was moving during the look.
    private record Suspicion(List<String> circle, List<Long> passed) {}

    Standing(Network network) {
        this.network = network;
    }

    /// @param phase of the run: a parallel one that is paused stands still because somebody wants it to
    void look(Phase phase) {
        if (phase != Phase.GOING && !(network.scheduler() instanceof SteppedScheduler)) {
            forget();
            return;
        }
        long began = System.nanoTime();
        if (began - restUntil < 0) {
            return;
        }
        findUnlessSomebodyGoes();
        long ended = System.nanoTime();
        restUntil = ended + REST * (ended - began);
    }

    private void findUnlessSomebodyGoes() {
        try {
            find();
        } catch (IllegalArgumentException _) {
            forget(); // somebody was taken out of the network during the look: it doesn't stand still
        }
    }

    private void find() {
        long activity = network.scheduler().activity();
        quiet = !network.ended() && network.quiet();
        if (!quiet) {
            words = Optional.empty();
            quietSince = -1;
            deadlock = network.ended() ? Optional.empty() : sure(Deadlock.in(network));
        } else if (quietSince != activity) {
            quietSince = activity;
            deadlock = held() ? Optional.empty() : Deadlock.inQuiet(network);
            words = deadlock.isPresent() ? Optional.empty() : sentence(Standstill.in(network).sentences());
        }
    }

    private void forget() {
        quiet = false;
        quietSince = -1;
        deadlock = Optional.empty();
        words = Optional.empty();
    }

    /// Whoever is held by the person can be let go again: that is no deadlock.
    private boolean held() {
        return network.components().stream().anyMatch(path -> network.state(path) instanceof State.PausedByYou);
    }

    private Optional<Deadlock> sure(Optional<Deadlock> seen) {
        Optional<Suspicion> now = seen.map(this::suspicion);
        boolean sure = now.isPresent() && now.equals(suspicion);
        suspicion = now;
        return sure ? seen : Optional.empty();
    }

    private Suspicion suspicion(Deadlock seen) {
        List<String> circle = seen.circle().stream().map(Deadlock.Member::component).toList();
        return new Suspicion(circle, circle.stream().flatMap(path -> network.inboxes(path).values().stream())
                .map(Counts::passed).toList());
    }

    private static Optional<String> sentence(List<String> sentences) {
        return sentences.stream().findFirst().map(first -> WORDS.text("still", first, sentences.size() - 1));
    }

    Optional<Deadlock> deadlock() {
        return deadlock;
    }

    boolean quiet() {
        return quiet;
    }

    /// Why nothing goes on, where that is no deadlock.
    Optional<String> words() {
        return words;
    }
}
