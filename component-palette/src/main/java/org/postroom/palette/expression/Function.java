package org.postroom.palette.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The functions that expressions have, and no others. `f(x, y)` may be written `x.f(y)` too.
enum Function {
    UPPER("upper(text)", 1, 1,
            given -> string(given.getFirst()).toUpperCase(Locale.ROOT)),
    LOWER("lower(text)", 1, 1,
            given -> string(given.getFirst()).toLowerCase(Locale.ROOT)),
    TRIM("trim(text)", 1, 1,
            given -> string(given.getFirst()).strip()),
    LENGTH("length(text, list, map or bytes)", 1, 1,
            given -> Values.size(given.getFirst())),
    SIZE("size(text, list, map or bytes)", 1, 1,
            given -> Values.size(given.getFirst())),
    EMPTY("empty(text, list, map or bytes)", 1, 1,
            given -> Values.size(given.getFirst()) == 0),
    CONTAINS("contains(text, list or map, part)", 2, 2,
            given -> Values.contains(given.getFirst(), given.get(1))),
    STARTS_WITH("startsWith(text, beginning)", 2, 2,
            given -> string(given.getFirst()).startsWith(string(given.get(1)))),
    ENDS_WITH("endsWith(text, end)", 2, 2,
            given -> string(given.getFirst()).endsWith(string(given.get(1)))),
    MATCHES("matches(text, regular expression)", 2, 2,
            given -> Patterns.matches(string(given.getFirst()), string(given.get(1)))),
    REPLACE("replace(text, part, by)", 3, 3,
            given -> Texts.replace(string(given.getFirst()), string(given.get(1)), string(given.get(2)))),
    SLICE("slice(text or list, from) or slice(text or list, from, to)", 2, 3,
            given -> Texts.slice(given.getFirst(), whole(given.get(1)),
                    given.size() > 2 ? whole(given.get(2)) : Values.size(given.getFirst()))),
    SPLIT("split(text, separator)", 2, 2,
            given -> List.of(Pattern.compile(Pattern.quote(string(given.get(1)))).split(string(given.getFirst()), -1))),
    JOIN("join(list, separator)", 2, 2,
            given -> Texts.join(list(given.getFirst()), string(given.get(1)))),
    TEXT("text(anything)", 1, 1,
            given -> Values.text(given.getFirst())),
    NUMBER("number(text)", 1, 1,
            given -> Texts.number(given.getFirst())),
    ROUND("round(number) or round(number, digits)", 1, 2,
            given -> rounded(given.getFirst(), given.size() > 1 ? whole(given.get(1)) : 0, RoundingMode.HALF_UP)),
    FLOOR("floor(number)", 1, 1,
            given -> rounded(given.getFirst(), 0, RoundingMode.FLOOR)),
    ABS("abs(number)", 1, 1,
            given -> Values.compare(given.getFirst(), 0) < 0 ? Numbers.negate(given.getFirst()) : given.getFirst()),
    MIN("min(a, b)", 2, 2,
            given -> Values.compare(given.getFirst(), given.get(1)) <= 0 ? given.getFirst() : given.get(1)),
    MAX("max(a, b)", 2, 2,
            given -> Values.compare(given.getFirst(), given.get(1)) >= 0 ? given.getFirst() : given.get(1)),
    HAS("has(map, name)", 2, 2,
            given -> Properties.has(given.getFirst(), given.get(1))),
    GET("get(map, name, otherwise)", 3, 3,
            given -> Properties.has(given.getFirst(), given.get(1))
                    ? Properties.of(given.getFirst(), given.get(1))
                    : given.get(2)),
    KEYS("keys(map)", 1, 1,
            given -> Properties.names(map(given.getFirst()))),
    IS_TEXT("isText(anything)", 1, 1,
            given -> given.getFirst() instanceof String),
    IS_NUMBER("isNumber(anything)", 1, 1,
            given -> given.getFirst() instanceof Number),
    IS_LIST("isList(anything)", 1, 1,
            given -> given.getFirst() instanceof List<?>),
    IS_MAP("isMap(anything)", 1, 1,
            given -> given.getFirst() instanceof Map<?, ?>);

    private static final Map<String, Function> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(function -> function.usage.replaceFirst("\\(.*", ""), each -> each));

    private final String usage;
    private final int least;
    private final int most;
    @SuppressWarnings("ImmutableEnumChecker") // the bodies hold nothing
    private final java.util.function.Function<List<Object>, Object> body;

    Function(String usage, int least, int most, java.util.function.Function<List<Object>, Object> body) {
        this.usage = usage;
        this.least = least;
        this.most = most;
        this.body = body;
    }

    static Optional<Function> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static String names() {
        return BY_NAME.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /// What it comes to.
    ///
    /// @param given as many values as it takes
    /// @throws IllegalArgumentException where it can't do anything with them
    Object of(List<Object> given) {
        return body.apply(given);
    }

    String usage() {
        return usage;
    }

    boolean takes(int count) {
        return count >= least && count <= most;
    }

    static String string(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("expected a text, found " + Values.described(value)
                + "; text(...) makes one");
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("expected a list, found " + Values.described(value));
    }

    private static Map<?, ?> map(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("expected a map, found " + Values.described(value));
    }

    private static int whole(Object value) {
        if (value instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("expected a whole number, found " + Values.described(value));
    }

    /// Whole where no digits are wanted.
    private static Object rounded(Object value, int digits, RoundingMode mode) {
        if (digits < 0 || digits > 15) {
            throw new IllegalArgumentException("0 to 15 digits can be kept, not " + digits);
        }
        if (Numbers.isWhole(value)) {
            return value;
        }
        if (!(value instanceof Number number)) {
            throw new IllegalArgumentException("expected a number, found " + Values.described(value));
        }
        BigDecimal kept = BigDecimal.valueOf(Numbers.finite(number.doubleValue())).setScale(digits, mode);
        return digits == 0 ? Numbers.normal(kept.toBigInteger()) : (Object) kept.doubleValue();
    }
}
