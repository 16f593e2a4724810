package org.postroom.engine.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.flow.Spelling;

/// The kinds that hold others, and those that choose from names.
final class CollectionCodecs {
    private CollectionCodecs() {}

    static Codec list(Codec item) {
        return new Holding(new Kind.ListOf(item.kind()), item, samples(item)) {
            @Override
            public Optional<Object> read(Object value, String place, Reading reading) {
                if (!(value instanceof List<?> list)) {
                    return reading.unexpected(place, kind(), value);
                }
                List<Object> items = new ArrayList<>(list.size());
                for (int i = 0; i < list.size(); i++) {
                    item.read(list.get(i), place + "[" + i + "]", reading).ifPresent(items::add);
                }
                return items.size() < list.size()
                        ? Optional.empty()
                        : Optional.of(Collections.unmodifiableList(items));
            }

            @Override
            public Object write(Object value) {
                return ((List<?>) value).stream().map(item::write).toList();
            }

            @Override
            public void named(Object value, List<String> names) {
                if (item.names() && value instanceof List<?> list) {
                    list.forEach(each -> item.named(each, names));
                }
            }
        };
    }

    private static List<Object> samples(Codec item) {
        List<Object> samples = new ArrayList<>();
        item.samples().forEach(each -> samples.add(List.of(each)));
        samples.add(List.of());
        return samples;
    }

    static Codec map(Codec item) {
        return new Holding(new Kind.MapOf(item.kind()), item, List.of(Map.of())) {
            @Override
            public Optional<Object> read(Object value, String place, Reading reading) {
                if (!(value instanceof Map<?, ?> map)) {
                    return reading.unexpected(place, kind(), value);
                }
                Map<String, Object> items = new LinkedHashMap<>();
                map.forEach((key, each) -> item.read(each, place + "." + key, reading)
                        .ifPresent(read -> items.put(String.valueOf(key), read)));
                return items.size() < map.size()
                        ? Optional.empty()
                        : Optional.of(Collections.unmodifiableMap(items));
            }

            @Override
            public Object write(Object value) {
                Map<String, Object> items = new LinkedHashMap<>();
                ((Map<?, ?>) value).forEach((key, each) -> items.put(String.valueOf(key), item.write(each)));
                return Collections.unmodifiableMap(items);
            }

            @Override
            public void named(Object value, List<String> names) {
                if (item.names() && value instanceof Map<?, ?> map) {
                    map.values().forEach(each -> item.named(each, names));
                }
            }
        };
    }

    /// An absent one isn't written at all, which is its record's business.
    static Codec maybe(Codec item) {
        return new Holding(new Kind.Maybe(item.kind()), item, List.of(Optional.empty())) {
            @Override
            public Optional<Object> read(Object value, String place, Reading reading) {
                return item.read(value, place, reading).map(Optional::of);
            }

            @Override
            public Object write(Object value) {
                return ((Optional<?>) value).map(item::write)
                        .orElseThrow(() -> new IllegalArgumentException("what is absent is left out of a file"));
            }

            @Override
            public void named(Object value, List<String> names) {
                item.named(value, names);
            }
        };
    }

    static Codec choice(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(each -> constants.put(camelCase(each), each));
        Kind kind = new Kind.Choice(List.copyOf(constants.keySet()));
        return new Codec.Of(kind, (value, place, reading) -> {
            if (value instanceof String name) {
                return Optional.ofNullable(constants.get(name)).or(() -> reading.wrong(place, "expected "
                        + kind.words() + ", found " + Reading.found(name)
                        + Spelling.question(name, constants.keySet())));
            }
            return reading.unexpected(place, kind, value);
        }, CollectionCodecs::camelCase, List.copyOf(constants.values()));
    }

    /// The spelling of a constant in files: `DROP_OLDEST` is `dropOldest`.
    private static String camelCase(Object constant) {
        StringBuilder spelt = new StringBuilder();
        boolean upper = false;
        for (char letter : ((Enum<?>) constant).name().toCharArray()) {
            if (letter != '_') {
                spelt.append(upper ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
            }
            upper = letter == '_';
        }
        return spelt.toString();
    }

    /// What all that hold another kind have in common.
    private abstract static class Holding implements Codec {
        private final Kind kind;
        private final Codec item;
        private final List<Object> samples;

        Holding(Kind kind, Codec item, List<Object> samples) {
            this.kind = kind;
            this.item = item;
            this.samples = samples;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public List<Object> samples() {
            return samples;
        }

        @Override
        public boolean names() {
            return item.names();
        }
    }
}
