package org.postroom.editor.document.delta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What differs in a list, wherever it does; the order is kept.
///
/// @param runs which one after the other make the list
record Runs(List<Run> runs) implements Delta {
    Runs {
        runs = List.copyOf(runs);
    }

    /// A piece of the list that came after, and what follows it in this one.
    ///
    /// @param from  the first of the piece
    /// @param to    the one behind the piece
    /// @param items which are only in this list
    record Run(int from, int to, List<Object> items) {
        Run {
            items = List.copyOf(items);
        }
    }

    static Delta between(List<?> before, List<?> after) {
        int alike = alikeAtTheEnd(before, after);
        Walk walk = new Walk(after, after.size() - alike);
        before.subList(0, before.size() - alike).forEach(walk::add);
        return walk.end();
    }

    private static int alikeAtTheEnd(List<?> before, List<?> after) {
        int alike = 0;
        int most = Math.min(before.size(), after.size());
        while (alike < most && Delta.areAlike(before.get(before.size() - 1 - alike),
                after.get(after.size() - 1 - alike))) {
            alike++;
        }
        return alike;
    }

    @Override
    public Object before(Object after) {
        List<?> list = (List<?>) after;
        List<Object> all = new ArrayList<>();
        runs.forEach(run -> {
            all.addAll(list.subList(run.from(), run.to()));
            all.addAll(run.items());
        });
        return all;
    }

    @Override
    public int kept() {
        return runs.stream().mapToInt(run -> 1 + run.items().size()).sum();
    }

    /// Goes through a list, and seeks each item in the one that came after: most often behind the one that was found last.
    private static final class Walk {
        private final List<?> after;
        private final int end;
        private final Map<Object, Integer> places = new HashMap<>();
        private final List<Run> runs = new ArrayList<>();
        private final List<Object> items = new ArrayList<>();
        private int from;
        private int to;

        /// @param end where that begins which both have at their end
        Walk(List<?> after, int end) {
            this.after = after;
            this.end = end;
        }

        void add(Object item) {
            int place = isAt(to, item) ? to : place(item);
            if (place < 0) {
                items.add(item);
            } else {
                take(place, place + 1);
            }
        }

        private boolean isAt(int place, Object item) {
            return place < end && Delta.areAlike(item, after.get(place));
        }

        private int place(Object item) {
            if (places.isEmpty()) {
                for (int i = to; i < end; i++) {
                    places.put(after.get(i), i);
                }
            }
            int place = places.getOrDefault(item, end);
            return isAt(place, item) ? place : -1;
        }

        private void take(int first, int behind) {
            if (first != to || !items.isEmpty()) {
                closeRun();
                from = first;
            }
            to = behind;
        }

        private void closeRun() {
            runs.add(new Run(from, to, items));
            items.clear();
        }

        Delta end() {
            if (end < after.size()) {
                take(end, after.size());
            }
            closeRun();
            return runs.equals(List.of(new Run(0, after.size(), List.of()))) ? Same.SAME : new Runs(runs);
        }
    }
}
