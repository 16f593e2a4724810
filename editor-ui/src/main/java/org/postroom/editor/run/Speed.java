package org.postroom.editor.run;

import org.postroom.engine.schedule.Pace;

/// How fast a stepped run goes.
///
/// @param turnsPerSecond above zero; infinite for as fast as it goes
public record Speed(double turnsPerSecond) {
    /// As fast as it goes.
    public static final Speed FULL = new Speed(Double.POSITIVE_INFINITY);
    /// The slowest.
    public static final Speed SLOWEST = new Speed(0.5);

    /// So many turns a second can be followed by eye: each move of a message is shown.
    private static final double FOLLOWED = 30;

    /// Whether a person can see each message move.
    public boolean canBeFollowed() {
        return turnsPerSecond <= FOLLOWED;
    }

    Pace pace() {
        return Double.isInfinite(turnsPerSecond) ? Pace.FULL : Pace.turns(turnsPerSecond);
    }
}
