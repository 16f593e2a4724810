package org.postroom.engine.component;

import java.util.Optional;

/// "Nothing more will come from me": finish what has come in, then end. Kamaelia: `producerFinished`.
///
/// @param result what the producer has to say at its end, such as the exit status of a process
public record ProducerFinished(Optional<Object> result) implements Ending {
    /// The end of a producer that has nothing more to say.
    public ProducerFinished() {
        this(Optional.empty());
    }

    /// The end of a producer with a result.
    ///
    /// @param result what it has to say
    public ProducerFinished(Object result) {
        this(Optional.of(result));
    }

    @Override
    public String toString() {
        return "ProducerFinished" + result.map(r -> "(" + r + ")").orElse("");
    }
}
