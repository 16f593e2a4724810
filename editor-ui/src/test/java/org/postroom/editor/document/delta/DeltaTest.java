package org.postroom.editor.document.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.Parts;
import org.postroom.editor.document.Samples;
import org.postroom.editor.document.Selection;
import org.postroom.editor.document.Sketch;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;
import org.postroom.engine.json.FlowWriter;

/// What is kept of a flow gives it back as it was, whatever was changed, to the byte.
final class DeltaTest {
    private static final Flow START = start();

    /// With a part, a tap and fields that nobody knows.
    private static Flow start() {
        Flow line = Samples.flow();
        Flow parted = Parts.of(Samples.document()).made(Selection.of("sieve"), "Sieving").flow();
        return new Flow("All", parted.drawing().with("keeper", new Placed("Grep", "Keeper", inOrder("pattern", "else"),
                new TreeMap<>(Map.of("inbox", new Room(5, Room.USUAL.whenFull()))), OnFailure.STOP, inOrder("b", "a"))),
                parted.parts(),
                List.of(Tap.of(new TapPlace.OnComponent("source"), Tap.Job.WATCH)),
                new Layout(line.layout().drawing(), parted.layout().parts(), inOrder("y", "x")), inOrder("z", "w"));
    }

    private static Map<String, Object> inOrder(String... keys) {
        Map<String, Object> map = new LinkedHashMap<>();
        List.of(keys).forEach(key -> map.put(key, key));
        return map;
    }

    private static UnaryOperator<Flow> onCanvas(UnaryOperator<Sketch> change) {
        return flow -> change.apply(Sketch.of(flow, Optional.empty())).in(flow, Optional.empty());
    }

    private static UnaryOperator<Flow> keeper(UnaryOperator<Placed> change) {
        return onCanvas(sketch -> Edits.changed(sketch, "keeper", change));
    }

    static List<UnaryOperator<Flow>> changes() {
        return List.of(flow -> flow.withName("Other"), flow -> flow.withTaps(List.of()),
                flow -> flow.withParts(Collections.emptySortedMap()), flow -> flow.withPart("New", flow.drawing()),
                flow -> flow.withPart("Sieving", flow.drawing()), flow -> flow.withLayout(Layout.empty()),
                flow -> new Flow(flow.name(), flow.drawing(), flow.parts(), flow.taps(), flow.layout(),
                        inOrder("w", "z")),
                onCanvas(sketch -> Edits.place(sketch, "Upcase", new Point(8, 8))),
                onCanvas(sketch -> Edits.moved(sketch, Selection.of("source", "sink"), 8, 8)),
                onCanvas(sketch -> Edits.remove(sketch, Selection.of("source"))),
                onCanvas(sketch -> Edits.remove(sketch, Selection.all(sketch))),
                onCanvas(sketch -> Edits.renamed(sketch, "source", "spring")),
                onCanvas(sketch -> Edits.link(sketch, Link.of("source.outbox", "sink.inbox"))),
                onCanvas(sketch -> sketch.with(sketch.drawing().withLinks(sketch.drawing().links().reversed()))),
                onCanvas(sketch -> sketch.with(sketch.drawing().withAbout("about")
                        .withInboxes(new TreeMap<>(Map.of("in", BoxName.of("keeper.inbox")))))),
                onCanvas(sketch -> sketch.withNotes(List.of()).withFrames(List.of())),
                onCanvas(sketch -> sketch.withBends(Collections.emptySortedMap())),
                keeper(placed -> placed.withSettings(inOrder("else", "pattern"))),
                keeper(placed -> placed.withUnknown(inOrder("a", "b"))), keeper(placed -> placed.withLabel("Else")),
                keeper(placed -> placed.withRooms(Collections.emptySortedMap())), keeper(_ -> Placed.of("NullSink")));
    }

    private static void check(Flow before, Flow after, UnaryOperator<Delta> fault) {
        Flow back = (Flow) planted(Delta.between(before, after), fault).before(after);
        assertThat(back).isEqualTo(before);
        assertThat(FlowWriter.write(back)).isEqualTo(FlowWriter.write(before));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aFlowComesBackAsItWasAndAsItBecame(UnaryOperator<Flow> change) {
        Flow changed = change.apply(START);
        assertThat(FlowWriter.write(changed)).isNotEqualTo(FlowWriter.write(START));
        check(START, changed, UnaryOperator.identity());
        check(changed, START, UnaryOperator.identity());
    }

    @Test
    void nothingIsKeptOfWhatIsTheSameThoughMadeAnew() {
        assertThat(Delta.between(START, start()).kept()).isZero();
    }

    @Test
    void ofAMoveOneSmallThingIsKept() {
        Flow moved = onCanvas(sketch -> Edits.moved(sketch, Selection.of("sink"), 8, 8)).apply(START);
        assertThat(Delta.between(START, moved).kept()).isEqualTo(1);
    }

    private static Delta planted(Delta delta, UnaryOperator<Delta> fault) {
        return fault.apply(switch (delta) {
            case Fields(var deltas) -> new Fields(deltas.stream().map(each -> planted(each, fault)).toList());
            case Entries(var added, var removed, var changed) -> new Entries(added, removed, changed.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> planted(entry.getValue(), fault))));
            case Runs _, Same _, Whole _ -> delta;
        });
    }

    static List<UnaryOperator<Delta>> plantedFaults() {
        return List.of(delta -> delta instanceof Entries entries
                ? new Entries(List.of(), entries.removed(), entries.changed())
                : delta,
                delta -> delta instanceof Entries entries
                        ? new Entries(entries.added(), Map.of(), entries.changed())
                        : delta,
                delta -> delta instanceof Entries entries
                        ? new Entries(entries.added(), entries.removed(), Map.of())
                        : delta,
                delta -> delta instanceof Runs runs ? new Runs(runs.runs().reversed()) : delta,
                delta -> delta instanceof Runs runs
                        ? new Runs(runs.runs().stream().map(run -> new Runs.Run(run.from(), run.to(), List.of()))
                                .toList())
                        : delta,
                delta -> delta instanceof Whole ? Same.SAME : delta);
    }

    @ParameterizedTest
    @MethodSource("plantedFaults")
    void aPlantedFaultIsFound(UnaryOperator<Delta> fault) {
        assertThatThrownBy(() -> changes().forEach(change -> {
            check(START, change.apply(START), fault);
            check(change.apply(START), START, fault);
        })).isInstanceOf(AssertionError.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void listsAndMapsComeBackWhateverIsInThem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Object> list = list(random);
        List<Object> other = list(random);
        assertThat(Delta.between(list, other).before(other)).isEqualTo(list);
        SortedMap<String, Object> map = map(random);
        SortedMap<String, Object> after = map(random);
        assertThat(Delta.between(map, after).before(after)).isEqualTo(map);
    }

    private static List<Object> list(SplittableRandom random) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            list.add(new Point(random.nextInt(6), 0));
        }
        return list;
    }

    private static SortedMap<String, Object> map(SplittableRandom random) {
        SortedMap<String, Object> map = new TreeMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            map.put("key-" + random.nextInt(8), list(random));
        }
        return map;
    }
}
