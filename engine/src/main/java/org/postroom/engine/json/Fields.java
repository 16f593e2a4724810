package org.postroom.engine.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.postroom.engine.json.tree.Place;
import org.postroom.engine.json.tree.TreePrinter;

/// The fields of an object of the tree.
///
/// @param map      the fields as the file has them
/// @param place    where the object stands
/// @param findings takes what is wrong
record Fields(Map<String, Object> map, Place place, Findings findings) {

    /// One of the fields, where it is there.
    Optional<Found> field(String name) {
        return Optional.ofNullable(map.get(name)).map(value -> new Found(value, place.field(name), findings));
    }

    /// A field that must be there; that it isn't goes to the findings.
    Optional<Found> needed(String name, String expected) {
        Optional<Found> field = field(name);
        if (field.isEmpty()) {
            findings.add(place.field(name), "expected " + expected + ", but it is missing");
        }
        return field;
    }

    /// A text, empty where it is missing.
    String text(String name) {
        return field(name).map(Found::text).orElse("");
    }

    /// One of the words for the values of an enum, the usual one where it is missing.
    <E extends Enum<E>> E word(String name, E usual) {
        return field(name).map(word -> word.word(usual)).orElse(usual);
    }

    /// An object, without a field where it is missing.
    Fields object(String name) {
        return field(name).map(Found::object).orElseGet(() -> new Fields(Map.of(), place.field(name), findings));
    }

    /// A list, each item read in the same way; empty where it is missing.
    <V> List<V> list(String name, Function<Found, V> read) {
        return field(name).map(list -> list.list(read)).orElseGet(List::of);
    }

    /// All of the fields, their names being of one kind and their values read in the same way.
    <V> SortedMap<String, V> all(Naming naming, Function<Found, V> read) {
        if (map.isEmpty()) {
            return Collections.emptySortedMap();
        }
        List<Map.Entry<String, Object>> fields = List.copyOf(map.entrySet());
        List<V> values = Items.read(fields.size(), findings, (index, into) -> {
            String name = fields.get(index).getKey();
            Found field = new Found(fields.get(index).getValue(), place.field(name), into);
            checkName(naming, name, field);
            return read.apply(field);
        });
        SortedMap<String, V> all = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            all.put(fields.get(i).getKey(), values.get(i));
        }
        return all;
    }

    private static void checkName(Naming naming, String name, Found field) {
        if (!naming.fits(name)) {
            field.findings().add(field.place(),
                    "expected " + naming.words() + ", but there is " + TreePrinter.brief(name));
        }
    }

    /// The fields that we don't know, in their order.
    Map<String, Object> except(Set<String> known) {
        if (known.containsAll(map.keySet())) {
            return Map.of();
        }
        Map<String, Object> unknown = new LinkedHashMap<>(map);
        unknown.keySet().removeAll(known);
        return unknown;
    }
}
