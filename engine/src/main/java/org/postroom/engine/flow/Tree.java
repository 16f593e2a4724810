package org.postroom.engine.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values as a JSON file has them: text, numbers ([Long], [java.math.BigInteger], [java.math.BigDecimal]), booleans,
/// [Null], and lists and maps of these, all immutable. Maps keep the order of the file.
public final class Tree {
    private Tree() {}

    /// JSON's `null`, which is a value like any other here.
    public enum Null {
        /// The only one.
        NULL;

        @Override
        public String toString() {
            return "null";
        }
    }

    /// An immutable copy, all the way down.
    ///
    /// @param map a tree
    /// @return the copy, in the same order
    public static Map<String, Object> copy(Map<String, Object> map) {
        return copied(map);
    }

    private static Map<String, Object> copied(Map<?, ?> map) {
        if (map.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, value) -> copy.put((String) key, copied(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static List<Object> copied(List<?> list) {
        List<Object> copy = new ArrayList<>(list.size());
        list.forEach(item -> copy.add(copied(item)));
        return Collections.unmodifiableList(copy);
    }

    private static Object copied(Object value) {
        return switch (value) {
            case Map<?, ?> map -> copied(map);
            case List<?> list -> copied(list);
            default -> value;
        };
    }
}
