package org.postroom.engine.settings;

import java.io.File;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/// The kinds that a file writes as text.
final class TextCodecs {
    static final Codec TEXT = of(Kind.Plain.TEXT, text -> text, Object::toString, "a", "b", "");
    static final Codec DURATION = of(Kind.Plain.DURATION, TextCodecs::time, value -> Times.print((Duration) value),
            Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ZERO);
    static final Codec PATTERN = of(Kind.Plain.PATTERN, TextCodecs::pattern, value -> print((Pattern) value),
            Pattern.compile("a"), Pattern.compile(""));
    static final Codec PATH = of(Kind.Plain.PATH, TextCodecs::path,
            value -> value.toString().replace(File.separatorChar, '/'), Path.of("a"), Path.of("a", "b"));
    static final Codec LOCATION = of(Kind.Plain.URI, URI::create, Object::toString,
            URI.create("http://localhost/"), URI.create("a"));
    static final Codec CHARSET = of(Kind.Plain.CHARSET, TextCodecs::charset, value -> ((Charset) value).name(),
            StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

    private static final Map<Integer, String> FLAGS = Map.of(Pattern.CASE_INSENSITIVE, "i", Pattern.MULTILINE, "m",
            Pattern.DOTALL, "s", Pattern.COMMENTS, "x", Pattern.UNICODE_CASE, "u", Pattern.UNIX_LINES, "d",
            Pattern.UNICODE_CHARACTER_CLASS, "U");

    private TextCodecs() {}

    /// A codec whose parser throws [IllegalArgumentException] with a reason, or without one.
    private static Codec of(Kind kind, Function<String, Object> parser, Function<Object, Object> printer,
            Object... samples) {
        return new Codec.Of(kind, (value, place, reading) -> {
            if (!(value instanceof String text)) {
                return reading.unexpected(place, kind, value);
            }
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException e) {
                return reading.wrong(place, "expected " + kind.words() + ", found " + Reading.found(text) + reason(e));
            }
        }, printer, List.of(samples));
    }

    private static String reason(IllegalArgumentException e) {
        String reason = switch (e) {
            case PatternSyntaxException syntax -> syntax.getDescription() + " near index " + syntax.getIndex();
            case InvalidPathException path -> path.getReason();
            default -> Optional.ofNullable(e.getMessage()).orElse("");
        };
        return reason.isBlank() ? "" : " (" + reason + ")";
    }

    private static Duration time(String text) {
        try {
            return Times.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("", e); // the kind says what is expected
        }
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("nested too deeply", e);
        }
    }

    private static String print(Pattern pattern) {
        if ((pattern.flags() & Pattern.LITERAL) != 0) {
            return Pattern.quote(pattern.pattern());
        }
        int missing = pattern.flags() & ~Pattern.compile(pattern.pattern()).flags();
        String letters = FLAGS.keySet().stream().filter(flag -> (missing & flag) != 0).sorted().map(FLAGS::get)
                .collect(Collectors.joining());
        return letters.isEmpty() ? pattern.pattern() : "(?" + letters + ")" + pattern.pattern();
    }

    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("it is empty");
        }
        return Path.of(text);
    }

    private static Charset charset(String text) {
        try {
            return Charset.forName(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not known here", e);
        }
    }
}
