package org.postroom.palette.expression;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postroom.engine.component.Words;

/// What stands behind a dot or in square brackets: a map's value by its name, a list's item by its place, a record's
/// component by its name. Nothing else has any.
final class Properties {
    private static final int SHOWN = 12;

    private Properties() {}

    /// @throws IllegalArgumentException where there is none, with what there is
    static Object of(Object target, Object key) {
        return switch (target) {
            case Map<?, ?> map -> find(map, key).orElseThrow(() -> none("the map", key, names(map)));
            case List<?> list -> item(list, key);
            case Record record -> component(record, key);
            default -> throw new IllegalArgumentException(
                    "only maps, lists and records have something inside to get by '" + Words.brief(key) + "', not "
                            + Values.described(target) + "; functions are written such as length(message)");
        };
    }

    /// Whether a map or record has a name.
    static boolean has(Object target, Object key) {
        return switch (target) {
            case Map<?, ?> map -> find(map, key).isPresent();
            case Record record -> names(record).contains(String.valueOf(key));
            default -> throw new IllegalArgumentException(
                    "expected a map or a record, found " + Values.described(target));
        };
    }

    static List<String> names(Map<?, ?> map) {
        return map.keySet().stream().map(String::valueOf).toList();
    }

    private static List<String> names(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents()).map(RecordComponent::getName).toList();
    }

    private static Optional<Object> find(Map<?, ?> map, Object key) {
        return Optional.ofNullable(map.get(key instanceof Number ? key.toString() : key));
    }

    private static Object item(List<?> list, Object key) {
        if (!(key instanceof Integer index)) {
            throw new IllegalArgumentException("a list has no '" + Words.brief(key)
                    + "'; its items are [0], [1] and so on, the last one is [-1]");
        }
        int place = index < 0 ? index + list.size() : index;
        if (place < 0 || place >= list.size()) {
            throw new IllegalArgumentException("a list of " + list.size() + " has no item " + index);
        }
        return list.get(place);
    }

    private static Object component(Record record, Object key) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getName().equals(key)) {
                return value(record, component);
            }
        }
        throw none("the record", key, names(record));
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return Optional.ofNullable(component.getAccessor().invoke(record)).orElseThrow(
                    () -> new IllegalArgumentException("the record's '" + component.getName() + "' is absent"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the record's '" + component.getName() + "' can't be read", e);
        }
    }

    private static IllegalArgumentException none(String thing, Object key, List<String> names) {
        String there = names.stream().limit(SHOWN).map(Words::brief).collect(Collectors.joining(", "));
        return new IllegalArgumentException(thing + " has no '" + Words.brief(key) + "' ("
                + (names.isEmpty() ? "it is empty" : "it has: " + there + (names.size() > SHOWN ? ", …" : "")) + ")");
    }
}
