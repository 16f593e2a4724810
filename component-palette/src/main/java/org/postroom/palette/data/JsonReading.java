package org.postroom.palette.data;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postroom.engine.component.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads one JSON value strictly and within bounds, as messages have it: whole numbers as an Integer, else a Long, else a
/// BigInteger, all others as a Double; immutable lists and maps, in their order. Confined to the thread that calls it.
final class JsonReading {
    static final int DEEPEST = 64;
    static final int LONGEST = 1 << 24;
    private static final int MOST_DIGITS = 1000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST)
                    .maxNameLength(LONGEST).maxNumberLength(MOST_DIGITS).build())
            .build();

    private static final Pattern HINTS = Pattern.compile(" \\((code \\d+|start marker[^)]*|not recognized[^)]*)\\)"
            + "|; byte offset.*|: enable `.*|, from `[^`]*`");

    private final JsonParser parser;
    private final Optional<Object> nullAs;

    private JsonReading(JsonParser parser, Optional<Object> nullAs) {
        this.parser = parser;
        this.nullAs = nullAs;
    }

    /// @param nullAs what stands for null, which is no message; without it a null is left out of an object and refused
    ///               elsewhere
    static Object read(String text, Optional<Object> nullAs) throws NotJson {
        if (text.length() > LONGEST) {
            throw new NotJson("at most " + LONGEST + " characters are read at a time, not " + text.length());
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new JsonReading(parser, nullAs).whole();
        } catch (JacksonException e) {
            throw new NotJson(Optional.ofNullable(e.getLocation()).map(JsonReading::place).orElse("") + words(e));
        }
    }

    private Object whole() throws NotJson {
        if (parser.nextToken() == null) {
            throw new NotJson("expected a JSON text, but it is empty");
        }
        Object value = value().orElseThrow(() -> wrong("null is no message; the setting 'nullAs' can say what is"));
        if (parser.nextToken() != null) {
            throw wrong("expected the end, but there is more");
        }
        return value;
    }

    private Optional<Object> value() throws NotJson {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Optional.of(object());
            case START_ARRAY -> Optional.of(list());
            case VALUE_STRING -> Optional.of(text(parser.getString()));
            case VALUE_NUMBER_INT -> Optional.of(whole(parser.getBigIntegerValue()));
            case VALUE_NUMBER_FLOAT -> Optional.of(decimal());
            case VALUE_TRUE -> Optional.of(true);
            case VALUE_FALSE -> Optional.of(false);
            case VALUE_NULL -> nullAs;
            default -> throw new IllegalStateException("expected a value, not " + parser.currentToken());
        };
    }

    private Map<String, Object> object() throws NotJson {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text(parser.currentName());
            parser.nextToken();
            value().ifPresent(value -> object.put(name, value));
        }
        return Collections.unmodifiableMap(object);
    }

    private List<Object> list() throws NotJson {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value().orElseThrow(
                    () -> wrong("null is no item of a list; the setting 'nullAs' can say what is")));
        }
        return Collections.unmodifiableList(list);
    }

    /// Half a character could not be written again.
    private String text(String text) throws NotJson {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw wrong("a text has half a character in it");
        }
        return text;
    }

    private static Object whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    private Object decimal() throws NotJson {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw wrong("the number " + Words.brief(parser.getString()) + " is too large");
        }
        return number;
    }

    private NotJson wrong(String words) {
        return new NotJson(place(parser.currentTokenLocation()) + words);
    }

    private static String place(TokenStreamLocation location) {
        return location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    /// The library's first sentence, which is made for people but for some hints to programmers.
    private static String words(JacksonException e) {
        String words = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("no JSON");
        return HINTS.matcher(words).replaceAll("").replaceAll("\\s+", " ").strip();
    }
}
