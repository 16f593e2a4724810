package org.postroom.editor.help;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.postroom.drawing.picture.Look;
import org.postroom.editor.palette.AtWork;
import org.postroom.editor.run.Glance;
import org.postroom.editor.run.Phase;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;

/// A type at work in the palette's card: its drawing, which runs again and again where that is harmless. Confined to the
/// UI thread.
public final class CardSample implements AtWork {
    private static final SampleCanvas.Room ROOM = new SampleCanvas.Room(24, 130, 130);
    private static final Duration BETWEEN = Duration.seconds(3);

    private final StackPane place = new StackPane();
    private final PauseTransition between = new PauseTransition(BETWEEN);
    private Look look;
    private Optional<SampleCanvas> sample = Optional.empty();
    private boolean closed;

    /// It is there as soon as the examples are read.
    public CardSample(ComponentType type, Catalogue catalogue, Examples examples, Look look) {
        this.look = look;
        place.setMinHeight(ROOM.lowest());
        examples.read(flows -> {
            if (!closed) {
                show(new SampleCanvas(Sample.small(type, flows, catalogue, Harmless.standard()), type.name(), catalogue,
                        this.look, ROOM));
            }
        });
    }

    private void show(SampleCanvas canvas) {
        sample = Optional.of(canvas);
        canvas.setId("card-canvas");
        place.getChildren().setAll(canvas);
        between.setOnFinished(_ -> canvas.begin());
        canvas.run().ifPresent(live -> live.glanceProperty().subscribe(this::follow));
        canvas.begin();
    }

    private void follow(Glance glance) {
        if (glance.phase() == Phase.ENDED && !closed) {
            between.playFromStart();
        }
    }

    @Override
    public Node node() {
        return place;
    }

    @Override
    public void look(Look other) {
        look = other;
        sample.ifPresent(canvas -> canvas.look(other));
    }

    @Override
    public void close() {
        closed = true;
        between.stop();
        sample.ifPresent(SampleCanvas::close);
    }
}
