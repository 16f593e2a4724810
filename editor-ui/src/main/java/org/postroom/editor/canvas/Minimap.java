package org.postroom.editor.canvas;

import java.nio.IntBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.postroom.drawing.picture.Detail;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Painter;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.paper.Colours;

/// The whole drawing in a corner of the canvas, and in it what is in view; a press or a drag goes there. Hides where all is
/// in view.
final class Minimap extends Pane {
    private static final int WIDTH = 184;
    private static final int HEIGHT = 120;
    private static final double MARGIN = 0.06;

    private final PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(WIDTH, HEIGHT, IntBuffer.allocate(WIDTH * HEIGHT),
            PixelFormat.getIntArgbPreInstance());
    private final Rectangle edge = new Rectangle(WIDTH, HEIGHT, Color.TRANSPARENT);
    private final Rectangle window = new Rectangle();
    private Optional<Scenery> shown = Optional.empty();
    private Painted painted = Painted.NOTHING;
    private boolean on = true;

    /// @param go where the middle of the view is wanted
    Minimap(Consumer<Point> go) {
        setId("minimap");
        ImageView image = new ImageView(new WritableImage(pixels));
        Pane inside = new Pane(image, window);
        inside.setClip(new Rectangle(WIDTH, HEIGHT));
        getChildren().addAll(inside, edge);
        setMaxSize(WIDTH, HEIGHT);
        setMinSize(WIDTH, HEIGHT);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> go(event, go));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> go(event, go));
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    void toggle() {
        on = !on;
    }

    private void go(MouseEvent event, Consumer<Point> go) {
        go.accept(new Point(painted.area().x() + event.getX() / painted.zoom(),
                painted.area().y() + event.getY() / painted.zoom()));
    }

    /// Shows what there is and what of it is in view.
    ///
    /// @param all the area that the drawing takes
    void show(Viewport view, Scenery scenery, Area all) {
        boolean wanted = on && !scenery.index().plan().components().isEmpty() && !view.seen().contains(all);
        setVisible(wanted);
        if (wanted) {
            if (!shown.filter(scenery::equals).isPresent()) {
                paint(scenery, all);
                shown = Optional.of(scenery);
            }
            Area seen = view.seen();
            window.setX((seen.x() - painted.area().x()) * painted.zoom());
            window.setY((seen.y() - painted.area().y()) * painted.zoom());
            window.setWidth(seen.width() * painted.zoom());
            window.setHeight(seen.height() * painted.zoom());
        }
    }

    private void paint(Scenery scenery, Area all) {
        Look look = scenery.look();
        painted = fitting(all);
        PixelPaper paper = new PixelPaper(pixels.getBuffer().array(), WIDTH, painted.area(), painted.zoom());
        paper.clear(look.surface());
        new Painter(look, paper, Detail.SHAPES).paint(scenery.index().plan(), Map.of());
        pixels.updateBuffer(_ -> null);
        window.setFill(Colours.veil(look.accent(), 0.10));
        window.setStroke(Colours.veil(look.accent(), 0.9));
        edge.setStroke(Colours.veil(look.frameEdge(), 1));
    }

    private static Painted fitting(Area bounds) {
        double zoom = Math.min(WIDTH * (1 - 2 * MARGIN) / bounds.width(), HEIGHT * (1 - 2 * MARGIN) / bounds.height());
        Point centre = bounds.centre();
        return new Painted(new Area(centre.x() - WIDTH / zoom / 2, centre.y() - HEIGHT / zoom / 2, WIDTH / zoom,
                HEIGHT / zoom), zoom);
    }
}
