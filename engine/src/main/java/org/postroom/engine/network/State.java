package org.postroom.engine.network;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.postroom.engine.component.BoxName;

/// What a component does at a moment, with the reason.
public sealed interface State {
    /// The reason in words, such as "waiting for room in printer.inbox (100/100)".
    ///
    /// @return a phrase
    String words();

    /// Whether the component has come to its end, well or not.
    ///
    /// @return true for finished and failed
    default boolean over() {
        return false;
    }

    /// Not started yet.
    record Idle() implements State {
        @Override
        public String words() {
            return "not started";
        }
    }

    /// It could go on, and waits for its turn.
    record Ready() implements State {
        @Override
        public String words() {
            return "ready";
        }
    }

    /// It goes on.
    ///
    /// @param busyNanos for how long without a turn boundary; zero where that isn't worth telling
    record Running(long busyNanos) implements State {
        @Override
        public String words() {
            long seconds = busyNanos / 1_000_000_000;
            return seconds < 1 ? "running" : "running, busy for " + seconds + " s without a break";
        }
    }

    /// It waits for a message.
    ///
    /// @param boxes any of these would do
    record WaitingForMessage(List<BoxName> boxes) implements State {
        @Override
        public String words() {
            return "waiting for a message on "
                    + boxes.stream().map(BoxName::box).collect(Collectors.joining(" or "));
        }
    }

    /// It waits until there is room for its message.
    ///
    /// @param box      the full inbox
    /// @param held     how many messages lie there
    /// @param capacity how many it holds at most
    record WaitingForRoom(BoxName box, int held, int capacity) implements State {
        @Override
        public String words() {
            return "waiting for room in " + box + " (" + held + "/" + capacity + ")";
        }
    }

    /// It lets time pass.
    ///
    /// @param until by the network's clock
    record Pausing(Instant until) implements State {
        @Override
        public String words() {
            return "pausing until " + until;
        }
    }

    /// It waits for the world.
    record Outside() implements State {
        @Override
        public String words() {
            return "outside, waiting for the world";
        }
    }

    /// Somebody holds it.
    record PausedByYou() implements State {
        @Override
        public String words() {
            return "paused by you";
        }
    }

    /// It has come to its end.
    record Finished() implements State {
        @Override
        public String words() {
            return "finished";
        }

        @Override
        public boolean over() {
            return true;
        }
    }

    /// Its `main` threw, and nothing more is tried.
    ///
    /// @param failure what happened last
    record Failed(Failure failure) implements State {
        @Override
        public String words() {
            return "failed: " + failure.reason();
        }

        @Override
        public boolean over() {
            return true;
        }
    }
}
