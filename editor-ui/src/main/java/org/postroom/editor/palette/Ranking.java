package org.postroom.editor.palette;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.flow.Spelling;

/// What is found for what a person types, the best first. Each word must be found somewhere:
///
/// | where | points |
/// |---|---|
/// | the whole name, its beginning, its humps (`tws` in TwoWaySplitter), within it | 100, 80, 60, 50 |
/// | the name of a box, its beginning | 40, 25 |
/// | the group's beginning, the name in Kamaelia | 30, 20 |
/// | the beginning of a word of the summary, within one | 15, 8 |
/// | a name that is spelt nearly so | 5 |
final class Ranking {
    private Ranking() {}

    private record Found(PaletteEntry entry, int points) {}

    /// Those that match, the best first, in the order of their names where they are equally good.
    static List<PaletteEntry> of(Collection<PaletteEntry> entries, String typed) {
        List<String> words = Stream.of(typed.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty())
                .toList();
        return entries.stream().map(entry -> new Found(entry, points(entry, words))).filter(found -> found.points > 0)
                .sorted(Comparator.comparingInt(Found::points).reversed().thenComparing(found -> found.entry.title()))
                .map(Found::entry).toList();
    }

    static int points(PaletteEntry entry, List<String> words) {
        int sum = 0;
        for (String word : words) {
            int points = Math.max(ofName(entry.title(), word), Math.max(ofBoxes(entry, word), ofWords(entry, word)));
            int most = points > 0 ? points : ofSpelling(entry, word);
            if (most == 0) {
                return 0;
            }
            sum += most;
        }
        return words.isEmpty() ? 1 : sum;
    }

    private static int ofName(String title, String word) {
        String name = title.toLowerCase(Locale.ROOT);
        if (name.equals(word)) {
            return 100;
        }
        if (name.startsWith(word)) {
            return 80;
        }
        return word.length() > 1 && humps(title).startsWith(word) ? 60 : name.contains(word) ? 50 : 0;
    }

    private static String humps(String title) {
        return title.chars().filter(letter -> Character.isUpperCase(letter) || Character.isDigit(letter))
                .mapToObj(Character::toString).collect(Collectors.joining()).toLowerCase(Locale.ROOT);
    }

    private static int ofBoxes(PaletteEntry entry, String word) {
        return Stream.concat(entry.ownInboxes().stream(), entry.ownOutboxes().stream()).map(BoxShape::name)
                .mapToInt(box -> box.equalsIgnoreCase(word)
                        ? 40
                        : box.toLowerCase(Locale.ROOT).startsWith(word) ? 25 : 0)
                .max().orElse(0);
    }

    private static int ofWords(PaletteEntry entry, String word) {
        if (entry.group().toLowerCase(Locale.ROOT).startsWith(word)) {
            return 30;
        }
        if (entry.ancestor().toLowerCase(Locale.ROOT).contains(word)) {
            return 20;
        }
        String summary = entry.summary().toLowerCase(Locale.ROOT);
        boolean begins = Stream.of(summary.split("[^\\p{L}\\p{N}]+")).anyMatch(each -> each.startsWith(word));
        return begins ? 15 : summary.contains(word) ? 8 : 0;
    }

    private static int ofSpelling(PaletteEntry entry, String word) {
        return word.length() > 3 && Spelling.nearest(word, List.of(entry.title())).isPresent() ? 5 : 0;
    }
}
