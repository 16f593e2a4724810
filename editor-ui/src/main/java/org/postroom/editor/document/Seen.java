package org.postroom.editor.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.postroom.drawing.plan.Declared;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Planner;
import org.postroom.drawing.plan.SpatialIndex;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Answers;
import org.postroom.engine.check.Beside;
import org.postroom.engine.check.FlowCheck;
import org.postroom.engine.check.Types;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.live.FilesBeside;

/// One flow and one of its drawings, with what there is to know about them; each is found out when it is asked for, and
/// kept. Confined to its document's thread.
final class Seen {
    /// What outlasts an edit.
    ///
    /// @param files makes another answer for the files beside the flow, for another thread
    private record Lasting(Catalogue catalogue, Supplier<Beside> files, Beside beside, Planner planner,
            Answers answers) {}

    private final Flow flow;
    private final Lasting lasting;
    private final Sketch raw;
    private final Once<Types> types;
    private final Once<List<Problem>> problems;
    private final Once<DrawingPlan> plan;
    private final Once<Sketch> sketch;
    private final Once<SpatialIndex> index;

    private Seen(Flow flow, Optional<String> part, Lasting lasting) {
        this.flow = flow;
        this.lasting = lasting;
        raw = Sketch.of(flow, part);
        types = new Once<>(() -> Types.of(flow, lasting.catalogue, lasting.beside, lasting.answers));
        problems = new Once<>(() -> FlowCheck.of(flow, lasting.catalogue, types.get()));
        plan = new Once<>(this::planned);
        sketch = new Once<>(this::settled);
        index = new Once<>(() -> new SpatialIndex(plan()));
    }

    static Seen first(Flow flow, Catalogue catalogue, Optional<Path> file) {
        Supplier<Beside> files = () -> file.map(Path::toAbsolutePath)
                .flatMap(path -> Optional.ofNullable(path.getParent())).<Beside>map(FilesBeside::new)
                .orElseGet(Beside::nothing);
        return new Seen(flow, Optional.empty(),
                new Lasting(catalogue, files, files.get(), new Planner(), new Answers()));
    }

    Seen with(Flow other, Optional<String> part) {
        return new Seen(other, part, lasting);
    }

    Flow flow() {
        return flow;
    }

    Sketch sketch() {
        return sketch.get();
    }

    DrawingPlan plan() {
        return plan.get();
    }

    SpatialIndex index() {
        return index.get();
    }

    List<Problem> problems(Checking checking) {
        return checking.problems(flow, problems::get,
                () -> FlowCheck.of(flow, lasting.catalogue, lasting.files.get()));
    }

    Optional<Boxes> boxes(Placed placed) {
        return types.get().likelyBoxes(placed);
    }

    private DrawingPlan planned() {
        types.get().askAll(raw.drawing());
        return lasting.planner.plan(raw.drawing(), raw.sheet(), this::declared);
    }

    private Declared declared(Placed placed) {
        return Declared.of(boxes(placed), lasting.catalogue.find(placed.type()));
    }

    /// A place that nobody chose is fixed, lest it change whenever something else does.
    private Sketch settled() {
        SortedMap<String, Point> places = raw.sheet().components();
        if (places.keySet().containsAll(raw.drawing().components().keySet())) {
            return raw;
        }
        SortedMap<String, Point> all = new TreeMap<>(places);
        plan().components().forEach((id, component) -> all.putIfAbsent(id,
                Edits.pixel(component.area().x(), component.area().y())));
        return raw.withPlaces(all);
    }

    /// Made when it is asked for first.
    private static final class Once<V> {
        private final Supplier<V> make;
        private Optional<V> made = Optional.empty();

        Once(Supplier<V> make) {
            this.make = make;
        }

        V get() {
            V value = made.orElseGet(make);
            made = Optional.of(value);
            return value;
        }
    }
}
