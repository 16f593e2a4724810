package org.postroom.engine.recording;

import java.util.Optional;
import java.util.function.Consumer;

/// Hands turns on to a memory, which is made after the scheduler: it needs its clock. Any thread may call it.
public final class Turns implements Consumer<String> {
    private volatile Optional<Memory> memory = Optional.empty();

    /// Hands them to nobody yet.
    public Turns() {
        // nothing but what is declared
    }

    /// From now on it hears of turns.
    ///
    /// @param wanted the memory
    public void to(Memory wanted) {
        memory = Optional.of(wanted);
    }

    @Override
    public void accept(String component) {
        memory.ifPresent(known -> known.turn(component));
    }
}
