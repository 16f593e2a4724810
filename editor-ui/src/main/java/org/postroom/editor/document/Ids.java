package org.postroom.editor.document;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.postroom.engine.flow.NameRule;

/// Makes names for what is new: ids from types (`chooser`, `chooser-2`), names of parts and of boxes.
public final class Ids {
    private static final int LONGEST = 56;

    private Ids() {}

    /// Whether a component may be called so.
    public static boolean isId(String text) {
        return NameRule.ID.fits(text);
    }

    /// Whether a part or a box may be called so.
    public static boolean isName(String text) {
        return NameRule.NAME.fits(text);
    }

    /// An id for a component of a type, which no other has: `file-reader` for `FileReader`, then `file-reader-2`.
    ///
    /// @param type as drawings write it
    public static String fresh(String type, Set<String> taken) {
        return numbered(fromType(type), taken, "-");
    }

    /// The same id, or where it is taken the next one: `reader-3` after `reader-2`.
    public static String next(String id, Set<String> taken) {
        return taken.contains(id) ? numbered(id.replaceFirst("-[0-9]+$", ""), taken, "-") : id;
    }

    /// A name for a part or a box which no other has: the wanted one, or else with a number.
    public static String name(String wanted, Set<String> taken) {
        String plain = wanted.strip().replaceAll("[^a-zA-Z0-9_-]+", "_").replaceFirst("^(?=[0-9-])", "_");
        return numbered(shortened(plain.isEmpty() ? "Part" : plain), taken, "");
    }

    private static String fromType(String type) {
        String simple = type.replaceFirst("\\.flow\\.json$", "").replaceFirst("^.*[.:/\\\\]", "");
        String spaced = simple.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-");
        String id = spaced.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return id.isEmpty() ? "component" : shortened(id);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String numbered(String stem, Set<String> taken, String between) {
        return taken.contains(stem)
                ? IntStream.iterate(2, i -> i + 1).mapToObj(i -> shortened(stem) + between + i)
                        .filter(name -> !taken.contains(name)).findFirst().orElseThrow()
                : stem;
    }
}
