package org.postroom.engine.schedule;

/// How fast a stepped run goes, for people to watch. It never changes what happens.
///
/// @param turnsPerSecond the most turns in a second of real time; infinite for as fast as it goes
/// @param timeFactor     how many seconds of the fibers' time pass in a real one; infinite where a pause costs nothing
public record Pace(double turnsPerSecond, double timeFactor) {
    /// As fast as it goes: a pause of an hour costs nothing.
    public static final Pace FULL = new Pace(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// Refuses what isn't above zero.
    public Pace {
        if (!(turnsPerSecond > 0) || !(timeFactor > 0)) {
            throw new IllegalArgumentException(
                    "a pace is above zero, not " + turnsPerSecond + " turns a second at " + timeFactor + "x");
        }
    }

    /// Slow motion: pauses cost nothing beyond their turn.
    ///
    /// @param turnsPerSecond above zero
    /// @return the pace
    public static Pace turns(double turnsPerSecond) {
        return new Pace(turnsPerSecond, Double.POSITIVE_INFINITY);
    }

    /// Pauses that take time: 1 is real time.
    ///
    /// @param factor above zero
    /// @return the pace
    public static Pace time(double factor) {
        return new Pace(Double.POSITIVE_INFINITY, factor);
    }

    boolean full() {
        return turnsPerSecond == Double.POSITIVE_INFINITY && timeFactor == Double.POSITIVE_INFINITY;
    }

    long nanosPerTurn() {
        return (long) (1e9 / turnsPerSecond);
    }

    long realNanos(long virtual) {
        return (long) (virtual / timeFactor);
    }
}
