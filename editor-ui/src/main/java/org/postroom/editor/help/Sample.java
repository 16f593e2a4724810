package org.postroom.editor.help;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.drawing.reference.Example;
import org.postroom.drawing.reference.Miniature;
import org.postroom.editor.document.FlowDocument;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem.Severity;

/// A small flow in which a type is at work: a harmless example where there is one, or else that of its reference page, or
/// one that is made of its boxes. A value.
///
/// @param flow    the flow
/// @param file    the example's, by its name; nothing where it is made of the type's boxes
/// @param kind    whether it may run where somebody only reads
record Sample(Flow flow, Optional<String> file, Kind kind) {
    /// Something to send, by what an inbox takes.
    private static final Map<Class<?>, List<Object>> MESSAGES = messages();

    /// For types that would fail at those, whatever their inboxes say that they take.
    private static final Map<String, List<Object>> OWN_MESSAGES = Map.of("Chooser", List.of("NEXT", "NEXT", "PREV"),
            "DeTimestamp", List.of(List.of(0L, "one"), List.of(1L, "two")), "Expect", List.of(true, true, true, true),
            "ForwardIteratingChooser", List.of("NEXT", "NEXT", "SAME"), "OnDemandLimit", List.of("NEXT", "NEXT"),
            "Switch", List.of(Map.of("grams", 400L, "town", "Leeds"), Map.of("grams", 600L, "town", "York")),
            "Transformer", List.of(1L, 2L, 3L));
    private static final Point PITCH = new Point(168, 100);

    /// Whether a sample may run.
    enum Kind {
        /// It may.
        RUNS,
        /// It would reach a file, a network, a program or a device.
        REACHES,
        /// Something must be set first.
        LACKS
    }

    private static Map<Class<?>, List<Object>> messages() {
        Map<Class<?>, List<Object>> messages = new HashMap<>();
        List.of(Object.class, String.class).forEach(type -> messages.put(type, List.of("one", "two", "three")));
        List.of(Long.class, Number.class).forEach(type -> messages.put(type, List.of(1L, 2L, 3L)));
        messages.put(Boolean.class, List.of(true, false));
        messages.put(List.class, List.of(List.of(1L, 2L), List.of(3L)));
        messages.put(Map.class, List.of(Map.of("name", "Anna"), Map.of("name", "Bert")));
        return messages;
    }

    boolean runs() {
        return kind == Kind.RUNS;
    }

    /// @param examples flows by the names of their files
    static Sample of(ComponentType type, SortedMap<String, Flow> examples, Catalogue catalogue, Harmless harmless) {
        SortedMap<String, Flow> quiet = new TreeMap<>(examples);
        quiet.values().removeIf(flow -> !harmless.runs(flow, catalogue));
        return Example.of(type.name(), quiet).map(found -> of(found, Kind.RUNS))
                .or(() -> Optional.of(made(type, Map.of(), catalogue, harmless)).filter(Sample::runs))
                .or(() -> Example.of(type.name(), examples).filter(found -> found.shows(type.name()))
                        .map(found -> of(found, Kind.REACHES)))
                .orElseGet(() -> made(type, Map.of(), catalogue, harmless));
    }

    /// For where there is little room: made of the type's boxes, with settings from an example where it needs some. Where
    /// only a whole example runs it is that.
    ///
    /// @param examples flows by the names of their files
    static Sample small(ComponentType type, SortedMap<String, Flow> examples, Catalogue catalogue, Harmless harmless) {
        Sample usual = of(type, examples, catalogue, harmless);
        Stream<Map<String, Object>> settings = usual.flow().drawing().components().values().stream()
                .filter(placed -> placed.type().equals(type.name())).map(Placed::settings);
        List<Sample> small = Stream.concat(Stream.of(Map.<String, Object>of()), settings)
                .map(each -> made(type, each, catalogue, harmless).narrow()).toList();
        return small.stream().filter(Sample::runs).findFirst().orElse(usual.runs() ? usual : small.getLast());
    }

    /// Drawn closer together than people would, so that its words can be made out where it is drawn small.
    private Sample narrow() {
        Map<Integer, List<String>> columns = flow.drawing().components().keySet().stream()
                .collect(Collectors.groupingBy(this::column));
        SortedMap<String, Point> places = new TreeMap<>();
        columns.forEach((column, ids) -> {
            for (int i = 0; i < ids.size(); i++) {
                places.put(ids.get(i), new Point(column * PITCH.x(), (i - (ids.size() - 1) / 2.0) * PITCH.y()));
            }
        });
        return new Sample(flow.withLayout(
                new Layout(new Layout.Sheet(places, List.of(), List.of()), new TreeMap<>(), Map.of())), file, kind);
    }

    /// Those that send, the type, those that take.
    private int column(String id) {
        boolean takes = flow.drawing().links().stream().anyMatch(link -> link.to().component().equals(id));
        boolean sends = flow.drawing().links().stream().anyMatch(link -> link.from().component().equals(id));
        return !takes ? 0 : sends ? 1 : 2;
    }

    /// Without taps: a breakpoint would hold it.
    private static Sample of(Example example, Kind kind) {
        return new Sample(example.flow().withTaps(List.of()), Optional.of(example.file()), kind);
    }

    private static Sample made(ComponentType type, Map<String, Object> settings, Catalogue catalogue,
            Harmless harmless) {
        Flow flow = fed(set(Miniature.of(type), type, settings), type);
        boolean lacks = FlowDocument.create(flow, catalogue).problems().stream()
                .anyMatch(problem -> problem.severity() == Severity.ERROR);
        return new Sample(flow, Optional.empty(),
                !harmless.runs(flow, catalogue) ? Kind.REACHES : lacks ? Kind.LACKS : Kind.RUNS);
    }

    private static Flow set(Flow flow, ComponentType type, Map<String, Object> settings) {
        SortedMap<String, Placed> components = new TreeMap<>(flow.drawing().components());
        components.replaceAll((_, placed) -> placed.type().equals(type.name())
                ? placed.withSettings(settings)
                : placed);
        return flow.withDrawing(flow.drawing().withComponents(components));
    }

    /// With messages for each inbox of the type, as far as there are any of its kind.
    private static Flow fed(Flow flow, ComponentType type) {
        Map<String, BoxShape> inboxes = type.likelyBoxes().map(Boxes::inboxes).orElse(new TreeMap<>());
        SortedMap<String, Placed> components = new TreeMap<>(flow.drawing().components());
        for (Link link : flow.drawing().links()) {
            Optional<List<Object>> messages = Optional.ofNullable(inboxes.get(link.to().box()))
                    .filter(box -> isOf(type, flow, link) && !box.name().equals("control"))
                    .flatMap(box -> Optional.ofNullable(
                            OWN_MESSAGES.getOrDefault(type.name(), MESSAGES.get(box.type()))));
            Optional<Placed> sender = Optional.ofNullable(components.get(link.from().component()));
            if (messages.isPresent() && sender.isPresent()) {
                components.put(link.from().component(),
                        sender.get().withSettings(Map.of("messages", messages.get())));
            }
        }
        return flow.withDrawing(flow.drawing().withComponents(components));
    }

    private static boolean isOf(ComponentType type, Flow flow, Link link) {
        return Optional.ofNullable(flow.drawing().components().get(link.to().component()))
                .filter(placed -> placed.type().equals(type.name())).isPresent();
    }
}
