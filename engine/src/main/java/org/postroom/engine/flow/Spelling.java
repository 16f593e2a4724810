package org.postroom.engine.flow;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody meant who wrote something else.
public final class Spelling {
    private static final int LONGEST = 64;
    private static final int MOST = 1000;

    private Spelling() {}

    /// The known name that is nearest to a misspelt one.
    ///
    /// @param name  what was written
    /// @param known what could have been meant; where there are more than 1000, none is near
    /// @return a name that a person could have meant, or nothing
    public static Optional<String> nearest(String name, Collection<String> known) {
        if (known.size() > MOST || name.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = name.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, name.length() / 3);
        return known.stream().filter(other -> Math.abs(other.length() - name.length()) <= limit)
                .map(other -> new Near(other, distance(plain, other.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= limit)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name)).map(Near::name);
    }

    /// A question to append to a sentence about an unknown name.
    ///
    /// @param name  what was written
    /// @param known what could have been meant
    /// @return such as " (did you mean 'Grep'?)", or nothing at all
    public static String question(String name, Collection<String> known) {
        return nearest(name, known).map(near -> " (did you mean '" + near + "'?)").orElse("");
    }

    /// How many letters must be put in, taken out, changed or swapped with their neighbour.
    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                cost[row][column] = row == 0 || column == 0 ? row + column : step(cost, from, to, row, column);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int step(int[][] cost, String from, String to, int row, int column) {
        int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int least = Math.min(cost[row - 1][column - 1] + change,
                1 + Math.min(cost[row - 1][column], cost[row][column - 1]));
        boolean swapped = row > 1 && column > 1 && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(least, 1 + cost[row - 2][column - 2]) : least;
    }

    private record Near(String name, int distance) {}
}
