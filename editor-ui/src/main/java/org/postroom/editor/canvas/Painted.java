package org.postroom.editor.canvas;

import org.postroom.drawing.plan.Area;

/// What of the canvas there is on a bitmap: more than was in view, so that panning only shifts it.
///
/// @param area on the canvas
/// @param zoom how many pixels of the bitmap for each of the canvas
record Painted(Area area, double zoom) {
    /// Beyond each edge of the view, in pixels of the screen.
    static final double BEYOND = 256;

    /// Nothing is painted.
    static final Painted NOTHING = new Painted(new Area(0, 0, 0, 0), 0);

    /// What is to be painted for a view that is being panned, or may be soon.
    static Painted around(Viewport view) {
        return new Painted(view.seen().grown(BEYOND / view.zoom()), view.zoom());
    }

    /// What is to be painted for a view that is being zoomed: nothing beyond it, as it won't serve for long.
    static Painted just(Viewport view) {
        return new Painted(view.seen(), view.zoom());
    }

    /// Whether all that is in view is there, and sharp.
    boolean serves(Viewport view) {
        return zoom == view.zoom() && area.contains(view.seen().grown(-0.5 / zoom));
    }

    /// Whether the view can be panned a good deal before anything is missing.
    boolean servesWell(Viewport view) {
        return serves(view) && area.contains(view.seen().grown(BEYOND / 2 / zoom));
    }

    /// Whether all of what is in view is there, blurred perhaps, or at least most of it.
    boolean servesForNow(Viewport view) {
        double ratio = zoom == 0 ? 0 : view.zoom() / zoom;
        return ratio > 0.4 && ratio < 2.5 && area.grown(BEYOND / zoom).contains(view.seen());
    }

    /// How wide the bitmap is.
    int width() {
        return (int) Math.ceil(area.width() * zoom - 1e-6);
    }

    /// How high the bitmap is.
    int height() {
        return (int) Math.ceil(area.height() * zoom - 1e-6);
    }
}
