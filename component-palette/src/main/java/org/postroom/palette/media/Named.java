package org.postroom.palette.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.postroom.engine.component.Words;
import org.postroom.engine.media.Picture;

/// A picture on its way from one file to another: alone, or in a map with the name of its file.
final class Named {
    static final String FILE = "file";
    static final String PICTURE = "picture";

    private Named() {}

    static Map<String, Object> of(String file, Picture picture) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put(FILE, file);
        both.put(PICTURE, picture);
        return both;
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
