package org.postroom.engine.chassis;

import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentLibrary;

/// The chassis that a drawing can use; [Graphline] and [Pipeline] are what drawings and their parts are.
public final class ChassisLibrary implements ComponentLibrary {
    /// Found by [java.util.ServiceLoader].
    public ChassisLibrary() {}

    @Override
    public List<Class<? extends Component>> types() {
        return List.of(Carousel.class, Seq.class, Par.class, Backplane.class, PublishTo.class, SubscribeTo.class);
    }
}
