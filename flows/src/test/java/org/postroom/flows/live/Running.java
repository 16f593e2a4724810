package org.postroom.flows.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.check.FlowCheck;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.json.FlowFileException;
import org.postroom.engine.json.FlowReader;
import org.postroom.engine.live.Copy;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.network.Kept;
import org.postroom.engine.network.Network;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;

/// A flow that runs step by step, and is drawn on meanwhile. Held but for [#untilQuiet].
final class Running implements AutoCloseable {
    private static final Catalogue CATALOGUE = Catalogue.installed();
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final SteppedScheduler scheduler;
    private final LiveFlow live;

    /// One that is started, and has had no turn yet.
    static Running held(Flow flow, Policy policy) {
        return new Running(flow, policy);
    }

    private Running(Flow flow, Policy policy) {
        scheduler = new SteppedScheduler(policy);
        live = new LiveFlow(checked(flow), CATALOGUE, Beside.nothing(), scheduler, 1);
        live.network().start();
    }

    /// Runs until everyone waits.
    static Running started(Flow flow) throws InterruptedException {
        return started(flow, Policy.roundRobin());
    }

    static Running started(Flow flow, Policy policy) throws InterruptedException {
        Running running = new Running(flow, policy);
        running.untilQuiet();
        return running;
    }

    /// @param text JSON, for which ' may stand in place of "
    static Flow flow(String text) {
        try {
            return FlowReader.read(text.replace('\'', '"')).flow();
        } catch (FlowFileException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A flow of components without settings, and links.
    ///
    /// @param components such as "a: Upcase"
    /// @param links      such as "a.outbox -> b.inbox"
    static Flow flow(List<String> components, String... links) {
        Flow flow = Flow.empty();
        for (String each : components) {
            flow = with(flow, each.split(": ")[0], Placed.of(each.split(": ")[1]));
        }
        return linked(flow, links);
    }

    static Flow with(Flow flow, String id, Placed placed) {
        return flow.withDrawing(flow.drawing().with(id, placed));
    }

    static Flow set(Flow flow, String id, Map<String, Object> settings) {
        return with(flow, id, flow.drawing().components().get(id).withSettings(settings));
    }

    static Flow without(Flow flow, String id) {
        var components = new TreeMap<>(flow.drawing().components());
        components.remove(id);
        return flow.withDrawing(flow.drawing().withComponents(components).withLinks(flow.drawing().links().stream()
                .filter(link -> !link.from().component().equals(id) && !link.to().component().equals(id)).toList()));
    }

    /// The same with these links and no others.
    static Flow linked(Flow flow, String... links) {
        return flow.withDrawing(flow.drawing().withLinks(Arrays.stream(links).map(link -> link.split(" -> "))
                .map(ends -> Link.of(ends[0], ends[1])).toList()));
    }

    private static Flow checked(Flow flow) {
        assertThat(FlowCheck.of(flow, CATALOGUE, Beside.nothing()))
                .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return flow;
    }

    Network network() {
        return live.network();
    }

    Flow flow() {
        return live.flow();
    }

    List<Copy> copies(String component) {
        return live.copies(component);
    }

    List<String> apply(Flow changed) throws InterruptedException {
        return live.apply(checked(changed));
    }

    /// What can't be drawn in the editor, but be asked for by a program.
    List<String> applyUnchecked(Flow changed) throws InterruptedException {
        return live.apply(changed);
    }

    Running put(String box, Object... messages) throws InterruptedException {
        for (Object message : messages) {
            network().put(box, message);
        }
        return this;
    }

    Running untilQuiet() throws InterruptedException {
        scheduler.go();
        assertThat(network().awaitQuiet(LONGEST)).isTrue();
        scheduler.hold();
        return this;
    }

    Running steps(int count) throws InterruptedException {
        for (int step = 0; step < count; step++) {
            scheduler.step();
        }
        return this;
    }

    /// All that came to an inbox, as far as it is remembered.
    List<Object> came(String box) {
        return network().kept(box).stream().map(Kept::message).toList();
    }

    /// What lies there.
    List<Object> waiting(String box) {
        return network().kept(box).stream().filter(Kept::waiting).map(Kept::message).toList();
    }

    @Override
    public void close() {
        live.close();
    }
}
