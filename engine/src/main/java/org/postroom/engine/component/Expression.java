package org.postroom.engine.component;

/// A setting that is worked out anew for each message. An implementation is a public class or record with a public
/// constructor that takes the text alone, and throws an [IllegalArgumentException] with a sentence where that is none;
/// so a mistake is found in the drawing, before anything runs. In a file it is the text.
///
/// ```java
/// public record Settings(@Help("which messages pass") MessageExpression expression) {}
/// ```
public interface Expression {
    /// What its author has written.
    ///
    /// @return for example "message > 3"
    String text();
}
