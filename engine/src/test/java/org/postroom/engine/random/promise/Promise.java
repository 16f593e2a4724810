package org.postroom.engine.random.promise;

import java.util.List;
import java.util.stream.Stream;
import org.postroom.engine.random.run.Outcome;

/// Something that holds in every run.
@FunctionalInterface
public interface Promise {
    /// What speaks against it, in sentences; none where it was kept.
    List<String> broken(Outcome outcome);

    /// All that can be told from one run.
    static List<String> allBroken(Outcome outcome) {
        List<String> unrest = new ComesToRest().broken(outcome);
        if (!outcome.settled()) {
            return unrest;
        }
        return Stream.concat(unrest.stream(), Stream
                .<Promise>of(new CapacityKept(), new OrderKept(), new NothingLost(), new CountsRight(),
                        new StatesTrue())
                .flatMap(promise -> promise.broken(outcome).stream())).toList();
    }
}
