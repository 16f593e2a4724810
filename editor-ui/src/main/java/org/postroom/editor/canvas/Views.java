package org.postroom.editor.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.editor.document.FlowDocument;

/// From where a document's drawings are seen, each from where it was left. A drawing that is shown for the first time is
/// seen as a whole.
final class Views {
    private final FlowDocument document;
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(Viewport.of(0, 0));
    private final Map<List<String>, Viewport> left = new HashMap<>();
    private List<String> place;
    private boolean untouched = true;
    private Optional<DrawingPlan> measured = Optional.empty();
    private Area all = new Area(0, 0, 0, 0);

    Views(FlowDocument document) {
        this.document = document;
        place = document.path();
    }

    ReadOnlyObjectProperty<Viewport> property() {
        return viewport.getReadOnlyProperty();
    }

    Viewport now() {
        return viewport.get();
    }

    /// The area that the drawing takes. For a large drawing it takes a while to find out, and it is asked for often.
    Area all() {
        DrawingPlan plan = document.plan();
        if (measured.filter(known -> known == plan).isEmpty()) {
            measured = Optional.of(plan);
            all = plan.bounds();
        }
        return all;
    }

    /// Looks from elsewhere, as far as something of the drawing stays in view.
    void change(UnaryOperator<Viewport> to) {
        untouched = false;
        viewport.set(to.apply(now()).keeping(all()));
    }

    /// The room for the view is another.
    void resize(double width, double height) {
        if (width != now().width() || height != now().height()) {
            viewport.set(now().resized(width, height));
            if (untouched) {
                viewport.set(now().fitted(all()));
            }
        }
    }

    void toAll() {
        change(now -> now.fitted(all()));
    }

    void toSelection() {
        selected().ifPresent(area -> change(now -> now.fitted(area)));
    }

    private Optional<Area> selected() {
        DrawingPlan plan = document.plan();
        return document.selection().components().stream().flatMap(id -> plan.component(id).stream())
                .map(ComponentPlan::bounds).reduce(Area::union);
    }

    void reveal(String id) {
        document.plan().component(id).ifPresent(component -> change(now -> now.revealing(component.area())));
    }

    /// Another drawing is shown.
    void go() {
        if (!place.equals(document.path())) {
            left.put(place, now());
            place = document.path();
            Optional<Viewport> again = Optional.ofNullable(left.get(place));
            untouched = again.isEmpty();
            viewport.set(again.map(view -> view.resized(now().width(), now().height()))
                    .orElseGet(() -> now().fitted(all())));
        }
    }
}
