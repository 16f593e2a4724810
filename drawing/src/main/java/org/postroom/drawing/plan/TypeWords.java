package org.postroom.drawing.plan;

import java.util.Optional;
import org.postroom.engine.flow.PartType;

/// A type's name as people read it: without the package of a plug-in, without the file's ending.
final class TypeWords {
    private static final String FILE = "./";
    private static final String ENDING = ".flow.json";

    private TypeWords() {}

    static String of(String type) {
        Optional<String> part = PartType.name(type);
        if (part.isPresent()) {
            return "part " + part.get();
        }
        if (type.startsWith(FILE)) {
            String path = type.substring(FILE.length());
            return "file " + (path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : path);
        }
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
