package org.postroom.palette.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;

/// Calculates as a person would expect: whole numbers exactly, all others as a double; 7 / 2 is 3.5 and 6 / 2 is 3.
/// Whole results are as small as they fit: an Integer, else a Long, else a BigInteger.
final class Numbers {
    private static final int MOST_BITS = 4096;

    private Numbers() {}

    static Number add(Object a, Object b) {
        return calculate("+", a, b, BigInteger::add, Double::sum);
    }

    static Number subtract(Object a, Object b) {
        return calculate("-", a, b, BigInteger::subtract, (x, y) -> x - y);
    }

    static Number multiply(Object a, Object b) {
        return calculate("*", a, b, BigInteger::multiply, (x, y) -> x * y);
    }

    static Number divide(Object a, Object b) {
        checkDivisor("/", a, b);
        boolean even = isWhole(a) && isWhole(b) && whole(a).mod(whole(b).abs()).signum() == 0;
        return even ? normal(whole(a).divide(whole(b))) : finite(number("/", a) / number("/", b));
    }

    /// What is left over; it has the sign of the divisor.
    static Number mod(Object a, Object b) {
        checkDivisor("%", a, b);
        return calculate("%", a, b, (x, y) -> x.subtract(y.multiply(floor(x, y))),
                (x, y) -> x - y * Math.floor(x / y));
    }

    private static BigInteger floor(BigInteger x, BigInteger y) {
        BigInteger[] parts = x.divideAndRemainder(y);
        return parts[1].signum() * y.signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    static Number negate(Object a) {
        return subtract(0, a);
    }

    private static void checkDivisor(String sign, Object a, Object b) {
        number(sign, a);
        if (number(sign, b) == 0) {
            throw new IllegalArgumentException("nothing can be divided by 0");
        }
    }

    private static Number calculate(String sign, Object a, Object b, BinaryOperator<BigInteger> wholes,
            DoubleBinaryOperator decimals) {
        if (isWhole(a) && isWhole(b)) {
            return normal(wholes.apply(whole(a), whole(b)));
        }
        return finite(decimals.applyAsDouble(number(sign, a), number(sign, b)));
    }

    static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger
                || value instanceof Short || value instanceof Byte;
    }

    private static BigInteger whole(Object value) {
        return value instanceof BigInteger big ? big : BigInteger.valueOf(((Number) value).longValue());
    }

    private static double number(String sign, Object value) {
        if (value instanceof Number number) {
            return finite(number.doubleValue());
        }
        throw new IllegalArgumentException("'" + sign + "' needs numbers, not " + Values.described(value)
                + (value instanceof String ? "; number(...) makes one of a text" : ""));
    }

    static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a number is too large, or is none");
        }
        return number;
    }

    static Number normal(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        if (number.bitLength() < Long.SIZE) {
            return number.longValue();
        }
        if (number.bitLength() > MOST_BITS) {
            throw new IllegalArgumentException("a number is too large");
        }
        return number;
    }

    static int compare(Number a, Number b) {
        double x = a.doubleValue();
        double y = b.doubleValue();
        return Double.isFinite(x) && Double.isFinite(y) ? exact(a).compareTo(exact(b)) : Double.compare(x, y);
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case Double _, Float _ -> BigDecimal.valueOf(number.doubleValue());
            case BigDecimal decimal -> decimal;
            default -> new BigDecimal(number.toString());
        };
    }
}
