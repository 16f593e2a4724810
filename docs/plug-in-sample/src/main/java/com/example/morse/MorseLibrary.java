package com.example.morse;

import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentLibrary;

/// The list of this jar's component types.
public final class MorseLibrary implements ComponentLibrary {
    @Override
    public List<Class<? extends Component>> types() {
        return List.of(Morse.class);
    }
}
