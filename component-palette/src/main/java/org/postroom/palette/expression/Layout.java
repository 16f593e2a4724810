package org.postroom.palette.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.jexl3.JexlInfo;

/// Looks at a text before the library does: brackets and quotes in pairs, no signs that mean something only to the
/// library, not too long, and not nested so deeply that reading it would take for ever. It knows better than the library
/// which bracket lacks its partner.
final class Layout {
    static final int LONGEST = 4000;
    static final int DEEPEST = 12;

    /// Signs that the library has and we don't, and what is meant by most who write them; longer ones first.
    private static final Map<String, String> SIGNS = signs("===", "==", "!==", "!=", "<>", "!=", "<<=", "", ">>=", "",
            "<<", "", ">>", "", "??", "get(map, name, otherwise)", "?.", "get(map, name, otherwise)", "?:",
            "a value between '?' and ':'", "..", "", "++", "", "--", "a space between two minus signs", "->", "", "=>",
            ">=", "=^", "startsWith(text, beginning)", "=$", "endsWith(text, end)", "!^", "", "!$", "", "+=", "", "-=",
            "", "*=", "", "/=", "", "%=", "", "&=", "", "|=", "", "^", "", "`", "quotes around a text", ";", "", "#",
            "",
            "\\", "", "@", "", "$", "");

    private final Deque<Character> open = new ArrayDeque<>();
    private final Deque<Integer> openAt = new ArrayDeque<>();
    private final String text;

    private Layout(String text) {
        this.text = text;
    }

    /// @throws IllegalArgumentException with the first thing that is wrong
    static void check(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("expected something such as message > 3, but it is empty");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("at most " + LONGEST + " characters, not " + text.length());
        }
        new Layout(text).check();
    }

    /// Where a character stands, for a person.
    static String place(String text, int index) {
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
        return place(line, index - before.lastIndexOf('\n'));
    }

    /// Where a word stands that ends about there: the library tells of the end.
    static String place(String text, JexlInfo info, String word) {
        int end = index(text, info.getLine(), info.getColumn());
        int start = word.isEmpty() ? -1 : text.lastIndexOf(word, end);
        return place(text, start >= 0 && end - start <= word.length() + 1 ? start : end);
    }

    static int index(String text, int line, int column) {
        int start = 0;
        for (int passed = 1; passed < line && text.indexOf('\n', start) >= 0; passed++) {
            start = text.indexOf('\n', start) + 1;
        }
        return Math.clamp(start + (long) column - 1, 0, text.length());
    }

    private static String place(int line, int column) {
        return (line > 1 ? "line " + line + ", " : "") + "column " + column + ": ";
    }

    private void check() {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\'', '"' -> i = endOfQuote(i);
                case '(', '[', '{' -> open(letter, i);
                case ')', ']', '}' -> close(letter, i);
                case '0' -> checkNumber(i);
                default -> i += checkSign(i);
            }
        }
        if (!open.isEmpty()) {
            throw wrong(openAt.getFirst(), "the '" + opening(open.getFirst()) + "' here is never closed: expected '"
                    + open.getFirst() + "'");
        }
    }

    private int endOfQuote(int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == text.charAt(start)) {
                return i;
            }
        }
        throw wrong(start, "the text that begins here never ends: expected another " + text.charAt(start));
    }

    private void open(char letter, int at) {
        open.push(switch (letter) {
            case '(' -> ')';
            case '[' -> ']';
            default -> '}';
        });
        openAt.push(at);
        if (open.size() > DEEPEST) {
            throw wrong(at, "brackets are nested at most " + DEEPEST + " deep");
        }
    }

    private void close(char letter, int at) {
        if (open.isEmpty() || open.getFirst() != letter) {
            throw wrong(at, open.isEmpty()
                    ? "this '" + letter + "' closes nothing"
                    : "expected '" + open.getFirst() + "', found '" + letter + "'");
        }
        open.pop();
        openAt.pop();
    }

    private static char opening(char closing) {
        return switch (closing) {
            case ')' -> '(';
            case ']' -> '[';
            default -> '{';
        };
    }

    /// Otherwise it would be one of base 8, 2 or 16.
    private void checkNumber(int at) {
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '.';
        if (begins && at + 1 < text.length() && "0123456789xXbB".indexOf(text.charAt(at + 1)) >= 0) {
            throw wrong(at, "expected a number that doesn't begin with 0");
        }
    }

    /// How many more letters belong to a sign that is right.
    private int checkSign(int at) {
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            if (text.startsWith(sign.getKey(), at)) {
                throw wrong(at, (sign.getValue().isEmpty() ? "" : "expected " + quoted(sign.getValue()) + ": ") + "'"
                        + sign.getKey() + "' has no meaning here");
            }
        }
        return switch (text.charAt(at)) {
            case '=' -> twice(at, "=~", "expected '==' to compare, found '=': an expression changes nothing");
            case '&' -> twice(at, "&", "expected '&&', found '&'");
            case '|' -> twice(at, "|", "expected '||', found '|'");
            case '!', '<', '>' -> at + 1 < text.length() && "=~".indexOf(text.charAt(at + 1)) >= 0 ? 1 : 0;
            case '~' -> throw wrong(at, "expected '=~' or '!~', found '~'");
            default -> 0;
        };
    }

    private int twice(int at, String after, String otherwise) {
        if (at + 1 == text.length() || after.indexOf(text.charAt(at + 1)) < 0) {
            throw wrong(at, otherwise);
        }
        return 1;
    }

    private static String quoted(String words) {
        return words.length() < 3 ? "'" + words + "'" : words;
    }

    private static Map<String, String> signs(String... pairs) {
        Map<String, String> signs = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            signs.put(pairs[i], pairs[i + 1]);
        }
        return signs;
    }

    private IllegalArgumentException wrong(int at, String what) {
        return new IllegalArgumentException(place(text, at) + what);
    }
}
