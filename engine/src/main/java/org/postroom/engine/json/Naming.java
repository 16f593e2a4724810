package org.postroom.engine.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The kinds of names in a file, what each may look like, and the words for enums.
enum Naming {
    /// A component's.
    ID("[a-z][a-z0-9-]{0,63}", "an id of small letters, digits and '-', such as 'chooser-2', 64 at most"),
    /// An inbox's or outbox's.
    BOX("[a-zA-Z_][a-zA-Z0-9_-]{0,63}", "a box's name of letters, digits, '_' and '-', 64 at most"),
    /// A part's.
    PART("[a-zA-Z_][a-zA-Z0-9_-]{0,63}", "a part's name of letters, digits, '_' and '-', 64 at most"),
    /// A link's, by the boxes that it joins.
    LINK(ID.pattern() + "\\." + BOX.pattern() + " -> " + ID.pattern() + "\\." + BOX.pattern(),
            "a link such as 'reader.outbox -> printer.inbox'");

    private final Pattern pattern;
    private final String words;

    Naming(String pattern, String words) {
        this.pattern = Pattern.compile(pattern);
        this.words = words;
    }

    /// The word for an enum's value: `dropOldest` for `DROP_OLDEST`.
    static String word(Enum<?> value) {
        String[] words = value.name().toLowerCase(Locale.ROOT).split("_");
        return words[0] + Arrays.stream(words).skip(1).map(Naming::capitalised).collect(Collectors.joining());
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    boolean fits(String name) {
        return pattern.matcher(name).matches();
    }

    /// What is expected, for a sentence.
    String words() {
        return words;
    }

    /// What a name must match, for the schema.
    String pattern() {
        return pattern.pattern();
    }
}
