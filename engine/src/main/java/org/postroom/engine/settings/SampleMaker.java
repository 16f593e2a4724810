package org.postroom.engine.settings;

import java.util.Map;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Maker;

/// Stands for a component type where none is said yet: makes components that have only `control` and `signal`.
record SampleMaker() implements Maker {
    @Override
    public String type() {
        return "";
    }

    @Override
    public Component make(Map<String, Object> settings) {
        return new Sample();
    }

    private static final class Sample extends Component {
        @Override
        protected void main() {
            // has nothing to do
        }
    }
}
