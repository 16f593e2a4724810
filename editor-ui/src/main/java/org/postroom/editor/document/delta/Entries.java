package org.postroom.editor.document.delta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What differs in a map whose keys, texts, are in their natural order.
///
/// @param added   the keys that are only in the one that came after
/// @param removed what is only in this one
/// @param changed what is in both
record Entries(List<String> added, Map<String, Object> removed, Map<String, Delta> changed) implements Delta {
    Entries {
        added = List.copyOf(added);
        removed = Map.copyOf(removed);
        changed = Map.copyOf(changed);
    }

    static Delta between(SortedMap<?, ?> before, SortedMap<?, ?> after) {
        Walk walk = new Walk(after.entrySet().iterator());
        before.forEach((key, value) -> walk.compare((String) key, value));
        return walk.end();
    }

    @Override
    public Object before(Object after) {
        TreeMap<String, Object> all = copy(after);
        added.forEach(all::remove);
        all.putAll(removed);
        changed.forEach((key, delta) -> all.computeIfPresent(key, (_, value) -> delta.before(value)));
        return all;
    }

    /// In one go: a map that is in order already is copied without a comparison.
    @SuppressWarnings("unchecked")
    private static TreeMap<String, Object> copy(Object map) {
        return new TreeMap<>((SortedMap<String, Object>) map);
    }

    @Override
    public int kept() {
        return added.size() + removed.size() + changed.values().stream().mapToInt(Delta::kept).sum();
    }

    /// Goes through both maps side by side: looking each key up would be felt in large ones.
    private static final class Walk {
        private final Iterator<? extends Map.Entry<?, ?>> after;
        private final List<String> added = new ArrayList<>();
        private final Map<String, Object> removed = new HashMap<>();
        private final Map<String, Delta> changed = new HashMap<>();
        private Optional<Map.Entry<?, ?>> next;

        Walk(Iterator<? extends Map.Entry<?, ?>> after) {
            this.after = after;
            next = next();
        }

        private Optional<Map.Entry<?, ?>> next() {
            return after.hasNext() ? Optional.of(after.next()) : Optional.empty();
        }

        void compare(String key, Object value) {
            int order = order(key);
            while (order > 0) {
                add();
                order = order(key);
            }
            if (order == 0) {
                note(key, Delta.between(value, next.orElseThrow().getValue()));
                next = next();
            } else {
                removed.put(key, value);
            }
        }

        /// Where the key belongs: behind what comes next, there, or before it.
        private int order(String key) {
            return next.map(entry -> key.equals(entry.getKey()) ? 0 : key.compareTo((String) entry.getKey()))
                    .orElse(-1);
        }

        private void add() {
            added.add((String) next.orElseThrow().getKey());
            next = next();
        }

        private void note(String key, Delta delta) {
            if (!(delta instanceof Same)) {
                changed.put(key, delta);
            }
        }

        Delta end() {
            while (next.isPresent()) {
                add();
            }
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty()
                    ? Same.SAME
                    : new Entries(added, removed, changed);
        }
    }
}
