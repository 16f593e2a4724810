package org.postroom.editor.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.live.Taps;
import org.postroom.engine.network.Network;
import org.postroom.engine.recording.Memory;
import org.postroom.engine.schedule.SteppedScheduler;

/// A network that was started, with what belongs to it alone. Its methods are called by the threads of its [Run].
final class Running {
    private final LiveFlow live;
    private final Scheduling scheduling;
    private final Shows shows;
    private final Memory memory;
    private final Sampler sampler;
    private final Failing failing;
    private final Remembering remembering;
    private final ToDisk toDisk;
    private final Set<Tap> unexpected = ConcurrentHashMap.newKeySet();
    private volatile boolean broken;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Running(LiveFlow live, Scheduling scheduling, Shows shows, Moves moves, Memory memory) {
        this.memory = memory;
        this.live = live;
        this.scheduling = scheduling;
        this.shows = shows;
        sampler = new Sampler(live, moves);
        failing = new Failing(live.network());
        toDisk = new ToDisk(memory);
        remembering = new Remembering(live.network(), memory, Remembering.USUAL, toDisk::goesOn);
    }

    Network network() {
        return live.network();
    }

    Scheduling scheduling() {
        return scheduling;
    }

    Memory memory() {
        return memory;
    }

    /// Writes all that happens from now on into a file. On the thread that samples, or before the network starts.
    void record(Path file) throws IOException {
        remembering.hear();
        toDisk.begin(file);
    }

    /// Ends that, and says in a sentence what there is; nothing where nothing was written.
    Optional<String> recorded() {
        return toDisk.end();
    }

    /// Whether the file takes no more.
    boolean recordingBroken() {
        return toDisk.broken();
    }

    Shows shows() {
        return shows;
    }

    private Optional<SteppedScheduler> stepped() {
        return network().scheduler() instanceof SteppedScheduler stepped ? Optional.of(stepped) : Optional.empty();
    }

    void speed(Speed speed) {
        stepped().ifPresent(scheduler -> scheduler.pace(speed.pace()));
    }

    void pause() {
        live.hold();
    }

    /// Whether a breakpoint has held it since it went on last.
    boolean broken() {
        return broken;
    }

    void goOn(Speed speed) {
        broken = false;
        speed(speed);
        live.release();
    }

    /// Holds the run at each breakpoint; the taps then tell of it, and of the first message that isn't as expected.
    void breaks(Consumer<Taps.Hit> told) {
        live.taps().listen(hit -> {
            if (hit.tap().job() == Tap.Job.BREAK) {
                broken = true;
                live.hold();
                told.accept(hit);
            } else if (unexpected.add(hit.tap())) {
                told.accept(hit);
            }
        });
    }

    Optional<String> step() throws InterruptedException {
        return stepped().orElseThrow().step();
    }

    Optional<String> step(String component) throws InterruptedException {
        return stepped().orElseThrow().step(component);
    }

    /// Follows an edit, and says in a sentence each thing that couldn't be kept.
    List<String> apply(Flow flow) {
        try {
            return live.apply(flow);
        } catch (IllegalArgumentException e) {
            return List.of(Run.notFollowed(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    boolean ended() {
        return network().ended();
    }

    /// Tells of those who have failed lately.
    void failed(Consumer<String> told) {
        failing.tell(told);
    }

    /// Whether more happens than anybody could follow.
    boolean hurries() {
        return !remembering.hearing();
    }

    Glance look(Phase phase, Sight sight) {
        remembering.look();
        return sampler.look(phase, sight);
    }

    /// Where a running component is to be seen; by the thread that samples.
    Whereabouts whereabouts(String path, Catalogue catalogue) {
        return new Places(live.flow(), catalogue, sampler::copies).of(path);
    }

    /// Stops, and names those who ignored it.
    List<String> stop() throws InterruptedException {
        if (stopped.getAndSet(true)) {
            return List.of();
        }
        shows.transcript().end();
        try {
            return network().stop();
        } finally {
            network().scheduler().close();
        }
    }
}
