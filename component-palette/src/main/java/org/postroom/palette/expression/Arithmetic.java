package org.postroom.palette.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlOperator;
import org.apache.commons.jexl3.JexlOptions;
import org.jspecify.annotations.Nullable;

/// What the signs mean: strictly by type, where the library would turn texts into numbers and anything into a truth. All
/// that it makes is immutable.
final class Arithmetic extends JexlArithmetic {
    Arithmetic() {
        super(true);
    }

    @Override
    public JexlArithmetic options(JexlOptions options) {
        return this;
    }

    @Override
    public Object add(Object left, Object right) {
        return left instanceof String || right instanceof String
                ? Values.joined(left, right)
                : Numbers.add(left, right);
    }

    @Override
    public Object subtract(Object left, Object right) {
        return Numbers.subtract(left, right);
    }

    @Override
    public Object multiply(Object left, Object right) {
        return Numbers.multiply(left, right);
    }

    @Override
    public Object divide(Object left, Object right) {
        return Numbers.divide(left, right);
    }

    @Override
    public Object mod(Object left, Object right) {
        return Numbers.mod(left, right);
    }

    @Override
    public Object negate(Object value) {
        return Numbers.negate(value);
    }

    @Override
    public Object positivize(Object value) {
        return Numbers.add(0, value);
    }

    @Override
    public boolean equals(@Nullable Object left, @Nullable Object right) {
        return Values.same(Values.there(left), Values.there(right));
    }

    @Override
    protected int compare(Object left, Object right, JexlOperator operator) {
        return Values.compare(left, right);
    }

    @Override
    public boolean lessThan(Object left, Object right) {
        return Values.compare(left, right) < 0;
    }

    @Override
    public boolean lessThanOrEqual(Object left, Object right) {
        return Values.compare(left, right) <= 0;
    }

    @Override
    public boolean greaterThan(Object left, Object right) {
        return Values.compare(left, right) > 0;
    }

    @Override
    public boolean greaterThanOrEqual(Object left, Object right) {
        return Values.compare(left, right) >= 0;
    }

    /// `=~`: a pattern is found in a text; or a list or map contains something. The library has understood a pattern
    /// that is written down already.
    @Override
    public Boolean contains(Object container, Object value) {
        return switch (container) {
            case Pattern pattern -> Patterns.finds(Function.string(value), pattern);
            case String pattern -> Patterns.finds(Function.string(value), Patterns.compile(pattern));
            default -> Values.contains(container, value);
        };
    }

    @Override
    public boolean toBoolean(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalArgumentException("expected true or false, found " + Values.described(value));
    }

    @Override
    protected boolean toBoolean(boolean strict, Object value) {
        return toBoolean(value);
    }

    @Override
    public boolean testPredicate(Object value) {
        return toBoolean(value);
    }

    @Override
    public Object not(Object value) {
        return !toBoolean(value);
    }

    @Override
    public Integer size(Object value, Integer otherwise) {
        return Values.size(value);
    }

    @Override
    public Boolean isEmpty(Object value, Boolean otherwise) {
        return Values.size(value) == 0;
    }

    @Override
    public Boolean empty(Object value) {
        return Values.size(value) == 0;
    }

    @Override
    public ArrayBuilder arrayBuilder(int size, boolean extended) {
        List<Object> items = new ArrayList<>();
        return new ArrayBuilder() {
            @Override
            public void add(Object item) {
                items.add(Values.there(item));
            }

            @Override
            public Object create(boolean list) {
                return Collections.unmodifiableList(items);
            }
        };
    }

    @Override
    public MapBuilder mapBuilder(int size, boolean extended) {
        Map<String, Object> entries = new LinkedHashMap<>();
        return new MapBuilder() {
            @Override
            public void put(Object name, Object value) {
                entries.put(Values.text(name), Values.there(value));
            }

            @Override
            public Object create() {
                return Collections.unmodifiableMap(entries);
            }
        };
    }
}
