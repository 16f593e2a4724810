package org.postroom.editor.messages;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Words;
import org.postroom.engine.json.tree.MalformedTreeException;
import org.postroom.engine.json.tree.TreeReader;

/// A value and what it consists of, as a tree to look into. Its branches are found out when they are asked for.
///
/// @param name  within the value around it: "price", "[2]"; empty for a whole message
/// @param path  from the message on, as an expression has it: "message.items[2]"
/// @param value any value
public record Branch(String name, String path, Object value) {
    /// So many branches are shown of one value.
    static final int MOST = 500;

    private static final int HEX_ROW = 16;
    private static final int LONGEST_JSON = 200_000;

    /// A whole message.
    public static Branch of(Object message) {
        return new Branch("", "message", message);
    }

    /// The value in one line, with its type where that isn't plain.
    public String text() {
        return switch (value) {
            case Map<?, ?> map -> "{" + map.size() + "}";
            case List<?> list -> "[" + list.size() + "]";
            case Bytes bytes -> bytes.length() + " bytes";
            case Record record -> record.getClass().getSimpleName() + " " + Words.brief(record);
            case Row row -> row.text;
            case CharSequence text -> "\"" + Words.brief(text) + "\"";
            default -> Words.brief(value);
        };
    }

    /// Whether it consists of others.
    public boolean isLeaf() {
        return switch (value) {
            case Map<?, ?> map -> map.isEmpty();
            case List<?> list -> list.isEmpty();
            case Bytes bytes -> bytes.length() == 0;
            case Record record -> record.getClass().getRecordComponents().length == 0;
            case String text -> json(text).isEmpty();
            default -> true;
        };
    }

    /// What it consists of, the first [#MOST] of them.
    public List<Branch> branches() {
        List<Branch> found = new ArrayList<>();
        switch (value) {
            case Map<?, ?> map -> map.entrySet().stream().limit(MOST)
                    .forEach(entry -> found.add(under(String.valueOf(entry.getKey()), entry.getValue())));
            case List<?> list -> {
                for (int i = 0; i < Math.min(MOST, list.size()); i++) {
                    found.add(new Branch("[" + i + "]", path + "[" + i + "]", list.get(i)));
                }
            }
            case Bytes bytes -> hex(bytes, found);
            case Record record -> fields(record, found);
            case String text -> json(text).ifPresent(tree -> found.addAll(new Branch("", path, tree).branches()));
            default -> {
                // it is a leaf
            }
        }
        return found;
    }

    private Branch under(String key, Object inner) {
        boolean plain = key.matches("[A-Za-z_][A-Za-z0-9_]*");
        return new Branch(key, plain ? path + "." + key : path + "['" + key + "']", inner);
    }

    private void hex(Bytes bytes, List<Branch> found) {
        byte[] all = bytes.toArray();
        for (int from = 0; from < Math.min(all.length, MOST * HEX_ROW); from += HEX_ROW) {
            int to = Math.min(all.length, from + HEX_ROW);
            found.add(new Branch("%04x".formatted(from), path,
                    new Row(HexFormat.ofDelimiter(" ").formatHex(all, from, to),
                            letters(all, from, to))));
        }
    }

    private static String letters(byte[] all, int from, int to) {
        StringBuilder letters = new StringBuilder();
        for (int i = from; i < to; i++) {
            letters.append(all[i] >= ' ' && all[i] < 127 ? (char) all[i] : '·');
        }
        return letters.toString();
    }

    /// A row of bytes; not a record, which would be looked into.
    private static final class Row {
        private final String text;

        private Row(String hex, String letters) {
            text = "%-47s  %s".formatted(hex, letters);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private void fields(Record record, List<Branch> found) {
        for (RecordComponent field : record.getClass().getRecordComponents()) {
            try {
                field.getAccessor().setAccessible(true);
                Object inner = field.getAccessor().invoke(record);
                found.add(under(field.getName(), inner == null ? "null" : inner));
            } catch (ReflectiveOperationException | RuntimeException e) {
                found.add(under(field.getName(), "can't be read: " + e));
            }
        }
    }

    /// What a text is that has been written as JSON; nothing where it hasn't, or is no more than a text or a number.
    private static Optional<Object> json(String text) {
        String bare = text.strip();
        if (bare.length() > LONGEST_JSON || !(bare.startsWith("{") || bare.startsWith("["))) {
            return Optional.empty();
        }
        try {
            return Optional.of(TreeReader.read(bare));
        } catch (MalformedTreeException _) {
            return Optional.empty();
        }
    }
}
