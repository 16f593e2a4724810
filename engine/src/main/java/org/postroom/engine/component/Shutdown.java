package org.postroom.engine.component;

/// "End as soon as possible", whatever still waits. Kamaelia: `shutdownMicroprocess`.
public record Shutdown() implements Ending {
    @Override
    public String toString() {
        return "Shutdown";
    }
}
