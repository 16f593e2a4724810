package org.postroom.engine.json;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Ending;
import org.postroom.engine.flow.Tree;
import org.postroom.engine.json.tree.MalformedTreeException;
import org.postroom.engine.json.tree.TreePrinter;
import org.postroom.engine.json.tree.TreeReader;

/// Any value as JSON, for reports and recordings: records become objects, bytes become Base64, words about ending and
/// what JSON has no form for become their text. Any thread may call it.
public final class JsonText {
    private JsonText() {}

    /// In lines, as flow files are laid out.
    ///
    /// @param value any value
    /// @return JSON with a final line break
    public static String of(Object value) {
        return TreePrinter.print(tree(value)) + "\n";
    }

    /// In one line.
    ///
    /// @param value any value
    /// @return JSON without a line break
    public static String line(Object value) {
        return TreePrinter.line(tree(value));
    }

    /// The value that a text is, where it is JSON.
    ///
    /// @param text any text
    /// @return the tree, or nothing
    public static Optional<Object> parse(String text) {
        try {
            return Optional.of(TreeReader.read(text));
        } catch (MalformedTreeException e) {
            return Optional.empty();
        }
    }

    private static Object tree(Object value) {
        return switch (value) {
            case String _, Boolean _, Long _, BigInteger _, BigDecimal _, Tree.Null _ -> value;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
            case Float number when Float.isFinite(number) -> new BigDecimal(number.toString());
            case List<?> list -> list.stream().map(JsonText::tree).toList();
            case Map<?, ?> map -> tree(map);
            case Bytes bytes -> Base64.getEncoder().encodeToString(bytes.toArray());
            case Optional<?> maybe -> maybe.isPresent() ? tree(maybe.get()) : Tree.Null.NULL;
            case Ending ending -> ending.toString();
            case Record data -> fields(data);
            default -> value.toString();
        };
    }

    private static Map<String, Object> tree(Map<?, ?> map) {
        Map<String, Object> tree = new LinkedHashMap<>();
        map.forEach((key, value) -> tree.put(String.valueOf(key), tree(value)));
        return tree;
    }

    private static Object fields(Record data) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (RecordComponent field : data.getClass().getRecordComponents()) {
            try {
                tree.put(field.getName(), tree(field.getAccessor().invoke(data)));
            } catch (ReflectiveOperationException e) {
                return data.toString();
            }
        }
        return tree;
    }
}
