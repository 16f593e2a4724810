package org.postroom.engine.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.postroom.engine.flow.Tree;
import org.postroom.engine.json.tree.Place;
import org.postroom.engine.json.tree.TreePrinter;

/// Every way to spoil one value of a tree: replaced by a value of each kind, or taken away.
final class Mutations {
    private static final List<Object> REPLACEMENTS = List.of(Tree.Null.NULL, true, 7L, -1L, new BigDecimal("2.5"),
            new BigDecimal("1E+400"), "text", "", List.of(), List.of("text"), Map.of(), Map.of("field", "text"),
            Map.of("Not an id", 1L));

    private final List<Mutation> all = new ArrayList<>();

    private Mutations() {}

    /// A spoilt text.
    ///
    /// @param place where it was spoilt
    /// @param what  how
    /// @param text  the whole
    record Mutation(Place place, String what, String text) {
        @Override
        public String toString() {
            return place + " " + what;
        }
    }

    static List<Mutation> of(Object tree) {
        var mutations = new Mutations();
        mutations.visit(tree, Place.root(), whole -> whole);
        return mutations.all;
    }

    /// @param within puts what has become of a value back into the whole tree
    private void visit(Object value, Place place, UnaryOperator<Object> within) {
        for (Object replacement : REPLACEMENTS) {
            add(place, "= " + TreePrinter.print(replacement), within.apply(replacement));
        }
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, field) -> visitField(map, (String) name, field, place, within));
            case List<?> list -> visitItems(list, place, within);
            default -> {}
        }
    }

    private void visitField(Map<?, ?> map, String name, Object field, Place place, UnaryOperator<Object> within) {
        visit(field, place.field(name), changed -> within.apply(with(map, name, changed)));
        Map<Object, Object> without = new LinkedHashMap<>(map);
        without.remove(name);
        add(place.field(name), "removed", within.apply(without));
    }

    private void visitItems(List<?> list, Place place, UnaryOperator<Object> within) {
        for (int i = 0; i < list.size(); i++) {
            int index = i;
            visit(list.get(i), place.item(i), changed -> within.apply(with(list, index, changed)));
        }
    }

    private static Object with(Map<?, ?> map, String name, Object value) {
        Map<Object, Object> changed = new LinkedHashMap<>(map);
        changed.put(name, value);
        return changed;
    }

    private static Object with(List<?> list, int index, Object value) {
        List<Object> changed = new ArrayList<>(list);
        changed.set(index, value);
        return changed;
    }

    private void add(Place place, String what, Object tree) {
        all.add(new Mutation(place, what, TreePrinter.print(tree)));
    }
}
