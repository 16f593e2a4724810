package org.postroom.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.postroom.benchmarks.ours.Postroom;
import org.postroom.benchmarks.side.Jcsp;
import org.postroom.benchmarks.side.Pekko;
import org.postroom.benchmarks.side.Side;
import org.postroom.benchmarks.side.Threads;

/// A column of the table.
enum Contender {
    POSTROOM("postroom", "Postroom, 2 carriers"),
    ONE_CARRIER("postroom-1", "Postroom, 1 carrier"),
    FALLBACK("postroom-fallback", "Postroom without --add-opens"),
    PEKKO("pekko", "Pekko typed"),
    JCSP("jcsp", "JCSP"),
    THREADS("threads", "virtual threads + ArrayBlockingQueue");

    private final String word;
    private final String title;

    Contender(String word, String title) {
        this.word = word;
        this.title = title;
    }

    String word() {
        return word;
    }

    String title() {
        return title;
    }

    Side side() {
        return switch (this) {
            case POSTROOM, FALLBACK -> new Postroom(2);
            case ONE_CARRIER -> new Postroom(1);
            case PEKKO -> new Pekko();
            case JCSP -> new Jcsp();
            case THREADS -> new Threads();
        };
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
