package org.postroom.editor.app.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds commands: each word that is typed must begin one of a command's words, or stand within one. Those whose first
/// word is typed come first. A value.
///
/// @param all in the order of the menus
record Commands(List<Command> all) {
    private static final int NONE = 0;

    Commands {
        all = List.copyOf(all);
    }

    private record Found(Command command, int points) {}

    List<Command> matching(String typed) {
        List<String> words = Stream.of(typed.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty())
                .toList();
        return all.stream().map(command -> new Found(command, points(command, words)))
                .filter(found -> found.points > NONE).sorted(Comparator.comparingInt(Found::points).reversed())
                .map(Found::command).toList();
    }

    private static int points(Command command, List<String> typed) {
        String name = command.name().toLowerCase(Locale.ROOT);
        List<String> words = List.of(name.split("[^\\p{L}\\p{N}]+"));
        int sum = 1;
        for (String word : typed) {
            int points = name.startsWith(word)
                    ? 9
                    : words.stream().anyMatch(each -> each.startsWith(word))
                            ? 4
                            : name.contains(word) ? 1 : NONE;
            if (points == NONE) {
                return NONE;
            }
            sum += points;
        }
        return sum;
    }
}
