package org.postroom.engine.json.tree;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/// Tells Jackson's complaints in our words: where in the text, in which value, what was expected, what there is.
final class Syntax {
    private static final Pattern CODE = Pattern.compile("code (\\d+)");
    private static final Pattern WORD = Pattern.compile("(?:token|marker) '([^']*)'");

    /// What Jackson's message contains, and what we say was expected; the first that fits counts.
    private static final List<Expectation> EXPECTATIONS = List.of(
            new Expectation("comma to separate Object entries", "',' or '}'"),
            new Expectation("comma to separate Array entries", "',' or ']'"),
            new Expectation("colon to separate", "':' after a name"),
            new Expectation("start property name", "a name in double quotes"),
            new Expectation("Leading zeroes", "'.' or the end of the number after its 0"),
            new Expectation("numeric value", "a digit"),
            new Expectation("Non-standard token", "a finite number"),
            new Expectation("(non-standard) comment", "a value or a sign, and no comment"),
            new Expectation("Illegal unquoted character", "an escape such as \\n for a control character"),
            new Expectation("character escape '", "one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000"),
            new Expectation("hex-digit", "four hexadecimal digits after \\u"),
            new Expectation("expected '}'", "'}'"),
            new Expectation("expected ']'", "']'"),
            new Expectation("no open Array", "the end"),
            new Expectation("no open Object", "the end"),
            new Expectation("surrogate", "whole characters"),
            new Expectation("nesting depth", "at most " + TreeReader.DEEPEST + " levels of lists and objects"),
            new Expectation("Number value length", "at most " + TreeReader.MOST_DIGITS + " digits"),
            new Expectation("value length", "a text of at most " + TreeReader.LONGEST_TEXT + " characters"),
            new Expectation("Name length", "a name of at most " + TreeReader.LONGEST_TEXT + " characters"));

    private Syntax() {}

    private record Expectation(String mark, String words) {}

    /// What Jackson found.
    ///
    /// @param usual what was expected where Jackson is no more precise
    static MalformedTreeException complaint(JacksonException found, JsonParser parser, String usual) {
        if (found.getCause() instanceof MalformedTreeException already) {
            return already;
        }
        String message = found.getOriginalMessage();
        if (message.startsWith("Unexpected end-of-input")) {
            return complaint(parser.currentLocation(), parser, "expected more, but the text ends here");
        }
        String text = "expected " + expected(message).orElse(usual) + ", but there is " + there(message);
        return complaint(location(found, parser), parser, text);
    }

    /// What we found.
    static MalformedTreeException complaint(TokenStreamLocation location, JsonParser parser, String text) {
        String line = "line " + location.getLineNr() + ", column " + location.getColumnNr();
        Place place = place(parser.streamReadContext());
        return new MalformedTreeException(line, place instanceof Place.Root ? text : "in " + place + ": " + text);
    }

    private static Place place(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        if (parent == null) {
            return Place.root();
        }
        Place place = place(parent);
        if (context.inArray()) {
            return place.item(context.getCurrentIndex());
        }
        return context.hasCurrentName() ? place.field(context.currentName()) : place;
    }

    private static TokenStreamLocation location(JacksonException found, JsonParser parser) {
        TokenStreamLocation location = found.getLocation();
        return location == null || location.getLineNr() < 1 ? parser.currentTokenLocation() : location;
    }

    private static Optional<String> expected(String message) {
        return EXPECTATIONS.stream()
                .filter(expectation -> message.contains(expectation.mark))
                .map(Expectation::words)
                .findFirst();
    }

    private static String there(String message) {
        if (message.contains("surrogate")) {
            return "half of one";
        }
        Matcher code = CODE.matcher(message);
        if (code.find()) {
            return character(Integer.parseInt(code.group(1)));
        }
        Matcher word = WORD.matcher(message);
        return word.find() ? TreePrinter.brief(word.group(1)) : "more";
    }

    private static String character(int code) {
        boolean shown = code > ' ' && code < 0x7F;
        return shown ? "'" + (char) code + "'" : "the character U+%04X".formatted(code);
    }
}
