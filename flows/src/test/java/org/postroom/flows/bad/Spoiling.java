package org.postroom.flows.bad;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.postroom.engine.flow.Tree;
import org.postroom.engine.json.tree.MalformedTreeException;
import org.postroom.engine.json.tree.TreePrinter;
import org.postroom.engine.json.tree.TreeReader;

/// Every way to put a value of another kind into a text in the place of one that is there.
final class Spoiling {
    /// Each kind that JSON has, and what lies at its edges.
    private static final List<Object> KINDS = List.of(Tree.Null.NULL, true, 7L, -1L, new BigDecimal("2.5"), "text", "",
            List.of(), List.of("text"), Map.of(), Map.of("field", "text"));

    private final List<Spoilt> all = new ArrayList<>();

    private Spoiling() {}

    /// A spoilt text.
    ///
    /// @param place where, such as "components.printer.type"
    /// @param text  the whole
    record Spoilt(String place, String text) {}

    static List<Spoilt> of(String text) {
        var spoiling = new Spoiling();
        try {
            spoiling.visit(TreeReader.read(text), "", whole -> whole);
        } catch (MalformedTreeException e) {
            throw new UncheckedIOException(e);
        }
        return spoiling.all;
    }

    /// @param within puts what has become of a value back into the whole
    private void visit(Object value, String place, UnaryOperator<Object> within) {
        for (Object kind : KINDS) {
            all.add(new Spoilt(place + " = " + TreePrinter.print(kind), TreePrinter.print(within.apply(kind))));
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> visit(field, place + "." + name, changed -> {
                Map<Object, Object> copy = new LinkedHashMap<>(map);
                copy.put(name, changed);
                return within.apply(copy);
            }));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int index = i;
                visit(list.get(i), place + "[" + i + "]", changed -> {
                    List<Object> copy = new ArrayList<>(list);
                    copy.set(index, changed);
                    return within.apply(copy);
                });
            }
        }
    }
}
