package org.postroom.editor.timeline;

import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.plan.Area;
import org.postroom.editor.paper.Fonts;
import org.postroom.editor.paper.ScreenPaper;
import org.postroom.engine.recording.Moment;

/// One recording's lanes on the screen. Confined to the UI thread.
final class Strip extends Pane {
    private final Canvas canvas = new Canvas();
    private final ScreenPaper paper;
    private Look look = Look.LIGHT;
    private Lanes lanes = Lanes.none();
    private TimeView view = TimeView.start();
    private Optional<Moment> cursor = Optional.empty();

    Strip(Fonts fonts) {
        paper = new ScreenPaper(canvas.getGraphicsContext2D(), fonts);
        getChildren().add(canvas);
        setMinSize(0, 0);
        widthProperty().subscribe(_ -> paint());
        heightProperty().subscribe(_ -> paint());
    }

    Lanes lanes() {
        return lanes;
    }

    void look(Look other) {
        look = other;
        paint();
    }

    void show(Lanes other, TimeView from, Optional<Moment> chosen) {
        lanes = other;
        view = from;
        cursor = chosen;
        paint();
    }

    private void paint() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (getWidth() > 0 && getHeight() > 0) {
            paper.clear(new Area(0, 0, getWidth(), getHeight()), 1);
            new TimelinePainter(paper, look, lanes, view, getWidth(), getHeight())
                    .paint(cursor.map(moment -> lanes.column(moment.number())).orElse(-1));
        }
    }
}
