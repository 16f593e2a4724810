package org.postroom.palette.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Words;

/// The values that expressions work on, and how they are named in a sentence.
final class Values {
    /// How long a text may become, and how many items a list may get.
    static final int LONGEST = 1 << 20;

    private Values() {}

    static Object there(@Nullable Object value) {
        return Optional.<Object>ofNullable(value)
                .orElseThrow(() -> new IllegalArgumentException("it comes to nothing"));
    }

    static String described(Object value) {
        return switch (value) {
            case String text -> "the text '" + Words.brief(text) + "'";
            case Number number -> "the number " + Words.brief(number);
            case Boolean truth -> truth.toString();
            case List<?> list -> "the list " + Words.brief(list);
            case Map<?, ?> map -> "the map " + Words.brief(map);
            case Record record -> "the record " + Words.brief(record);
            default -> Words.brief(value);
        };
    }

    /// What a value is as text; bytes are read as UTF-8.
    static String text(Object value) {
        return value instanceof Bytes bytes ? bytes.text() : value.toString();
    }

    static String bounded(long length, Supplier<String> text) {
        if (length > LONGEST) {
            throw new IllegalArgumentException("a text here has at most " + LONGEST + " characters, not " + length);
        }
        return text.get();
    }

    static String joined(Object left, Object right) {
        String first = text(left);
        String second = text(right);
        return bounded((long) first.length() + second.length(), () -> first + second);
    }

    /// By value for numbers, whatever their types.
    static boolean same(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return Numbers.compare(a, b) == 0;
        }
        return left.equals(right);
    }

    static int compare(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return Numbers.compare(a, b);
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        throw new IllegalArgumentException("only two numbers or two texts have an order, not " + described(left)
                + " and " + described(right) + hint(left, right));
    }

    private static String hint(Object left, Object right) {
        boolean mixed = left instanceof String && right instanceof Number
                || left instanceof Number && right instanceof String;
        return mixed ? "; number(...) makes a number of a text" : "";
    }

    /// Whether a text has a part, a list an item, or a map a name.
    static boolean contains(Object container, Object part) {
        return switch (container) {
            case String text when part instanceof String letters -> text.contains(letters);
            case List<?> list -> list.stream().anyMatch(item -> same(item, part));
            case Map<?, ?> _ -> Properties.has(container, part);
            default -> throw new IllegalArgumentException("expected a text, list or map that may contain "
                    + described(part) + ", found " + described(container));
        };
    }

    static int size(Object value) {
        return switch (value) {
            case String text -> text.length();
            case List<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            case Bytes bytes -> bytes.length();
            default -> throw new IllegalArgumentException(
                    "only texts, lists, maps and bytes have a length, not " + described(value));
        };
    }
}
