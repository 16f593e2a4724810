package org.postroom.palette.display;

import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Spot;

/// Waits for what the pointer does on a sheet.
final class Pointer extends Component {
    private final Outbox<Object> outbox = outbox(Object.class, "[\"DOWN\" or \"DRAG\" or \"UP\", x, y]");
    private final Spot spot;

    Pointer(Spot spot) {
        this.spot = spot;
    }

    @Override
    protected void main() throws Exception {
        while (true) {
            if (outside(spot::act) instanceof Act.Pointed(Act.Pointing kind, double x, double y)) {
                outbox.send(List.of(kind.name(), x, y));
            }
        }
    }
}
