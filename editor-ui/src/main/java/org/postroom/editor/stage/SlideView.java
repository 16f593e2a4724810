package org.postroom.editor.stage;

import java.text.NumberFormat;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Face;

/// A slider with its value in figures.
final class SlideView implements FaceView {
    private static final int WIDTH = 180;

    private final Label title = new Label();
    private final Label figure = new Label();
    private final Slider slider = new Slider();
    private final HBox line = new HBox(title, slider, figure);
    private final Consumer<Act> acts;
    private Face.Slide face;

    SlideView(Face.Slide first, Consumer<Act> acts) {
        this.acts = acts;
        face = first;
        line.getStyleClass().add("stage-line");
        figure.getStyleClass().add("stage-figure");
        title.setLabelFor(slider);
        title.setText(first.title());
        title.setManaged(!first.title().isEmpty());
        slider.setMin(first.low());
        slider.setMax(first.high());
        slider.setBlockIncrement(first.step());
        slider.setPrefWidth(WIDTH);
        slider.setAccessibleText(first.title());
        slider.setValue(first.value());
        figure.setText(NumberFormat.getInstance().format(first.value()));
        slider.valueProperty().subscribe(value -> moved(stepped(value.doubleValue())));
    }

    private double stepped(double value) {
        double steps = Math.rint((value - face.low()) / face.step());
        return Math.clamp(face.low() + steps * face.step(), face.low(), face.high());
    }

    private void moved(double value) {
        if (value != face.value()) {
            face = new Face.Slide(face.title(), face.low(), face.high(), face.step(), value);
            figure.setText(NumberFormat.getInstance().format(value));
            acts.accept(new Act.Slid(value));
        }
    }

    @Override
    public Node node() {
        return line;
    }

    /// The person's hand is ahead of the component, so only another title is taken over.
    @Override
    public void show(Face other) {
        title.setText(other.title());
    }
}
