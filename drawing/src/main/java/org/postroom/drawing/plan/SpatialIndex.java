package org.postroom.drawing.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds what lies in an area or at a point of a plan, without looking at everything. A value: make another one for
/// another plan; for 100,000 components that takes some 100 ms. Threads may share it.
public final class SpatialIndex {
    /// How far from its centre a box is hit on the component itself, of which most is for moving it.
    private static final double REACH_INSIDE = 9;

    private final DrawingPlan plan;
    private final List<ComponentPlan> components;
    private final AreaTree ofComponents;
    private final AreaTree ofLinks;
    /// Which link a piece of the tree belongs to.
    private final int[] linkOfPiece;

    /// Sorts what is in a plan.
    public SpatialIndex(DrawingPlan plan) {
        this.plan = plan;
        components = List.copyOf(plan.components().values());
        ofComponents = new AreaTree(components.stream().map(ComponentPlan::area).toList());
        List<Area> pieces = new ArrayList<>(plan.links().size());
        List<Integer> owners = new ArrayList<>(plan.links().size());
        for (int i = 0; i < plan.links().size(); i++) {
            for (Curve curve : plan.links().get(i).curves()) {
                for (Area piece : curve.pieces()) {
                    pieces.add(piece);
                    owners.add(i);
                }
            }
        }
        ofLinks = new AreaTree(pieces);
        linkOfPiece = owners.stream().mapToInt(Integer::intValue).toArray();
    }

    /// What it was made of.
    public DrawingPlan plan() {
        return plan;
    }

    /// The components that touch an area, in the order of their ids.
    public List<ComponentPlan> components(Area area) {
        return all(found -> ofComponents.find(area, found)).mapToObj(components::get).toList();
    }

    /// The links that come near an area, in their order: for each, one of its pieces has a part in it or close by.
    public List<LinkPlan> links(Area area) {
        return all(found -> ofLinks.find(area, piece -> found.accept(linkOfPiece[piece])))
                .mapToObj(plan.links()::get).toList();
    }

    private static IntStream all(Consumer<IntConsumer> search) {
        IntStream.Builder found = IntStream.builder();
        search.accept(found::add);
        return found.build().sorted().distinct();
    }

    /// The box nearest to a point.
    ///
    /// @param reach   how far from its centre the point may be
    /// @param wanted  which boxes count
    public Optional<BoxPlan> nearestBox(Point point, double reach, Predicate<BoxPlan> wanted) {
        Nearest nearest = new Nearest(point, reach);
        ofComponents.find(around(point, reach + Measures.BOX),
                i -> components.get(i).boxes().filter(wanted).forEach(nearest::see));
        return nearest.box;
    }

    /// What lies at a point: a box before its component, a component before a link, a link before a note, a note before
    /// a frame; of several the one that is painted last, of several links the nearest.
    ///
    /// @param reach how far off boxes, links and frames may be
    public Hit hit(Point point, double reach) {
        return Stream.<Supplier<Optional<? extends Hit>>>of(() -> box(point, reach),
                () -> component(point), () -> link(point, reach), () -> note(point), () -> frame(point, reach))
                .flatMap(find -> find.get().stream()).map(Hit.class::cast).findFirst().orElseGet(Hit.OnCanvas::new);
    }

    private Optional<Hit> box(Point point, double reach) {
        boolean inside = component(point).isPresent();
        double farthest = inside ? Math.min(reach, REACH_INSIDE) : reach;
        return nearestBox(point, farthest, _ -> true).map(box -> switch (box.side()) {
            case LEFT -> new Hit.OnInbox(box.name());
            case RIGHT -> new Hit.OnOutbox(box.name());
        });
    }

    private Optional<Hit> component(Point point) {
        List<ComponentPlan> found = components(around(point, 0));
        return found.isEmpty() ? Optional.empty() : Optional.of(new Hit.OnComponent(found.getLast().id()));
    }

    private Optional<Hit> link(Point point, double reach) {
        Optional<LinkPlan> nearest = Optional.empty();
        double distance = reach;
        for (LinkPlan link : links(around(point, reach))) {
            double here = link.distanceTo(point);
            if (here <= distance) {
                distance = here;
                nearest = Optional.of(link);
            }
        }
        return nearest.map(link -> new Hit.OnLink(link.index(), link.link()));
    }

    private Optional<Hit> note(Point point) {
        return plan.notes().reversed().stream().filter(note -> note.area().contains(point)).findFirst()
                .map(note -> new Hit.OnNote(note.index()));
    }

    private Optional<Hit> frame(Point point, double reach) {
        return plan.frames().reversed().stream()
                .filter(frame -> frame.strip().contains(point)
                        || frame.area().grown(reach).contains(point) && !frame.area().grown(-reach).contains(point))
                .findFirst().map(frame -> new Hit.OnFrame(frame.index()));
    }

    private static Area around(Point point, double reach) {
        return new Area(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach);
    }

    /// Keeps the nearest box that it has seen. Confined to one search.
    private static final class Nearest {
        private final Point point;
        private double distance;
        private Optional<BoxPlan> box = Optional.empty();

        Nearest(Point point, double reach) {
            this.point = point;
            this.distance = reach;
        }

        void see(BoxPlan other) {
            double there = point.distanceTo(other.at());
            if (there <= distance) {
                distance = there;
                box = Optional.of(other);
            }
        }
    }
}
