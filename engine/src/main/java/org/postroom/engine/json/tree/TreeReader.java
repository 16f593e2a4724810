package org.postroom.engine.json.tree;

import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postroom.engine.flow.Tree;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/// Reads one JSON value, strictly (RFC 8259 and nothing beside it) and within bounds, so that a hostile text is refused
/// before it costs time or room. Beyond the RFC it refuses duplicate names and lone surrogates. Confined to the thread
/// that calls it.
///
/// ```java
/// Object tree = TreeReader.read("{\"items\": [1, 2.50]}");
/// ```
public final class TreeReader {
    /// The longest text, in bytes of UTF-8.
    public static final int MOST_BYTES = 64 * 1024 * 1024;

    /// How deep lists and objects may be nested.
    public static final int DEEPEST = 64;

    /// The longest text in quotes, in characters as Java counts them.
    public static final int LONGEST_TEXT = 1024 * 1024;

    /// How many values there may be altogether; each takes far more room in memory than in the file.
    public static final int MOST_VALUES = 4_000_000;

    /// How many digits of a number may count.
    public static final int MOST_DIGITS = 1000;

    /// The largest power of ten of a number, and the smallest below zero.
    public static final int MOST_EXPONENT = 9999;

    private static final int LONGEST_NUMBER = MOST_DIGITS + 100;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private static final int FEW = 4;

    private final JsonParser parser;
    private final Seen seen = new Seen();
    private int values;

    private TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    /// Reads the content of a file.
    ///
    /// @param bytes UTF-8; a byte order mark before it is passed over
    /// @return a value as [Tree] describes it
    /// @throws MalformedTreeException with the first thing that is wrong
    public static Object read(byte[] bytes) throws MalformedTreeException {
        checkLength(bytes.length);
        return read(new Utf8Reader(bytes));
    }

    /// Reads a text that isn't from a file: one from a clipboard, say.
    ///
    /// @param text one JSON value
    /// @return a value as [Tree] describes it
    /// @throws MalformedTreeException with the first thing that is wrong
    public static Object read(String text) throws MalformedTreeException {
        checkLength(text.length());
        return read(new StringReader(text));
    }

    private static void checkLength(int length) throws MalformedTreeException {
        if (length > MOST_BYTES) {
            throw new MalformedTreeException("", "expected at most " + MOST_BYTES + " bytes, but there are more");
        }
    }

    private static Object read(Reader text) throws MalformedTreeException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new TreeReader(parser).whole();
        }
    }

    private Object whole() throws MalformedTreeException {
        Object value = first();
        end();
        return value;
    }

    private Object first() throws MalformedTreeException {
        try {
            if (parser.nextToken() == null) {
                throw new MalformedTreeException("", "expected a JSON text, but it is empty");
            }
            return value();
        } catch (JacksonException e) {
            throw Syntax.complaint(e, parser, "a value (text, number, true, false, null, list or object)");
        }
    }

    private void end() throws MalformedTreeException {
        try {
            if (parser.nextToken() != null) {
                throw wrong("expected the end, but there is more");
            }
        } catch (JacksonException e) {
            throw Syntax.complaint(e, parser, "the end");
        }
    }

    private Object value() throws MalformedTreeException {
        if (++values > MOST_VALUES) {
            throw wrong("expected at most " + MOST_VALUES + " values altogether, but there are more");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> text(parser.getString());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Tree.Null.NULL;
            default -> throw new IllegalStateException("expected a value, not " + parser.currentToken());
        };
    }

    private Map<String, Object> object() throws MalformedTreeException {
        Map<String, Object> object = new LinkedHashMap<>(FEW);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text(parser.currentName());
            if (object.containsKey(name)) {
                throw wrong("expected each name once, but " + TreePrinter.brief(name) + " is there again");
            }
            parser.nextToken();
            object.put(name, value());
        }
        return object;
    }

    private List<Object> list() throws MalformedTreeException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value());
        }
        return list;
    }

    private String text(String text) throws MalformedTreeException {
        if (text.length() > LONGEST_TEXT) {
            throw wrong("expected a text of at most " + LONGEST_TEXT + " characters, but there is more");
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                i += checkPair(text, i);
            }
        }
        return seen.same(text);
    }

    private int checkPair(String text, int at) throws MalformedTreeException {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(at))) {
            throw wrong(
                    "expected whole characters, but there is half of one, \\u%04X".formatted((int) text.charAt(at)));
        }
        return 1;
    }

    private Number integer() throws MalformedTreeException {
        if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        String digits = parser.getString();
        if (digits.length() - (digits.startsWith("-") ? 1 : 0) > MOST_DIGITS) {
            throw wrong("expected at most " + MOST_DIGITS + " digits, but there are more");
        }
        return new BigInteger(digits);
    }

    private BigDecimal decimal() throws MalformedTreeException {
        try {
            var number = new BigDecimal(parser.getString());
            long exponent = number.precision() - (long) number.scale() - 1;
            if (number.precision() <= MOST_DIGITS && Math.abs(exponent) <= MOST_EXPONENT) {
                return number;
            }
        } catch (NumberFormatException _) {
            // an exponent beyond all bounds: told below
        }
        throw wrong("expected a number of at most " + MOST_DIGITS + " digits and an exponent from -" + MOST_EXPONENT
                + " to " + MOST_EXPONENT + ", but there is another");
    }

    private MalformedTreeException wrong(String text) {
        return Syntax.complaint(parser.currentTokenLocation(), parser, text);
    }
}
