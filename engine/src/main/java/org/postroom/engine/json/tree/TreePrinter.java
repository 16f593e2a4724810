package org.postroom.engine.json.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.postroom.engine.flow.Tree;

/// Writes a tree in the one form that everything of ours has: what fits on a line stands on one, else an entry a line,
/// indented by two spaces. Numbers stay as the tree has them. Confined to the thread that calls it.
///
/// ```java
/// TreePrinter.print(Map.of("size", List.of(200L, 80L)));   // {"size": [200, 80]}
/// ```
public final class TreePrinter {
    /// The longest line, in characters as Java counts them, without its indent and the comma behind it: so that nothing
    /// breaks differently for being nested deeper.
    public static final int WIDTH = 120;

    private static final int BRIEF = 60;
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private TreePrinter() {}

    /// A list or an object of which each entry stands on a line of its own, even where all of it would fit on one.
    ///
    /// @param container the list or map; an empty one is written as any other
    public record Rows(Object container) {}

    /// Writes a tree.
    ///
    /// @param tree a value as [Tree] describes it, in which there may be [Rows]
    /// @return JSON text without a line break at its end
    /// @throws IllegalArgumentException when there is a value of another kind
    public static String print(Object tree) {
        var printer = new TreePrinter();
        printer.value(tree, 0);
        return printer.out.toString();
    }

    /// Writes a tree on one line, however long.
    ///
    /// @param tree a value as [Tree] describes it
    /// @return JSON text without a line break
    /// @throws IllegalArgumentException when there is a value of another kind
    public static String line(Object tree) {
        var printer = new TreePrinter();
        printer.flat(tree, Integer.MAX_VALUE);
        return printer.out.toString();
    }

    /// A value in a few characters, for a sentence.
    ///
    /// @param tree a value as [Tree] describes it
    /// @return its JSON text, cut where it is long; of lists and objects only what they are
    public static String brief(Object tree) {
        return switch (tree) {
            case List<?> list -> list.isEmpty() ? "an empty list" : "a list";
            case Map<?, ?> map -> map.isEmpty() ? "an empty object" : "an object";
            case String text when text.length() > BRIEF -> print(text.substring(0, BRIEF)) + "…";
            case Number number when print(number).length() > BRIEF -> print(number).substring(0, BRIEF) + "…";
            default -> print(tree);
        };
    }

    /// Writes a value on the line that began at `start`, or else over several.
    private void value(Object value, int start) {
        int mark = out.length();
        if (!flat(value, start + WIDTH)) {
            out.setLength(mark);
            broken(value);
        }
    }

    /// Writes a value on this line, or gives up as soon as it goes beyond its end: so even a huge tree costs no more
    /// than a line for each of its lists and objects.
    private boolean flat(Object value, int end) {
        return switch (value) {
            case Rows(Object container) -> isEmpty(container) && flat(container, end);
            case Map<?, ?> map -> flatMap(map, end);
            case List<?> list -> flatList(list, end);
            case String text -> flatText(text, end);
            default -> out.append(scalar(value)).length() <= end;
        };
    }

    private boolean flatMap(Map<?, ?> map, int end) {
        String before = "";
        out.append('{');
        for (Map.Entry<?, ?> field : map.entrySet()) {
            out.append(before);
            if (!flatText((String) field.getKey(), end)) {
                return false;
            }
            out.append(": ");
            if (!flat(field.getValue(), end)) {
                return false;
            }
            before = ", ";
        }
        return out.append('}').length() <= end;
    }

    private boolean flatList(List<?> list, int end) {
        String before = "";
        out.append('[');
        for (Object item : list) {
            out.append(before);
            if (!flat(item, end)) {
                return false;
            }
            before = ", ";
        }
        return out.append(']').length() <= end;
    }

    private boolean flatText(String text, int end) {
        if (out.length() + text.length() + 2 > end) {
            return false;
        }
        text(text);
        return out.length() <= end;
    }

    private void broken(Object value) {
        switch (value) {
            case Rows(Object container) -> broken(container);
            case Map<?, ?> map when !map.isEmpty() -> brokenMap(map);
            case List<?> list when !list.isEmpty() -> brokenList(list);
            default -> flat(value, Integer.MAX_VALUE);
        }
    }

    private void brokenMap(Map<?, ?> map) {
        String before = "{";
        depth++;
        for (Map.Entry<?, ?> field : map.entrySet()) {
            int start = line(before);
            text((String) field.getKey());
            out.append(": ");
            value(field.getValue(), start);
            before = ",";
        }
        depth--;
        line("");
        out.append('}');
    }

    private void brokenList(List<?> list) {
        String before = "[";
        depth++;
        for (Object item : list) {
            value(item, line(before));
            before = ",";
        }
        depth--;
        line("");
        out.append(']');
    }

    /// Ends a line and begins the next.
    private int line(String last) {
        return out.append(last).append('\n').repeat(INDENT, depth).length();
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isPlain(character) && !isHalf(text, i)) {
                out.append(character);
            } else {
                out.append(escape(character));
            }
        }
        out.append('"');
    }

    private static boolean isPlain(char character) {
        return character >= ' ' && character != '"' && character != '\\';
    }

    /// Whether there is a surrogate without the other one. Nothing in a file can stand for that.
    private static boolean isHalf(String text, int at) {
        char character = text.charAt(at);
        if (!Character.isSurrogate(character)) {
            return false;
        }
        boolean begins = at + 1 < text.length() && Character.isSurrogatePair(character, text.charAt(at + 1));
        boolean ends = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), character);
        return !begins && !ends;
    }

    private static String escape(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) character);
        };
    }

    private static boolean isEmpty(Object container) {
        return switch (container) {
            case Map<?, ?> map -> map.isEmpty();
            case List<?> list -> list.isEmpty();
            default -> throw new IllegalArgumentException("rows are a list or a map, not " + container);
        };
    }

    private static Object scalar(Object value) {
        return switch (value) {
            case Long _, BigInteger _, BigDecimal _, Boolean _, Tree.Null _ -> value;
            default -> throw new IllegalArgumentException("a tree has texts, numbers (Long, BigInteger, BigDecimal), "
                    + "booleans, Null, lists and maps; there is a " + value.getClass().getName());
        };
    }
}
