package org.postroom.palette.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postroom.engine.component.Words;

/// Works on texts, none of which becomes too long.
final class Texts {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,1000}");
    private static final Pattern DECIMAL = Pattern
            .compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,4})?");

    private Texts() {}

    static String replace(String text, String part, String by) {
        if (part.isEmpty()) {
            throw new IllegalArgumentException("nothing can't be replaced: the second argument is empty");
        }
        long found = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            found++;
        }
        return Values.bounded(text.length() + found * (by.length() - part.length()), () -> text.replace(part, by));
    }

    static String join(List<?> items, String separator) {
        List<String> texts = items.stream().map(Values::text).toList();
        long length = texts.stream().mapToLong(each -> (long) each.length() + separator.length()).sum();
        return Values.bounded(length, () -> texts.stream().collect(Collectors.joining(separator)));
    }

    /// From one place up to, but without, another; below zero they count from the end, and beyond it they stop there.
    static Object slice(Object value, int from, int to) {
        int size = Values.size(value);
        int start = within(from, size);
        int end = Math.max(start, within(to, size));
        return switch (value) {
            case String text -> text.substring(start, end);
            case List<?> list -> List.copyOf(list.subList(start, end));
            default -> throw new IllegalArgumentException("expected a text or a list, found "
                    + Values.described(value));
        };
    }

    private static int within(int place, int size) {
        return Math.clamp(place < 0 ? (long) place + size : place, 0, size);
    }

    /// A number is one already.
    static Object number(Object value) {
        if (value instanceof Number) {
            return value;
        }
        String text = Function.string(value).strip();
        if (WHOLE.matcher(text).matches()) {
            return Numbers.normal(new BigInteger(text));
        }
        if (DECIMAL.matcher(text).matches()) {
            return Numbers.finite(new BigDecimal(text).doubleValue());
        }
        throw new IllegalArgumentException("'" + Words.brief(text) + "' is no number");
    }
}
