package org.postroom.engine.component;

/// How a message is shown in a sentence.
public final class Words {
    private static final int LONGEST = 60;

    private Words() {}

    /// A message in a few characters: its text, cut where it is long, line breaks made visible.
    ///
    /// @param message any value
    /// @return at most 61 characters
    public static String brief(Object message) {
        String text = String.valueOf(message).replace("\n", "\\n").replace("\r", "\\r");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
