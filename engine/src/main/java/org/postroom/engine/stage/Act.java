package org.postroom.engine.stage;

/// What a person did to a [Face].
public sealed interface Act {
    /// Pressed a [Face.Push].
    record Pressed() implements Act {}

    /// Entered a line into a [Face.Entry].
    ///
    /// @param text without its end
    record Entered(String text) implements Act {}

    /// Moved a [Face.Slide].
    ///
    /// @param value within its bounds
    record Slid(double value) implements Act {}

    /// Pressed a key while a [Face.Keys] listens.
    ///
    /// @param key its name in capitals, such as `LEFT`, `A` or `SPACE`
    record Typed(String key) implements Act {}

    /// Used the pointer on a [Face.Paper].
    ///
    /// @param kind what it did
    /// @param x    from the left, in points of the paper
    /// @param y    from the top, in points of the paper
    record Pointed(Pointing kind, double x, double y) implements Act {}

    /// What a pointer can do.
    enum Pointing {
        /// A button was pressed.
        DOWN,
        /// It moved while a button was held.
        DRAG,
        /// The button was let go.
        UP
    }
}
