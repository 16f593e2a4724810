package org.postroom.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something to measure: `pipeline:10`, `ping-pong`.
///
/// @param kind what
/// @param size how many, as far as the kind has a size
record Workload(Kind kind, int size) {
    static final List<Workload> TABLE = Stream.of("pipeline:1", "pipeline:10", "pipeline:100", "ping-pong", "ring:1000",
            "fan-out:100", "idle:1000000", "stepped:10", "slow-reader:10000000", "hello", "check:100000",
            "check-run:100000").map(Workload::of).toList();

    /// The same in little, to see that all works.
    static final List<Workload> LITTLE = Stream.of("pipeline:1", "pipeline:10", "pipeline:100", "ping-pong",
            "ring:1000", "fan-out:100", "idle:100000", "stepped:10", "slow-reader:1000000", "hello", "check:100000",
            "check-run:100000").map(Workload::of).toList();

    /// @throws IllegalArgumentException with what there is
    static Workload of(String words) {
        int colon = words.indexOf(':');
        String word = colon < 0 ? words : words.substring(0, colon);
        Kind kind = Kind.of(word).orElseThrow(() -> new IllegalArgumentException(
                "there is no workload '" + word + "' (there is: " + Arrays.stream(Kind.values()).map(Kind::word)
                        .collect(Collectors.joining(", ")) + ")"));
        return new Workload(kind, colon < 0 ? 1 : size(words, colon));
    }

    private static int size(String words, int colon) {
        try {
            int size = Integer.parseInt(words.substring(colon + 1));
            if (size >= 1) {
                return size;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new IllegalArgumentException("'" + words + "': a size is a whole number from 1 on");
    }

    String title() {
        String title = String.format(Locale.ROOT, kind.title(), String.format(Locale.ROOT, "%,d", size));
        return size == 1 ? title.replace("1 relays", "1 relay").replace("1 inboxes", "1 inbox") : title;
    }

    @Override
    public String toString() {
        return kind.word() + ":" + size;
    }
}
