package org.postroom.engine.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postroom.engine.flow.NameRule;

/// The kinds of names in a file, what each may look like, and the words for enums.
enum Naming {
    /// A component's.
    ID(NameRule.ID, "an id of small letters, digits and '-', such as 'chooser-2', 64 at most"),
    /// An inbox's or outbox's.
    BOX(NameRule.NAME, "a box's name of letters, digits, '_' and '-', 64 at most"),
    /// A part's.
    PART(NameRule.NAME, "a part's name of letters, digits, '_' and '-', 64 at most"),
    /// A link's, by the boxes that it joins.
    LINK(Pattern.compile(ID.pattern() + "\\." + BOX.pattern() + " -> " + ID.pattern() + "\\." + BOX.pattern()),
            "a link such as 'reader.outbox -> printer.inbox'");

    private final Pattern pattern;
    private final Optional<NameRule> rule;
    private final String words;

    Naming(NameRule rule, String words) {
        this(Pattern.compile(rule.pattern()), Optional.of(rule), words);
    }

    Naming(Pattern pattern, String words) {
        this(pattern, Optional.empty(), words);
    }

    Naming(Pattern pattern, Optional<NameRule> rule, String words) {
        this.pattern = pattern;
        this.rule = rule;
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
        return rule.isPresent() ? rule.get().fits(name) : pattern.matcher(name).matches();
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
