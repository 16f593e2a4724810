package org.postroom.palette.expression;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Regular expressions that end: a pattern such as `(a+)+b` can try for centuries, so the letters that it looks at are
/// counted.
final class Patterns {
    private static final int LONGEST = 1000;
    private static final int MOST_LOOKS = 5_000_000;

    private Patterns() {}

    static Pattern compile(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a regular expression has at most " + LONGEST + " characters, not " + pattern.length());
        }
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + pattern + "' is no regular expression: " + e.getDescription()
                    + " near its character " + (e.getIndex() + 1), e);
        }
    }

    /// Whether a pattern is found somewhere in a text.
    static boolean finds(String text, Pattern pattern) {
        return pattern.matcher(new Counted(text)).find();
    }

    /// Whether a pattern is all of a text.
    static boolean matches(String text, String pattern) {
        return compile(pattern).matcher(new Counted(text)).matches();
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private int looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new IllegalArgumentException("this regular expression takes too long on this text");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
