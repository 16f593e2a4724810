package org.postroom.editor.canvas;

import java.util.Optional;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Hit;
import org.postroom.editor.document.Selection;
import org.postroom.editor.tool.Overlay;

/// What is shown over the drawing.
///
/// @param selection what is selected
/// @param pointed   the link below the pointer
/// @param focus     the component that the keyboard is at
/// @param gesture   what a gesture is about to do
/// @param fits      which boxes may be linked
record Above(Selection selection, Optional<Hit.OnLink> pointed, Optional<String> focus, Overlay gesture, Fits fits) {
    /// Whether a link may not join two boxes.
    interface Fits {
        boolean refuses(BoxPlan start, BoxPlan other);
    }

    boolean isEmpty() {
        return selection.isEmpty() && pointed.isEmpty() && focus.isEmpty() && gesture.equals(Overlay.none());
    }

    /// How far what is on its way has come.
    Optional<Overlay.Shift> shift() {
        return gesture.shift();
    }

    /// What is on its way.
    Selection elsewhere() {
        return shift().map(Overlay.Shift::what).orElseGet(Selection::none);
    }
}
