package org.postroom.palette.display;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Spot;

/// A slider: sends its value at the start and each time that a person moves it. Kamaelia: ArrowKeyDial and XYPad did
/// this with other looks.
@ComponentInfo(group = "Displays", summary = "A slider: sends its value at the start, and when a person moves it.", atEnd = """
        Goes on until it is told to end, in either way, and then ends at once.""", badInput = """
        It has no inbox for messages, so none can be bad. Fails where there is no screen.""")
public final class Slider extends Component {

    public record Settings(@Help("what stands beside it") String title,
            @Help("the least value, not above 'high' nor the same") double low,
            @Help("the largest value, not below 'low' nor the same") double high,
            @Help("from one value to the next, not 0 or less") double step,
            @Help("where it stands at the start, not below 'low' and not above 'high'") double value) {
        public Settings {
            if (!(low < high)) {
                throw new IllegalArgumentException(
                        "the largest value must be above the least, " + low + ", not " + high);
            }
            if (!(step > 0)) {
                throw new IllegalArgumentException("the step must be above 0, not " + step);
            }
            if (!(value >= low && value <= high)) {
                throw new IllegalArgumentException("it starts at " + low + " to " + high + ", not at " + value);
            }
        }

        public Settings() {
            this("", 0, 100, 1, 50);
        }
    }

    private final Outbox<Double> outbox = outbox(Double.class, "the value");
    private final Settings settings;

    public Slider(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        try (Spot spot = stage().appear(at(settings.value()))) {
            outbox.send(settings.value());
            while (true) {
                if (outside(spot::act) instanceof Act.Slid(double value)) {
                    spot.show(at(value));
                    outbox.send(value);
                }
            }
        }
    }

    private Face at(double value) {
        return new Face.Slide(settings.title(), settings.low(), settings.high(), settings.step(), value);
    }
}
