package org.postroom.editor.canvas;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Affine;
import org.postroom.drawing.picture.Detail;
import org.postroom.drawing.picture.Painter;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.editor.canvas.Scenery.Ground;
import org.postroom.editor.paper.Fonts;
import org.postroom.editor.paper.ScreenPaper;

/// The drawing itself, on a bitmap somewhat larger than the view: while the view is panned the bitmap is only shifted,
/// and while it is zoomed a bitmap that takes long to paint is stretched until the zoom has come to rest.
final class DrawingLayer extends Pane {
    /// Of more components and links than this a bitmap is stretched at first.
    private static final int QUICK = 60;
    /// The least and the most pixels between two points of the grid, and their distance on the canvas at 100 %.
    private static final double LEAST_GRID = 20;
    private static final double GRID = 24;
    private static final double GRID_FROM = 0.3;

    private final Canvas canvas = new Canvas();
    private final ImageView pixels = new ImageView();
    private final Affine place = new Affine();
    private final ScreenPaper paper;
    private Optional<PixelBuffer<IntBuffer>> buffer = Optional.empty();
    private Painted painted = Painted.NOTHING;
    private Optional<Scenery> shown = Optional.empty();
    DrawingLayer(Fonts fonts) {
        paper = new ScreenPaper(canvas.getGraphicsContext2D(), fonts);
        canvas.getTransforms().add(place);
        pixels.getTransforms().add(place);
        getChildren().addAll(canvas, pixels);
        setMouseTransparent(true);
    }

    /// Shows what is in view.
    ///
    /// @return whether it serves well; where it doesn't, [#settle] makes it so
    boolean show(Viewport view, Scenery scenery) {
        boolean same = shown.filter(scenery::equals).isPresent();
        if (!same || !painted.serves(view) && (!painted.servesForNow(view) || quick(view, scenery))) {
            boolean zooming = same && painted.zoom() != view.zoom();
            paint(zooming ? Painted.just(view) : Painted.around(view), scenery);
        }
        place(view);
        return painted.servesWell(view);
    }

    /// Shows what is in view as well as can be, as it is likely to stay for a while.
    void settle(Viewport view, Scenery scenery) {
        if (!shown.filter(scenery::equals).isPresent() || !painted.servesWell(view)) {
            paint(Painted.around(view), scenery);
        }
        place(view);
    }

    /// Whether what is in view is sharp.
    boolean sharp(Viewport view) {
        return painted.serves(view);
    }

    private void place(Viewport view) {
        double x = (painted.area().x() - view.left()) * view.zoom();
        double y = (painted.area().y() - view.top()) * view.zoom();
        if (painted.zoom() == view.zoom()) {
            // A bitmap that is shifted by anything but whole pixels costs ten times as much.
            place.setToTransform(1, 0, Math.rint(x), 0, 1, Math.rint(y));
        } else {
            double stretch = view.zoom() / painted.zoom();
            place.setToTransform(stretch, 0, x, 0, stretch, y);
        }
    }

    private boolean quick(Viewport view, Scenery scenery) {
        return painted.zoom() == view.zoom() || Detail.at(view.zoom()) == Detail.SHAPES
                || scenery.index().components(view.seen()).size() < QUICK;
    }

    private void paint(Painted wanted, Scenery scenery) {
        Detail detail = Detail.at(wanted.zoom());
        DrawingPlan plan = scenery.in(wanted.area());
        boolean shapes = detail == Detail.SHAPES;
        canvas.setVisible(!shapes);
        pixels.setVisible(shapes);
        if (shapes) {
            paintPixels(wanted, scenery, plan);
        } else {
            paintCanvas(wanted, scenery, plan, detail);
        }
        painted = wanted;
        shown = Optional.of(scenery);
    }

    private void paintCanvas(Painted wanted, Scenery scenery, DrawingPlan plan, Detail detail) {
        canvas.setWidth(wanted.width());
        canvas.setHeight(wanted.height());
        paper.clear(wanted.area(), wanted.zoom());
        grid(wanted, scenery);
        new Painter(scenery.look(), paper, detail).paint(plan, scenery.marks());
        scenery.taps().paint(paper, plan, scenery.look());
    }

    private void grid(Painted wanted, Scenery scenery) {
        double zoom = wanted.zoom();
        if (zoom < GRID_FROM || scenery.ground() == Ground.CLEAR) {
            return;
        }
        double step = GRID;
        while (step * zoom < LEAST_GRID) {
            step *= 2;
        }
        paper.fill(scenery.look().grid());
        Area area = wanted.area();
        double size = 1.25 / zoom;
        for (double y = Math.ceil(area.y() / step) * step; y < area.bottom(); y += step) {
            for (double x = Math.ceil(area.x() / step) * step; x < area.right(); x += step) {
                paper.dot(x - size / 2, y - size / 2, size);
            }
        }
    }

    private void paintPixels(Painted wanted, Scenery scenery, DrawingPlan plan) {
        PixelBuffer<IntBuffer> target = buffer
                .filter(old -> old.getWidth() == wanted.width() && old.getHeight() == wanted.height())
                .orElseGet(() -> buffer(wanted.width(), wanted.height()));
        PixelPaper far = new PixelPaper(target.getBuffer().array(), wanted.width(), wanted.area(), wanted.zoom());
        switch (scenery.ground()) {
            case GRID -> far.clear(scenery.look().canvas());
            case CLEAR -> far.clear();
        }
        new Painter(scenery.look(), far, Detail.SHAPES).paint(plan, scenery.marks());
        target.updateBuffer(_ -> null);
    }

    private PixelBuffer<IntBuffer> buffer(int width, int height) {
        PixelBuffer<IntBuffer> made = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height),
                PixelFormat.getIntArgbPreInstance());
        pixels.setImage(new WritableImage(made));
        buffer = Optional.of(made);
        return made;
    }
}
