package org.postroom.engine.live;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.Tapping;
import org.postroom.engine.network.Way;

/// The taps of a running flow. For any thread.
public final class Taps {
    private final Function<String, UnaryOperator<Object>> language;
    private final List<Consumer<Hit>> listeners = new CopyOnWriteArrayList<>();
    private volatile List<RunningTap> running = List.of();

    /// No taps yet.
    ///
    /// @param language understands expressions, as [org.postroom.engine.catalogue.Catalogue#expression] does
    public Taps(Function<String, UnaryOperator<Object>> language) {
        this.language = language;
    }

    /// A message that a breakpoint or an expectation was waiting for.
    ///
    /// @param tap     the breakpoint, or the expectation that isn't met
    /// @param way     where it went
    /// @param message the message
    public record Hit(Tap tap, Way way, Object message) {}

    /// Lets somebody hear of each hit, on the thread of the component that sends the message, before it is delivered.
    ///
    /// @param listener quick
    public void listen(Consumer<Hit> listener) {
        listeners.add(listener);
    }

    /// Lets a network be listened to by these taps from now on. One that was there before goes on counting.
    ///
    /// @param taps    all of them
    /// @param network where
    public void set(List<Tap> taps, Network network) {
        List<RunningTap> before = running;
        running = taps.stream().map(tap -> before.stream().filter(old -> old.tap().equals(tap)).findFirst()
                .orElseGet(() -> new RunningTap(tap, language, this::tell))).toList();
        if (!running.isEmpty() || !before.isEmpty()) {
            network.tap(this::on);
        }
    }

    /// What each of them has seen so far, in their order.
    ///
    /// @return a copy
    public List<Tapped> look() {
        return running.stream().map(RunningTap::look).toList();
    }

    private void tell(Hit hit) {
        listeners.forEach(listener -> listener.accept(hit));
    }

    private Optional<Tapping> on(Way way) {
        List<RunningTap> here = running.stream().filter(each -> covers(each.tap().at(), way)).toList();
        return here.isEmpty() ? Optional.empty() : Optional.of(new Several(here));
    }

    private static boolean covers(TapPlace place, Way way) {
        return switch (place) {
            case TapPlace.OnLink(BoxName from, BoxName to) -> way.linkFrom().equals(from) && way.linkTo().equals(to);
            case TapPlace.OnBox(BoxName box) ->
                List.of(way.from(), way.linkFrom(), way.linkTo(), way.to()).contains(box);
            case TapPlace.OnComponent(String path) -> !way.to().box().equals("control") && entered(path, way);
        };
    }

    private static boolean entered(String path, Way way) {
        return way.to().component().equals(path)
                || way.to().component().startsWith(path + "/") && !way.from().component().startsWith(path + "/");
    }

    /// All taps on a way, in their order: what one drops, those behind it don't see.
    private record Several(List<RunningTap> all) implements Tapping {
        @Override
        public Verdict see(Way way, Object message) {
            Duration delay = Duration.ZERO;
            for (RunningTap each : all) {
                Verdict verdict = each.see(way, message);
                delay = delay.plus(verdict.delay());
                if (!verdict.passes()) {
                    return new Verdict(false, delay);
                }
            }
            return delay.isZero() ? PASSES : new Verdict(true, delay);
        }

        @Override
        public boolean holds() {
            return all.stream().anyMatch(each -> each.tap().job() == Tap.Job.HOLD);
        }
    }

    /// One tap at work.
    private static final class RunningTap {
        private static final Tapping.Verdict DROPS = new Tapping.Verdict(false, Duration.ZERO);

        private final Tap tap;
        private final UnaryOperator<Object> expression;
        private final Consumer<Hit> told;
        private long seen;
        private long hits;
        private Optional<Object> newest = Optional.empty();
        private Optional<String> trouble = Optional.empty();

        RunningTap(Tap tap, Function<String, UnaryOperator<Object>> language, Consumer<Hit> told) {
            this.tap = tap;
            this.told = told;
            expression = understood(language);
        }

        private UnaryOperator<Object> understood(Function<String, UnaryOperator<Object>> language) {
            if (tap.expression().isEmpty()) {
                return tap.job() == Tap.Job.WATCH ? UnaryOperator.identity() : _ -> true;
            }
            try {
                return language.apply(tap.expression());
            } catch (IllegalArgumentException e) {
                return _ -> {
                    throw e;
                };
            }
        }

        Tap tap() {
            return tap;
        }

        synchronized Tapped look() {
            return new Tapped(tap, seen, hits, newest, trouble);
        }

        Tapping.Verdict see(Way way, Object message) {
            boolean hit = hit(message);
            switch (tap.job()) {
                case DROP -> {
                    return hit ? DROPS : Tapping.PASSES;
                }
                case DELAY -> {
                    return hit ? new Tapping.Verdict(true, tap.delay()) : Tapping.PASSES;
                }
                case BREAK, EXPECT -> {
                    if (hit) {
                        told.accept(new Hit(tap, way, message));
                    }
                }
                case COUNT, WATCH, HOLD -> {}
            }
            return Tapping.PASSES;
        }

        /// Notes a message; true where something is to be done about it.
        private synchronized boolean hit(Object message) {
            seen++;
            try {
                Object value = expression.apply(message);
                boolean meant = switch (tap.job()) {
                    case WATCH -> true;
                    case EXPECT -> !truth(value);
                    case COUNT, BREAK, DELAY, DROP, HOLD -> truth(value);
                };
                if (meant) {
                    hits++;
                    newest = Optional.of(tap.job() == Tap.Job.WATCH ? value : message);
                }
                return meant && hits % tap.each() == 0;
            } catch (IllegalArgumentException e) {
                trouble = Optional.of(Objects.requireNonNullElse(e.getMessage(), e.toString()));
                return false;
            }
        }

        private boolean truth(Object value) {
            if (value instanceof Boolean truth) {
                return truth;
            }
            throw new IllegalArgumentException(
                    "'" + tap.expression() + "' is to be true or false of a message, but it is neither");
        }
    }
}
