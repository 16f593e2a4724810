package org.postroom.editor.run;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.postroom.editor.run.Glance.Along;
import org.postroom.editor.run.Glance.Traffic;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.live.Taps;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.LinkCounts;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;

/// Looks at a running network from time to time, and only at what somebody wants to see. It takes no turn and stops
/// nobody. Confined to the thread that samples.
final class Sampler {
    private static final double NANOS = 1e9;
    /// How much of a rate the newest look makes up.
    private static final double NEWEST = 0.4;

    private final Network network;
    private final Instant begun;
    private final Moves moves;
    private final Taps taps;
    private final Standing standing;
    private final Clerks clerks;
    private Map<Along, Traffic> before = Map.of();
    private long lookedAt = System.nanoTime();

    Sampler(LiveFlow live, Moves moves) {
        network = live.network();
        taps = live.taps();
        this.moves = moves;
        standing = new Standing(network);
        clerks = new Clerks(live);
        begun = network.scheduler().now();
    }

    Glance look(Phase phase, Sight sight) {
        Map<String, State> states = new HashMap<>();
        Map<BoxName, Counts> inboxes = new HashMap<>();
        Map<Along, Counts> links = new LinkedHashMap<>();
        for (String path : sight.components()) {
            try {
                states.put(path, state(path));
                network.inboxes(path).forEach((box, counts) -> inboxes.put(new BoxName(path, box), counts));
                for (LinkCounts link : network.links(path)) {
                    links.put(new Along(link.from(), link.to()), link.counts());
                }
            } catch (IllegalArgumentException _) {
                // It was taken out of the network just now.
            }
        }
        standing.look(phase);
        return new Glance(phase, states, inboxes, traffic(links), moves.take(), standing.deadlock(), standing.quiet(),
                network.scheduler().activity(), Duration.between(begun, network.scheduler().now()), taps.look(),
                clerks.look(sight.makers()), standing.words());
    }

    /// Those that one has made.
    Copies copies(String maker) {
        return clerks.of(maker);
    }

    /// Between two turns of its own nobody is running, whatever it was about to do.
    private State state(String path) {
        State state = network.state(path);
        return switch (state) {
            case State.Idle _, State.Running _ when network.waitsForTurn(path) -> new State.Ready();
            default -> state;
        };
    }

    private Map<Along, Traffic> traffic(Map<Along, Counts> links) {
        long now = System.nanoTime();
        double seconds = Math.max(1, now - lookedAt) / NANOS;
        lookedAt = now;
        Map<Along, Traffic> traffic = new LinkedHashMap<>();
        links.forEach((along, counts) -> traffic.put(along, new Traffic(counts, rate(along, counts, seconds))));
        before = traffic;
        return traffic;
    }

    private double rate(Along along, Counts counts, double seconds) {
        Optional<Traffic> last = Optional.ofNullable(before.get(along));
        double newest = last.map(then -> (counts.passed() - then.counts().passed()) / seconds).orElse(0.0);
        double old = last.map(Traffic::perSecond).orElse(newest);
        double rate = old + NEWEST * (newest - old);
        return rate < 0.05 ? 0 : rate;
    }
}
