package org.postroom.engine.settings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The kinds that a file writes as numbers, as `true` or `false`, or as whatever a message is.
final class NumberCodecs {
    static final Codec WHOLE = new Codec.Of(Kind.Plain.WHOLE,
            (value, place, reading) -> whole(Kind.Plain.WHOLE, Integer.MIN_VALUE, Integer.MAX_VALUE, value, place,
                    reading).map(number -> (int) (long) number),
            value -> ((Number) value).longValue(), List.of(1, 2, 0));
    static final Codec LONG = new Codec.Of(Kind.Plain.LONG,
            (value, place, reading) -> whole(Kind.Plain.LONG, Long.MIN_VALUE, Long.MAX_VALUE, value, place, reading)
                    .map(number -> number),
            value -> value, List.of(1L, 2L, 0L));
    static final Codec DECIMAL = new Codec.Of(Kind.Plain.DECIMAL, NumberCodecs::decimal, NumberCodecs::write,
            List.of(1.0, 2.0, 0.0));
    static final Codec TRUTH = new Codec.Of(Kind.Plain.TRUTH,
            (value, place, reading) -> value instanceof Boolean
                    ? Optional.of(value)
                    : reading.unexpected(place, Kind.Plain.TRUTH, value),
            value -> value, List.of(true, false));
    static final Codec MESSAGE = new Codec.Of(Kind.Plain.MESSAGE, NumberCodecs::message, NumberCodecs::write,
            List.of("a", 1));

    private NumberCodecs() {}

    private static Optional<Long> whole(Kind kind, long least, long most, Object value, String place,
            Reading reading) {
        Optional<BigDecimal> number = number(value);
        if (number.isEmpty() || !isWhole(number.get())) {
            return reading.unexpected(place, kind, value);
        }
        if (number.get().compareTo(BigDecimal.valueOf(least)) < 0
                || number.get().compareTo(BigDecimal.valueOf(most)) > 0) {
            return reading.wrong(place, "expected " + kind.words() + " from " + least + " to " + most + ", found "
                    + Reading.found(value));
        }
        return Optional.of(number.get().longValueExact());
    }

    /// Doesn't expand the number: one of a few characters may have a milliard digits.
    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<Object> decimal(Object value, String place, Reading reading) {
        Optional<BigDecimal> number = number(value);
        if (number.isEmpty()) {
            return reading.unexpected(place, Kind.Plain.DECIMAL, value);
        }
        double found = number.get().doubleValue();
        return Double.isFinite(found)
                ? Optional.of(found)
                : reading.wrong(place, "expected a number from " + -Double.MAX_VALUE + " to " + Double.MAX_VALUE
                        + ", found " + Reading.found(value));
    }

    private static Optional<BigDecimal> number(Object value) {
        return switch (value) {
            case Integer number -> Optional.of(BigDecimal.valueOf(number));
            case Long number -> Optional.of(BigDecimal.valueOf(number));
            case BigInteger number -> Optional.of(new BigDecimal(number));
            case BigDecimal number -> Optional.of(number);
            case Double number when Double.isFinite(number) -> Optional.of(BigDecimal.valueOf(number));
            default -> Optional.empty();
        };
    }

    private static Optional<Object> message(Object value, String place, Reading reading) {
        return switch (value) {
            case String text -> Optional.of(text);
            case Boolean truth -> Optional.of(truth);
            case Long number -> Optional.of(number == (int) (long) number ? (Object) (int) (long) number : number);
            case Integer number -> Optional.of(number);
            case BigInteger number -> Optional.of(number);
            case BigDecimal _, Double _ -> decimal(value, place, reading);
            case List<?> list -> CollectionCodecs.list(MESSAGE).read(list, place, reading);
            case Map<?, ?> map -> CollectionCodecs.map(MESSAGE).read(map, place, reading);
            default -> reading.unexpected(place, Kind.Plain.MESSAGE, value);
        };
    }

    private static Object write(Object value) {
        return switch (value) {
            case Integer number -> (long) number;
            case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
            case String _, Boolean _, Long _, BigInteger _ -> value;
            case List<?> list -> list.stream().map(NumberCodecs::write).toList();
            case Map<?, ?> map -> {
                Map<String, Object> written = new LinkedHashMap<>();
                map.forEach((key, item) -> written.put(String.valueOf(key), write(item)));
                yield Collections.unmodifiableMap(written);
            }
            default -> throw new IllegalArgumentException("a file can't hold " + Reading.found(value));
        };
    }
}
