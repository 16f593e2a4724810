package org.postroom.editor.entry;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Completes the word before the caret of an expression. A value.
///
/// @param from  where the word begins
/// @param to    where it ends: the caret
/// @param words what it may become, the likeliest first
record Completion(int from, int to, List<String> words) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*$");
    private static final List<String> VALUES = List.of("message", "true", "false", "and", "or", "not");
    private static final List<String> FUNCTIONS = List.of("abs(", "contains(", "empty(", "endsWith(", "floor(",
            "get(", "has(", "isList(", "isMap(", "isNumber(", "isText(", "join(", "keys(", "length(", "lower(",
            "matches(", "max(", "min(", "number(", "replace(", "round(", "size(", "slice(", "split(", "startsWith(",
            "text(", "trim(", "upper(");
    private static final Pattern STRING = Pattern.compile("'(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\"");

    Completion {
        words = List.copyOf(words);
    }

    /// What may stand at the caret. Nothing within a text, after a number, and where the word is complete.
    static Completion at(String expression, int caret) {
        String before = expression.substring(0, caret);
        Matcher word = WORD.matcher(before);
        int from = word.find() ? word.start() : caret;
        boolean method = from > 0 && before.charAt(from - 1) == '.';
        boolean digit = from > 0 && Character.isDigit(before.charAt(from - 1));
        if (digit || inText(before) || (from == caret && !before.isBlank() && !method)) {
            return new Completion(caret, caret, List.of());
        }
        return new Completion(from, caret, matching(before.substring(from).toLowerCase(Locale.ROOT), method));
    }

    private static List<String> matching(String typed, boolean method) {
        return Stream.concat(method ? Stream.of() : VALUES.stream(), FUNCTIONS.stream())
                .filter(word -> word.toLowerCase(Locale.ROOT).startsWith(typed) && word.length() > typed.length())
                .toList();
    }

    private static boolean inText(String before) {
        String rest = STRING.matcher(before).replaceAll("");
        return rest.contains("'") || rest.contains("\"");
    }

    /// The expression with the word completed; the caret stands behind it.
    String applied(String expression, String word) {
        return expression.substring(0, from) + word + expression.substring(to);
    }
}
