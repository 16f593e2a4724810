package org.postroom.engine.flow;

import java.time.Duration;
import java.util.Map;

/// Something put on a link, a box or a component from outside, which sees each message before it is delivered there. It
/// is no part of the logic: without its taps a flow does the same, unless they delay, drop or hold.
///
/// @param at         where
/// @param job        what it does
/// @param expression on `message`: which messages it is for, or for [Job#WATCH] what is shown of each; empty for all,
///                   and the whole of them
/// @param each       only every so many-th of those messages counts, at least 1; for [Job#BREAK] and [Job#DROP]
/// @param delay      how much later each message is delivered; in whole milliseconds; for [Job#DELAY]
/// @param unknown    fields of the file that this version doesn't know
public record Tap(TapPlace at, Job job, String expression, int each, Duration delay, Map<String, Object> unknown) {
    /// The largest [#each].
    public static final int MOST_EACH = 1_000_000_000;

    /// The longest [#delay].
    public static final Duration LONGEST_DELAY = Duration.ofDays(1);

    /// Copies what it is given.
    public Tap {
        unknown = Tree.copy(unknown);
    }

    /// What a tap does.
    public enum Job {
        /// Counts messages.
        COUNT,
        /// Shows the newest one, or what an expression makes of it.
        WATCH,
        /// Complains about those for which its expression isn't true.
        EXPECT,
        /// Pauses the run: a breakpoint.
        BREAK,
        /// Delivers later; the sender waits meanwhile.
        DELAY,
        /// Drops messages.
        DROP,
        /// Delivers nothing as long as it is there; the senders wait.
        HOLD
    }

    /// A tap about which nothing else is said.
    ///
    /// @param at  where
    /// @param job what it does
    /// @return the tap
    public static Tap of(TapPlace at, Job job) {
        return new Tap(at, job, "", 1, Duration.ZERO, Map.of());
    }

    /// The same elsewhere.
    ///
    /// @param other where
    /// @return the tap
    public Tap withAt(TapPlace other) {
        return new Tap(other, job, expression, each, delay, unknown);
    }

    /// The same with another job.
    ///
    /// @param other what it does
    /// @return the tap
    public Tap withJob(Job other) {
        return new Tap(at, other, expression, each, delay, unknown);
    }

    /// The same with another expression.
    ///
    /// @param other may be empty
    /// @return the tap
    public Tap withExpression(String other) {
        return new Tap(at, job, other, each, delay, unknown);
    }

    /// The same for every so many-th message.
    ///
    /// @param other 1 to [#MOST_EACH]
    /// @return the tap
    public Tap withEach(int other) {
        return new Tap(at, job, expression, other, delay, unknown);
    }

    /// The same with another delay.
    ///
    /// @param other zero to [#LONGEST_DELAY]
    /// @return the tap
    public Tap withDelay(Duration other) {
        return new Tap(at, job, expression, each, other, unknown);
    }
}
