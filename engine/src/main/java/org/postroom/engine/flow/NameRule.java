package org.postroom.engine.flow;

/// How names in a drawing are spelled. Any thread may ask.
///
/// ```java
/// boolean fits = NameRule.ID.fits("chooser-2");
/// ```
public enum NameRule {
    /// A component's id: small letters, digits and `-`, a letter first, 64 at most.
    ID("[a-z][a-z0-9-]{0,63}") {
        @Override
        boolean mayBegin(char letter) {
            return isSmall(letter);
        }

        @Override
        boolean mayFollow(char letter) {
            return isSmall(letter) || isDigit(letter) || letter == '-';
        }
    },
    /// The name of a box or of a part: letters, digits, `_` and `-`, no digit and no `-` first, 64 at most.
    NAME("[a-zA-Z_][a-zA-Z0-9_-]{0,63}") {
        @Override
        boolean mayBegin(char letter) {
            return isSmall(letter) || letter >= 'A' && letter <= 'Z' || letter == '_';
        }

        @Override
        boolean mayFollow(char letter) {
            return mayBegin(letter) || isDigit(letter) || letter == '-';
        }
    };

    private static final int LONGEST = 64;

    private final String pattern;

    NameRule(String pattern) {
        this.pattern = pattern;
    }

    abstract boolean mayBegin(char letter);

    abstract boolean mayFollow(char letter);

    private static boolean isSmall(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /// Whether a name is spelled so. A large drawing has a million names; a matcher for each of them costs as much as all
    /// the rest of reading it.
    ///
    /// @param name any text
    /// @return true where [#pattern] matches the whole of it
    public boolean fits(String name) {
        if (name.isEmpty() || name.length() > LONGEST || !mayBegin(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            if (!mayFollow(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// The same as a regular expression, for a schema or as a piece of a larger one.
    ///
    /// @return without `^` and `$`
    public String pattern() {
        return pattern;
    }
}
