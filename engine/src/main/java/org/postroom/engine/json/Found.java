package org.postroom.engine.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.json.tree.Place;
import org.postroom.engine.json.tree.TreePrinter;

/// A value of the tree and where it was found; asked for what it should be. Where it isn't that, the findings get a
/// sentence and a harmless value stands in, so that the rest of the file is looked at too.
///
/// @param value    the value as the file has it
/// @param place    where it stands
/// @param findings takes what is wrong
record Found(Object value, Place place, Findings findings) {
    /// Stands in for the name of a box.
    static final BoxName NO_BOX = new BoxName("no", "box");

    private static final Collector<CharSequence, ?, String> ONE_OF = Collectors.joining("', '", "one of '", "'");

    /// Any text.
    String text() {
        return value instanceof String text ? text : wrong("a text", "");
    }

    /// A text without line breaks and other control characters.
    String line(int longest) {
        boolean fits = value instanceof String text && !text.isEmpty() && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl);
        return fits ? text() : wrong("a text of 1 to " + longest + " characters in one line", "");
    }

    /// The full name of a box, such as "reader.outbox".
    BoxName boxName() {
        int dot = value instanceof String text ? text.indexOf('.') : -1;
        return dot < 0
                ? wrong("'component.box', such as 'reader.outbox'", NO_BOX)
                : boxName(text().substring(0, dot), text().substring(dot + 1));
    }

    private BoxName boxName(String component, String box) {
        if (!Naming.ID.fits(component)) {
            return wrong("before the dot " + Naming.ID.words(), NO_BOX);
        }
        return Naming.BOX.fits(box)
                ? new BoxName(component, box)
                : wrong("after the dot " + Naming.BOX.words(), NO_BOX);
    }

    /// One of the words for the values of an enum.
    ///
    /// @param usual stands in
    <E extends Enum<E>> E word(E usual) {
        List<E> all = List.of(usual.getDeclaringClass().getEnumConstants());
        return all.stream()
                .filter(each -> Naming.word(each).equals(value))
                .findFirst()
                .orElseGet(() -> wrong(all.stream().map(Naming::word).collect(ONE_OF), usual));
    }

    /// A whole number; as in JSON Schema, 3.0 is one.
    int integer(int least, int most) {
        return value instanceof Number number && isBetween(number, least, most) && isWhole(number)
                ? number.intValue()
                : wrong("a whole number from " + least + " to " + most, least);
    }

    /// A number, whole or not.
    double number(int least, int most) {
        return value instanceof Number number && isBetween(number, least, most)
                ? number.doubleValue()
                : wrong("a number from " + least + " to " + most, least);
    }

    /// A list of two numbers.
    List<Double> pair(String expected, int least, int most) {
        boolean fits = value instanceof List<?> list && list.size() == 2;
        return fits ? list(each -> each.number(least, most)) : wrong(expected, List.of(1.0, 1.0));
    }

    private static boolean isBetween(Number number, int least, int most) {
        if (number instanceof Long whole) {
            return whole >= least && whole <= most;
        }
        BigDecimal exact = exact(number);
        return exact.compareTo(BigDecimal.valueOf(least)) >= 0 && exact.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || exact(number).stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal exact(Number number) {
        return new BigDecimal(number.toString());
    }

    /// The fields of an object. Of what isn't one nothing more is told than that.
    Fields object() {
        return value instanceof Map<?, ?>
                ? new Fields(keyed(), place, findings)
                : new Fields(wrong("an object", Map.of()), place, new Findings());
    }

    @SuppressWarnings("unchecked") // a tree's objects have texts as names
    private Map<String, Object> keyed() {
        return (Map<String, Object>) value;
    }

    /// What the items of a list are, each read in the same way.
    <V> List<V> list(Function<Found, V> read) {
        List<?> items = value instanceof List<?> list ? list : wrong("a list", List.of());
        return Items.read(items.size(), findings,
                (index, into) -> read.apply(new Found(items.get(index), place.item(index), into)));
    }

    /// Notes that something else was expected.
    ///
    /// @return what stands in for it
    <V> V wrong(String expected, V standIn) {
        findings.add(place, "expected " + expected + ", but there is " + TreePrinter.brief(value));
        return standIn;
    }
}
