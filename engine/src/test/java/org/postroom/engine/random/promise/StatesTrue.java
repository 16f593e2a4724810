package org.postroom.engine.random.promise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.network.State;
import org.postroom.engine.random.plan.Job;
import org.postroom.engine.random.plan.Job.Habit;
import org.postroom.engine.random.plan.Place;
import org.postroom.engine.random.plan.Ways.Way;
import org.postroom.engine.random.run.Event;
import org.postroom.engine.random.run.Ledger.Leaving;
import org.postroom.engine.random.run.Numbered;
import org.postroom.engine.random.run.Outcome;

/// When nothing more happens, each component says why it doesn't go on, and that is so; nobody waits whose producers
/// have all finished; and who was told to finish has first taken what had come in.
public final class StatesTrue implements Promise {
    @Override
    public List<String> broken(Outcome outcome) {
        List<String> broken = new ArrayList<>();
        for (Place place : outcome.plan().places()) {
            Optional.ofNullable(outcome.rest().states().get(place.path()))
                    .flatMap(state -> untrue(place, state, outcome))
                    .ifPresent(why -> broken.add(place.path() + " is "
                            + outcome.rest().states().get(place.path()).words() + ", but " + why));
        }
        outcome.plan().jobs().stream().filter(job -> job.habit() == Habit.LOOP && job.inboxes().size() == 1)
                .forEach(job -> hasFinished(job, outcome, broken));
        return broken;
    }

    private static Optional<String> untrue(Place place, State state, Outcome outcome) {
        return switch (state) {
            case State.WaitingForMessage(var boxes) -> waitingForMessage(place, boxes, outcome);
            case State.WaitingForRoom waiting -> waitingForRoom(place, waiting, outcome);
            case State.Finished _ -> Optional.empty();
            case State.Failed _ -> outcome.events().stream()
                    .anyMatch(event -> event instanceof Event.Failed failed && failed.component().equals(place.path()))
                            ? Optional.empty()
                            : Optional.of("nobody heard of it");
            case State.Idle _, State.Ready _, State.Running _, State.Pausing _, State.Outside _, State.PausedByYou _ ->
                Optional.of("nothing more happens by itself");
        };
    }

    private static Optional<String> waitingForMessage(Place place, List<BoxName> boxes, Outcome outcome) {
        for (BoxName box : boxes) {
            if (!box.component().equals(place.path())) {
                return Optional.of(box + " isn't its own");
            }
            if (outcome.rest().lying().getOrDefault(box, 0) > 0) {
                return Optional.of("messages lie in " + box);
            }
        }
        List<Way> told = outcome.ways().to(new BoxName(place.path(), "control"));
        if (place instanceof Job job && !job.tendsControl() && !told.isEmpty()
                && told.stream().allMatch(way -> hasSignalled(way.from(), outcome))) {
            return Optional.of("all of its producers have finished");
        }
        return Optional.empty();
    }

    private static boolean hasSignalled(BoxName from, Outcome outcome) {
        return from.box().equals("signal") && over(from.component(), outcome);
    }

    private static boolean over(String path, Outcome outcome) {
        return Optional.ofNullable(outcome.rest().states().get(path)).map(State::over).orElse(false);
    }

    private static Optional<String> waitingForRoom(Place place, State.WaitingForRoom waiting, Outcome outcome) {
        BoxName box = waiting.box();
        int lying = outcome.rest().lying().getOrDefault(box, 0);
        int capacity = outcome.plan().room(box).capacity();
        if (waiting.held() != lying || waiting.capacity() != capacity || lying != capacity) {
            return Optional.of("there lie " + lying + " of " + capacity);
        }
        if (outcome.plan().room(box).whenFull() != WhenFull.WAIT) {
            return Optional.of("the rule there is " + outcome.plan().room(box).whenFull());
        }
        if (over(box.component(), outcome)) {
            return Optional.of(box.component() + " has ended");
        }
        return outcome.ways().to(box).stream().anyMatch(way -> way.from().component().equals(place.path()))
                ? Optional.empty()
                : Optional.of("no link leads there from it");
    }

    /// A loop that ended because all producers had finished has left nothing of what these sent.
    private static void hasFinished(Job job, Outcome outcome, List<String> broken) {
        BoxName control = new BoxName(job.path(), "control");
        List<Leaving> left = outcome.ledgers().get(job.path()).left();
        if (left.isEmpty() || left.getLast() != Leaving.TOLD || shutDown(job, outcome)) {
            return;
        }
        List<Event> before = outcome.events().subList(0, outcome.events().lastIndexOf(new Event.Left(job.path())));
        outcome.ways().to(control).stream().map(way -> way.from().component())
                .filter(path -> outcome.ledgers().containsKey(path) && !path.equals(job.path())
                        && !before.contains(new Event.Left(path)))
                .forEach(path -> broken.add(job.path() + " has finished before " + path + ", which it is to wait for"));
        Set<String> producers = outcome.ways().to(control).stream().map(way -> way.from().component())
                .collect(Collectors.toCollection(HashSet::new));
        BoxName inbox = new BoxName(job.path(), job.inboxes().getFirst());
        for (Object message : outcome.end().lying().getOrDefault(inbox, List.of())) {
            if (message instanceof Numbered numbered && producers.contains(numbered.from().component())) {
                broken.add(job.path() + " has finished, but " + message + " still lies in " + inbox);
            }
        }
    }

    /// Whether it could have been shut down: by a word on its control, by its part, or by the stop.
    private static boolean shutDown(Job job, Outcome outcome) {
        boolean atRest = Optional.ofNullable(outcome.rest().states().get(job.path())).map(State::over).orElse(false);
        return !atRest || job.path().contains("/") || outcome.events().stream()
                .anyMatch(event -> event instanceof Event.Delivered it && it.message() instanceof Shutdown
                        && it.to().component().equals(job.path()))
                || outcome.plan().jobs().stream()
                        .anyMatch(other -> other.onFailure() == OnFailure.STOP);
    }
}
