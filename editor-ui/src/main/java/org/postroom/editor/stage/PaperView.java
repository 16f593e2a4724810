package org.postroom.editor.stage;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import org.postroom.editor.controls.Pixels;
import org.postroom.engine.media.Picture;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Act.Pointing;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Mark;

/// A sheet in its own proportions, as large as there is room. Of a drawing that goes on only what is new is drawn.
final class PaperView implements FaceView {
    private static final double BYTE = 255;

    private final Canvas canvas = new Canvas();
    private final IdentityHashMap<Picture, WritableImage> images = new IdentityHashMap<>();
    private final Sheet sheet = new Sheet(canvas);
    private List<Mark> drawn = List.of();
    private int background;

    PaperView(Consumer<Act> acts) {
        canvas.getStyleClass().add("stage-paper");
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> point(acts, Pointing.DOWN, event));
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> point(acts, Pointing.DRAG, event));
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> point(acts, Pointing.UP, event));
    }

    private static void point(Consumer<Act> acts, Pointing kind, MouseEvent event) {
        acts.accept(new Act.Pointed(kind, event.getX(), event.getY()));
        event.consume();
    }

    @Override
    public Node node() {
        return sheet;
    }

    @Override
    public void show(Face face) {
        if (face instanceof Face.Paper paper) {
            canvas.setAccessibleText(face.title());
            if (!goesOn(paper)) {
                begin(paper);
            }
            GraphicsContext pen = canvas.getGraphicsContext2D();
            paper.marks().subList(drawn.size(), paper.marks().size()).forEach(mark -> draw(pen, mark));
            drawn = paper.marks();
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same mark, not one that looks like it
    private boolean goesOn(Face.Paper paper) {
        int last = drawn.size() - 1;
        return canvas.getWidth() == paper.width() && canvas.getHeight() == paper.height()
                && background == paper.background() && paper.marks().size() >= drawn.size()
                && (last < 0
                        || paper.marks().get(last) == drawn.get(last) && paper.marks().getFirst() == drawn.getFirst());
    }

    private void begin(Face.Paper paper) {
        drawn = List.of();
        images.clear();
        background = paper.background();
        canvas.setWidth(paper.width());
        canvas.setHeight(paper.height());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(colour(background));
        pen.fillRect(0, 0, paper.width(), paper.height());
        sheet.requestLayout();
    }

    private void draw(GraphicsContext pen, Mark mark) {
        switch (mark) {
            case Mark.Stroke stroke -> {
                pen.setStroke(colour(stroke.colour()));
                pen.setLineCap(StrokeLineCap.ROUND);
                pen.setLineWidth(stroke.width());
                pen.strokeLine(stroke.x1(), stroke.y1(), stroke.x2(), stroke.y2());
            }
            case Mark.Disc disc -> {
                pen.setFill(colour(disc.colour()));
                pen.fillOval(disc.x() - disc.radius(), disc.y() - disc.radius(), 2 * disc.radius(), 2 * disc.radius());
            }
            case Mark.Writing writing -> {
                pen.setFill(colour(writing.colour()));
                pen.setFont(Font.font(writing.size()));
                pen.fillText(writing.text(), writing.x(), writing.y());
            }
            case Mark.Print print -> pen.drawImage(images.computeIfAbsent(print.picture(), Pixels::of), print.x(),
                    print.y(), print.width(), print.height());
        }
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / BYTE);
    }

    /// Scales the canvas into whatever room there is; the pointer is told in the canvas's own points.
    private static final class Sheet extends Region {
        private static final double LEAST = 100;

        private final Canvas canvas;
        private final Group group;

        private Sheet(Canvas canvas) {
            this.canvas = canvas;
            group = new Group(canvas);
            getChildren().add(group);
            setMinSize(LEAST, LEAST);
        }

        @Override
        protected void layoutChildren() {
            double scale = Math.min(getWidth() / Math.max(1, canvas.getWidth()),
                    getHeight() / Math.max(1, canvas.getHeight()));
            canvas.setScaleX(scale);
            canvas.setScaleY(scale);
            layoutInArea(group, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
        }
    }
}
