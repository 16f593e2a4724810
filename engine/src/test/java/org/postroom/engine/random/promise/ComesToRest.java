package org.postroom.engine.random.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.engine.network.State;
import org.postroom.engine.random.plan.Job;
import org.postroom.engine.random.run.Event;
import org.postroom.engine.random.run.Ledger.Leaving;
import org.postroom.engine.random.run.Numbered;
import org.postroom.engine.random.run.Outcome;

/// Every run comes to an end or to quiet; a stop then leaves nobody behind, and had to interrupt nobody, but for those
/// who tend their control themselves and didn't come to it; each component starts and ends once, but for its restarts.
public final class ComesToRest implements Promise {
    @Override
    public List<String> broken(Outcome outcome) {
        List<String> broken = new ArrayList<>();
        outcome.rest().trouble().ifPresent(trouble -> broken.add(trouble + notOver(outcome.rest().states())));
        if (!outcome.end().leftBehind().isEmpty()) {
            broken.add("left behind: " + outcome.end().leftBehind() + notOver(outcome.end().states()));
        }
        if (outcome.settled()) {
            outcome.end().states().forEach((path, state) -> {
                if (!state.over()) {
                    broken.add(path + " hasn't ended after the stop: " + state.words());
                }
            });
            outcome.plan().jobs().stream().filter(job -> !job.tendsControl()).map(Job::path)
                    .filter(path -> outcome.ledgers().get(path).left().contains(Leaving.INTERRUPTED))
                    .forEach(path -> broken.add(path + " had to be interrupted"));
            lives(outcome, broken);
        }
        return broken;
    }

    private static String notOver(Map<String, State> states) {
        return states.entrySet().stream().filter(entry -> !entry.getValue().over())
                .map(entry -> "; " + entry.getKey() + " is " + entry.getValue().words()).collect(Collectors.joining());
    }

    private static void lives(Outcome outcome, List<String> broken) {
        Map<String, Integer> starts = new HashMap<>();
        Map<String, Integer> failures = new HashMap<>();
        Set<String> ended = new HashSet<>();
        for (Event event : outcome.events()) {
            switch (event) {
                case Event.Started(var path) -> starts.merge(path, 1, Integer::sum);
                case Event.Failed(var path, var _) -> failures.merge(path, 1, Integer::sum);
                case Event.Ended(var path) when !ended.add(path) -> broken.add(path + " ended twice");
                case Event.Delivered it when ended.contains(it.from().component()) -> broken.add(
                        it.message() + " was sent by " + it.from() + " after its end");
                case Event.Taken it when ended.contains(it.from().component()) && it.message() instanceof Numbered ->
                    broken.add(
                            it.message() + " was taken from " + it.from() + " after its end");
                case Event.Turn _, Event.Move _, Event.Left _, Event.Ended _, Event.AtRest _ -> {}
            }
        }
        starts.forEach((path, times) -> {
            if (times > 1 + failures.getOrDefault(path, 0) || !ended.contains(path)) {
                broken.add(path + " started " + times + " times, failed " + failures.getOrDefault(path, 0)
                        + " times, and " + (ended.contains(path) ? "ended" : "never ended"));
            }
        });
    }
}
