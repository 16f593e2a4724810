package org.postroom.editor.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.editor.run.Copies;
import org.postroom.editor.run.Glance;
import org.postroom.editor.run.Glance.Along;
import org.postroom.editor.run.Glance.Traffic;
import org.postroom.editor.words.Texts;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.State;
import org.postroom.engine.watch.Deadlock;

/// A run as the drawing that is shown sees it. A value.
///
/// @param glance   the whole
/// @param prefix   what the paths of the drawing's components begin with
/// @param capacity how much an inbox of the drawing holds
/// @param pointed  the component below the pointer, whose reason is told
/// @param byHand   whether the person decides who goes on
/// @param flights  messages on their way
/// @param circle   the links of a deadlock
record RunView(Glance glance, String prefix, ToIntFunction<BoxName> capacity, Optional<String> pointed, boolean byHand,
        List<Flights.Flight> flights, Optional<Circle> circle) {
    private static final Texts WORDS = Texts.of(RunView.class);

    RunView {
        flights = List.copyOf(flights);
    }

    Optional<State> state(String id) {
        return Optional.ofNullable(glance.states().get(prefix + id));
    }

    /// What a component does, in words.
    Optional<String> words(String id) {
        return state(id).map(State::words).map(words -> atWork(id)
                .map(many -> WORDS.text("doing.at-work", words, many)).orElse(words));
    }

    /// How many copies of what its settings name a component has at work, where there are any.
    Optional<Integer> atWork(String id) {
        return Optional.ofNullable(glance.copies().get(prefix + id)).map(Copies::atWork).filter(many -> many > 0);
    }

    /// Whether the person can give a component its turn.
    boolean steps(String id) {
        return byHand && state(id).filter(State.Ready.class::isInstance).isPresent();
    }

    Optional<Counts> inbox(BoxPlan box) {
        return Optional.ofNullable(glance.inboxes().get(outer(box.name())));
    }

    Optional<Traffic> traffic(LinkPlan link) {
        return Optional.ofNullable(glance.links()
                .get(new Along(outer(link.link().from()), outer(link.link().to()))));
    }

    private BoxName outer(BoxName name) {
        return prefix.isEmpty() ? name : new BoxName(prefix + name.component(), name.box());
    }

    /// Those of the drawing's components that wait for each other, or have one inside that does.
    Set<String> stuck() {
        return glance.deadlock().stream().flatMap(deadlock -> deadlock.circle().stream())
                .map(Deadlock.Member::component)
                .flatMap(this::here).collect(Collectors.toSet());
    }

    private Stream<String> here(String path) {
        return path.startsWith(prefix) ? Stream.of(first(path.substring(prefix.length()))) : Stream.empty();
    }

    /// The drawing's own component of a path below it.
    static String first(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }
}
