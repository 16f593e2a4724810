package org.postroom.palette.media;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.engine.component.Words;
import org.postroom.engine.media.Picture;

/// A picture or a video on its way from one file to another: alone, or in a map with the name of its file.
final class Named {
    static final String FILE = "file";
    static final String PICTURE = "picture";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    private Named() {}

    static Map<String, Object> of(String file, Picture picture) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put(FILE, file);
        both.put(PICTURE, picture);
        return both;
    }

    /// What is told of a file with which something can't be done.
    static Map<String, Object> failed(String file, String reason) {
        return Map.of(FILE, file, "reason", reason);
    }

    /// What is told of a file that is being worked on.
    static Map<String, Object> progress(String file, double share) {
        return Map.of(FILE, file, "share", share);
    }

    /// A file's name without its folder.
    static String whole(String file) {
        return String.valueOf(Path.of(file).getFileName());
    }

    /// A file's name without its folder and its ending.
    static String plain(String file) {
        String name = whole(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// Puts values in place of their names in curly brackets; what a value has in such brackets stays.
    static String filled(String pattern, Map<String, Object> values) {
        return PLACE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(
                values.getOrDefault(found.group(1), found.group()).toString()));
    }

    /// @throws IllegalArgumentException where the message has none
    static Picture picture(Object message) {
        return switch (message) {
            case Picture picture -> picture;
            case Map<?, ?> map when map.get(PICTURE) instanceof Picture picture -> picture;
            default -> throw new IllegalArgumentException("expected a picture, or a map with one under 'picture', but"
                    + " there is " + Words.brief(message));
        };
    }

    static Optional<String> file(Object message) {
        return message instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get(FILE)).map(String::valueOf)
                : Optional.empty();
    }

    /// What is told of a picture that is in a file now.
    static Object written(Object message, String name) {
        if (!(message instanceof Map<?, ?> map)) {
            return name;
        }
        Map<Object, Object> all = new LinkedHashMap<>(map);
        all.put("written", name);
        return all;
    }

    /// The same with another picture; what else the map has stays.
    static Object with(Object message, UnaryOperator<Picture> change) {
        Picture changed = change.apply(picture(message));
        if (!(message instanceof Map<?, ?> map)) {
            return changed;
        }
        Map<Object, Object> all = new LinkedHashMap<>(map);
        all.put(PICTURE, changed);
        return all;
    }
}
