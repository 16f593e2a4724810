package org.postroom.editor.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import org.postroom.editor.words.Texts;
import org.postroom.engine.component.Words;
import org.postroom.engine.json.tree.MalformedTreeException;
import org.postroom.engine.json.tree.TreePrinter;
import org.postroom.engine.json.tree.TreeReader;
import org.postroom.engine.settings.Kind;
import org.postroom.engine.settings.Kind.Plain;

/// The way between the text in a field and a value of a file. Whether the component likes the value isn't its business.
///
/// A message is what a file would have for it (`5`, `true`, `[1, 2]`, `"5"`), and else a text: `NEXT`.
final class Typing {
    private static final Texts WORDS = Texts.of(Typing.class);
    private static final int MOST_DIGITS = 1000;

    private Typing() {}

    /// What a text in a field stands for.
    static Entry entry(Kind kind, String text) {
        return switch (kind) {
            case Plain plain -> entry(plain, text);
            case Kind.Choice _ -> text.isEmpty() ? new Entry.Nothing() : new Entry.Value(text);
            case Kind.Maybe(var value) -> text.isEmpty() ? new Entry.Nothing() : entry(value, text);
            case Kind.ListOf _, Kind.MapOf _, Kind.Fields _ -> json(kind, text);
        };
    }

    private static Entry entry(Plain kind, String text) {
        String bare = text.strip();
        if (bare.isEmpty() && kind != Plain.TEXT) {
            return text.isEmpty() || kind != Plain.PATTERN ? new Entry.Nothing() : new Entry.Value(text);
        }
        return switch (kind) {
            case TEXT, PATTERN -> new Entry.Value(text);
            case WHOLE, LONG -> number(kind, bare, Typing::whole);
            case DECIMAL -> number(kind, bare, Typing::decimal);
            case TRUTH -> truth(bare);
            case MESSAGE -> new Entry.Value(json(bare).orElse(text));
            case DURATION, PATH, URI, CHARSET, EXPRESSION, TYPE -> new Entry.Value(bare);
        };
    }

    private static Entry number(Plain kind, String text, Function<String, Object> reader) {
        try {
            return text.length() > MOST_DIGITS ? wrong(kind, text) : new Entry.Value(reader.apply(text));
        } catch (NumberFormatException _) {
            return wrong(kind, text);
        }
    }

    private static Object whole(String text) {
        BigInteger number = new BigInteger(text);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    private static Object decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        return text.chars().allMatch(letter -> letter == '-' || Character.isDigit(letter)) ? whole(text) : number;
    }

    private static Entry truth(String text) {
        return switch (text) {
            case "true" -> new Entry.Value(true);
            case "false" -> new Entry.Value(false);
            default -> wrong(Plain.TRUTH, text);
        };
    }

    private static Entry json(Kind kind, String text) {
        if (text.isBlank()) {
            return new Entry.Nothing();
        }
        return json(text).<Entry>map(Entry.Value::new).orElseGet(() -> wrong(kind, text));
    }

    private static Optional<Object> json(String text) {
        try {
            return Optional.of(TreeReader.read(text));
        } catch (MalformedTreeException _) {
            return Optional.empty();
        }
    }

    private static Entry wrong(Kind kind, String text) {
        return new Entry.Wrong(WORDS.text("expected", kind.words(), Words.brief(text)));
    }

    /// What a field shows for a value; [#entry] gives the value back.
    static String text(Kind kind, Object value) {
        return switch (kind) {
            case Kind.Maybe(var inner) -> text(inner, value);
            case Plain.MESSAGE -> value instanceof String text && json(text.strip()).isEmpty() && !text.isBlank()
                    ? text
                    : TreePrinter.print(value);
            default -> value instanceof String text ? text : TreePrinter.print(value);
        };
    }
}
