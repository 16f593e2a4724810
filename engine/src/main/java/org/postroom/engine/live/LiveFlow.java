package org.postroom.engine.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.check.FlowCheck;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.FlowDiff;
import org.postroom.engine.flow.Problem.Severity;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;
import org.postroom.engine.schedule.Scheduler;
import org.postroom.engine.schedule.SteppedScheduler;

/// A flow as a running network, which follows the changes made to the drawing.
///
/// ```java
/// try (var live = new LiveFlow(flow, Catalogue.installed(), Beside.nothing(), new ParallelScheduler(), 1)) {
///     live.network().start();
///     live.apply(changed);
/// }
/// ```
///
/// Its methods may be called by any thread that isn't one of the network's components.
public final class LiveFlow implements AutoCloseable {
    private final Catalogue catalogue;
    private final Beside beside;
    private final Origins origins = new Origins();
    private final Assembly assembly;
    private final Network network;
    private final Taps taps;
    private volatile Flow flow;

    /// A network that isn't started. Check the flow first: what is wrong with it is thrown here.
    ///
    /// @param flow      what to run
    /// @param catalogue the known types
    /// @param beside    answers for the files beside it, as it did for the check
    /// @param scheduler used by this network alone, and closed with it
    /// @param seed      of the components' dice
    /// @throws IllegalArgumentException where the flow has an error
    public LiveFlow(Flow flow, Catalogue catalogue, Beside beside, Scheduler scheduler, long seed) {
        this.flow = flow;
        this.catalogue = catalogue;
        this.beside = beside;
        assembly = new Assembly(() -> this.flow, catalogue, beside, origins);
        network = new Network(assembly.whole(), scheduler, seed);
        taps = new Taps(catalogue::expression);
        taps.set(flow.taps(), network);
    }

    /// What runs.
    ///
    /// @return the network, which this live flow owns
    public Network network() {
        return network;
    }

    /// What listens to it.
    ///
    /// @return the taps of the flow, at work
    public Taps taps() {
        return taps;
    }

    /// The components that one has inside because its settings name their types, however it made them: one for each
    /// connection, one after the other. What those made in turn is theirs.
    ///
    /// @param component the path of the one that made them
    /// @return in the order in which they were taken in, ended ones too as long as they are kept
    /// @throws IllegalArgumentException when there is no such component
    public List<Copy> copies(String component) {
        List<Copy> nearest = new ArrayList<>();
        all(component).forEach(copy -> {
            if (nearest.isEmpty() || !copy.path().startsWith(nearest.getLast().path() + "/")) {
                nearest.add(copy);
            }
        });
        return nearest;
    }

    private List<Copy> all(String component) {
        List<Copy> copies = new ArrayList<>();
        network.below(component, origins::of).forEach((path, origin) -> state(path)
                .ifPresent(state -> copies.add(new Copy(path, origin.type(), origin.word(), state))));
        return copies;
    }

    private Optional<State> state(String path) {
        try {
            return Optional.of(network.state(path));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // it has been taken out meanwhile
        }
    }

    /// Holds everybody at the next turn boundary; also from within a turn. A parallel network has no moment at which all
    /// stand still: each one is held where it next would wait or send, and watchers hear of it. The time of a stepped one
    /// stands still meanwhile, so that nothing has happened in it.
    public void hold() {
        if (network.scheduler() instanceof SteppedScheduler stepped) {
            stepped.hold();
        } else {
            network.holdAll();
        }
    }

    /// Lets everybody go on.
    public void release() {
        if (network.scheduler() instanceof SteppedScheduler stepped) {
            stepped.go();
        } else {
            network.releaseAll();
        }
    }

    /// The drawing that is followed now.
    ///
    /// @return the flow last applied
    public Flow flow() {
        return flow;
    }

    /// Changes the running network to what a changed drawing says, between two deliveries. No message is lost that lies
    /// in a box which still exists. A component that had failed begins anew with its new settings; one that had finished
    /// keeps quiet; one that another has made from a part, see [#copies], stays as it is, and the next one is made as drawn.
    ///
    /// @param changed the drawing from now on
    /// @return a sentence for each thing that couldn't be kept, and for those who stay as they are
    /// @throws InterruptedException     when the calling thread is interrupted
    /// @throws IllegalArgumentException where the changed flow has an error; nothing is changed then
    public List<String> apply(Flow changed) throws InterruptedException {
        refuseErrors(changed);
        FlowDiff diff = FlowDiff.between(flow, changed);
        Flow before = flow;
        flow = changed;
        LiveChange change = new LiveChange(network, assembly, before, changed);
        network.scheduler().between(() -> {
            diff.ofLogic().forEach(change::follow);
            if (!before.taps().equals(changed.taps())) {
                taps.set(changed.taps(), network);
            }
        });
        List<String> told = new ArrayList<>(change.notKept());
        told.addAll(new Staying(before, change.parts()).sentences(all(Network.ROOT)));
        return told;
    }

    private void refuseErrors(Flow changed) {
        FlowCheck.of(changed, catalogue, beside).stream().filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst().ifPresent(problem -> {
                    throw new IllegalArgumentException(problem.toString());
                });
    }

    /// Stops the network and its scheduler.
    @Override
    public void close() {
        network.close();
    }
}
