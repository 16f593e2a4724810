package org.postroom.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.postroom.engine.flow.FlowChange.FlowFieldsChanged;
import org.postroom.engine.flow.FlowChange.LayoutFieldsChanged;
import org.postroom.engine.flow.FlowChange.NameChanged;
import org.postroom.engine.flow.FlowChange.PartAdded;
import org.postroom.engine.flow.FlowChange.PartRemoved;
import org.postroom.engine.flow.FlowChange.SheetChanged;
import org.postroom.engine.flow.FlowChange.TapsChanged;

/// What changed between two flows. Canvas, problems and a running network follow an edit by it.
///
/// ```java
/// FlowDiff.between(before, after).apply(before).equals(after)
/// ```
///
/// @param changes in an order in which they can be followed one by one: new parts; per drawing what goes, then what
///                comes or changes; parts that are gone; words; taps; geometry
public record FlowDiff(List<FlowChange> changes) {
    /// Copies what it is given.
    public FlowDiff {
        changes = List.copyOf(changes);
    }

    /// Compares two flows.
    ///
    /// @param before the older one
    /// @param after  the newer one
    /// @return the changes that lead from one to the other
    public static FlowDiff between(Flow before, Flow after) {
        if (before.equals(after)) {
            return new FlowDiff(List.of());
        }
        List<FlowChange> changes = new ArrayList<>();
        compareParts(before.parts(), after.parts(), changes);
        if (!before.name().equals(after.name())) {
            changes.add(new NameChanged(after.name()));
        }
        if (!before.unknown().equals(after.unknown())) {
            changes.add(new FlowFieldsChanged(after.unknown()));
        }
        DrawingDiff.compare(Optional.empty(), before.drawing(), after.drawing(), changes);
        if (!before.taps().equals(after.taps())) {
            changes.add(new TapsChanged(after.taps()));
        }
        compare(before.layout(), after.layout(), changes);
        return new FlowDiff(inOrder(changes));
    }

    /// Whether nothing changed at all.
    ///
    /// @return whether the flows are equal
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// Whether something changed, and only on the canvas: moved is not changed.
    ///
    /// @return whether there are changes and all are of geometry
    public boolean movesOnly() {
        return !isEmpty() && changes.stream().allMatch(FlowChange.OfGeometry.class::isInstance);
    }

    /// The changes that a running network follows.
    ///
    /// @return may be empty
    public List<FlowChange.OfLogic> ofLogic() {
        return of(FlowChange.OfLogic.class);
    }

    /// The changes that the canvas follows by moving things.
    ///
    /// @return may be empty
    public List<FlowChange.OfGeometry> ofGeometry() {
        return of(FlowChange.OfGeometry.class);
    }

    /// Makes the changes to a flow. What a change speaks of and the flow doesn't have is passed over.
    ///
    /// @param before the flow that was compared, or one like it
    /// @return the changed flow
    public Flow apply(Flow before) {
        FlowDraft draft = new FlowDraft(before);
        changes.forEach(draft::apply);
        return draft.flow();
    }

    private <T extends FlowChange> List<T> of(Class<T> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static void compareParts(SortedMap<String, Drawing> before, SortedMap<String, Drawing> after,
            List<FlowChange> changes) {
        before.forEach((name, drawing) -> {
            if (!after.containsKey(name)) {
                changes.add(new PartRemoved(name, drawing));
            }
        });
        after.forEach((name, drawing) -> Optional.ofNullable(before.get(name)).ifPresentOrElse(
                was -> DrawingDiff.compare(Optional.of(name), was, drawing, changes),
                () -> changes.add(new PartAdded(name, drawing))));
    }

    private static void compare(Layout before, Layout after, List<FlowChange> changes) {
        if (before.equals(after)) {
            return;
        }
        compare(Optional.empty(), Optional.of(before.drawing()), Optional.of(after.drawing()), changes);
        before.parts().forEach((name, sheet) -> compare(Optional.of(name), Optional.of(sheet),
                sheet(after.parts(), name), changes));
        after.parts().forEach((name, sheet) -> {
            if (!before.parts().containsKey(name)) {
                compare(Optional.of(name), Optional.empty(), Optional.of(sheet), changes);
            }
        });
        if (!before.unknown().equals(after.unknown())) {
            changes.add(new LayoutFieldsChanged(after.unknown()));
        }
    }

    private static Optional<Layout.Sheet> sheet(Map<String, Layout.Sheet> sheets, String name) {
        return Optional.ofNullable(sheets.get(name));
    }

    private static void compare(Optional<String> part, Optional<Layout.Sheet> before, Optional<Layout.Sheet> after,
            List<FlowChange> changes) {
        if (!before.equals(after)) {
            changes.add(new SheetChanged(part, before, after));
        }
    }

    private static List<FlowChange> inOrder(List<FlowChange> changes) {
        List<FlowChange> ordered = new ArrayList<>(changes.size());
        for (int rank = 0; rank < 6; rank++) {
            for (FlowChange change : changes) {
                if (rank(change) == rank) {
                    ordered.add(change);
                }
            }
        }
        return ordered;
    }

    private static int rank(FlowChange change) {
        return switch (change) {
            case PartAdded _ -> 0;
            case PartRemoved _ -> 2;
            case FlowChange.OfLogic _ -> 1;
            case FlowChange.OfWords _ -> 3;
            case TapsChanged _ -> 4;
            case FlowChange.OfGeometry _ -> 5;
        };
    }
}
