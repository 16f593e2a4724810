package org.postroom.engine.settings;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as people write them: "250ms", "10s", "5min", "1h", "1h30min", or in ISO 8601.
public final class Times {
    private static final Pattern AMOUNTS = Pattern.compile("(?:\\d{1,18}(?:\\.\\d{1,9})?(?:ns|ms|s|min|h))+");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)(ns|ms|s|min|h)");
    private static final SequencedMap<String, Long> UNITS = units();

    private Times() {}

    /// Reads a time.
    ///
    /// @param text such as "10s"
    /// @return the time
    /// @throws IllegalArgumentException where it isn't one
    public static Duration parse(String text) {
        try {
            return AMOUNTS.matcher(text).matches() ? sum(text) : Duration.parse(text);
        } catch (ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException("a time is written like 250ms, 10s, 5min or 1h", e);
        }
    }

    private static Duration sum(String text) {
        Duration sum = Duration.ZERO;
        Matcher amount = AMOUNT.matcher(text);
        while (amount.find()) {
            BigDecimal nanos = new BigDecimal(amount.group(1))
                    .multiply(BigDecimal.valueOf(UNITS.getOrDefault(amount.group(2), 1L)));
            var parts = nanos.toBigIntegerExact().divideAndRemainder(BigDecimal.valueOf(1_000_000_000L).toBigInteger());
            sum = sum.plus(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()));
        }
        return sum;
    }

    /// The largest unit of which the time is a whole number.
    static String print(Duration time) {
        boolean countable = !time.isNegative() && time.compareTo(Duration.ofDays(100_000)) < 0;
        if (time.isZero() || !countable) {
            return time.isZero() ? "0s" : time.toString();
        }
        long nanos = time.toNanos();
        String unit = UNITS.sequencedKeySet().reversed().stream()
                .filter(name -> nanos % UNITS.getOrDefault(name, 1L) == 0).findFirst().orElse("ns");
        return nanos / UNITS.getOrDefault(unit, 1L) + unit;
    }

    private static SequencedMap<String, Long> units() {
        SequencedMap<String, Long> units = new LinkedHashMap<>();
        units.put("ns", 1L);
        units.put("ms", 1_000_000L);
        units.put("s", 1_000_000_000L);
        units.put("min", 60 * 1_000_000_000L);
        units.put("h", 3600 * 1_000_000_000L);
        return units;
    }
}
