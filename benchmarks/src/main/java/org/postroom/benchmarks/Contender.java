package org.postroom.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.postroom.benchmarks.ours.Postroom;
import org.postroom.benchmarks.side.Jcsp;
import org.postroom.benchmarks.side.Pekko;
import org.postroom.benchmarks.side.Side;
import org.postroom.benchmarks.side.Threads;

/// A column of the table.
enum Contender {
    POSTROOM("postroom", "Postroom, 2 carriers", () -> new Postroom(2)),
    ONE_CARRIER("postroom-1", "Postroom, 1 carrier", () -> new Postroom(1)),
    FALLBACK("postroom-fallback", "Postroom without --add-opens", () -> new Postroom(2)),
    PEKKO("pekko", "Pekko typed", Pekko::new),
    JCSP("jcsp", "JCSP", Jcsp::new),
    THREADS("threads", "virtual threads + ArrayBlockingQueue", Threads::new);

    private final String word;
    private final String title;
    private final Supplier<Side> side;

    Contender(String word, String title, Supplier<Side> side) {
        this.word = word;
        this.title = title;
        this.side = side;
    }

    String word() {
        return word;
    }

    String title() {
        return title;
    }

    Side side() {
        return side.get();
    }

    boolean ours() {
        return this == POSTROOM || this == ONE_CARRIER || this == FALLBACK;
    }

    /// What its JVM is told beyond what all are told.
    List<String> flags() {
        return this == FALLBACK ? List.of() : List.of("--add-opens=java.base/java.lang=ALL-UNNAMED");
    }

    static Optional<Contender> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Contender::word).toList();
    }
}
