package org.postroom.palette.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Counts words. At the end it sends the list `[word, count]` for each, the most frequent first, those that are as
/// frequent as each other in the order of their letters' codes. Without an ancestor in Kamaelia.
@ComponentInfo(group = "Text", summary = "Counts words; at the end it sends [word, count] for each, the most frequent"
        + " first.", atEnd = """
        When nothing more comes, it sends the words and their counts and ends. Told to shut down, it ends at once \
        without sending any.""", badInput = """
        Fails at a message that isn't text.""")
public final class WordCount extends Component {

    /// Whether "The" and "the" are one word.
    public enum Letters {
        /// They are: both are counted as "the".
        SMALL,
        /// They aren't.
        AS_THEY_ARE
    }

    public record Settings(@Help("a regular expression for a word") Pattern word,
            @Help("small: counts 'The' as 'the'; asTheyAre: counts it as another word") Letters letters,
            @Help("how many words are sent at most, 1 or more; without it all are") Optional<Integer> most) {
        public Settings {
            if (most.orElse(1) < 1) {
                throw new IllegalArgumentException("'most' must be 1 or more, not " + most.get());
            }
        }

        public Settings() {
            this(Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*"), Letters.SMALL, Optional.empty());
        }
    }

    private final Inbox<String> inbox = inbox(String.class, "texts");
    @SuppressWarnings("rawtypes")
    private final Outbox<List> outbox = outbox(List.class, "at the end, for each word: the word and its count");
    private final Settings settings;

    public WordCount(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws InterruptedException {
        Map<String, Integer> counts = new TreeMap<>();
        for (String text : inbox) {
            settings.word().matcher(text).results()
                    .forEach(found -> counts.merge(spelt(found.group()), 1, Integer::sum));
        }
        List<Map.Entry<String, Integer>> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(settings.most().orElse(Integer.MAX_VALUE)).toList();
        for (Map.Entry<String, Integer> entry : frequent) {
            outbox.send(List.of(entry.getKey(), entry.getValue()));
        }
    }

    private String spelt(String word) {
        return settings.letters() == Letters.SMALL ? word.toLowerCase(Locale.ROOT) : word;
    }
}
