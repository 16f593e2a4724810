package org.postroom.benchmarks.live;

import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.ComponentLibrary;

/// Loops for ever and never gives way, as a beginner's component may.
@ComponentInfo(group = "Benchmarks", summary = "Loops for ever and never gives way.")
public final class Endless extends Component {
    /// For the measuring editor's palette.
    public static final class Library implements ComponentLibrary {
        /// Found by [java.util.ServiceLoader].
        public Library() {}

        @Override
        public List<Class<? extends Component>> types() {
            return List.of(Endless.class);
        }
    }

    /// Idle.
    public Endless() {}

    @Override
    protected void main() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }
}
