package org.postroom.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.postroom.benchmarks.Figure.Better;

/// What can be measured. A workload is a kind and, for most, a size: `pipeline:10`.
enum Kind {
    PIPELINE("pipeline", "pipeline, %s relays", Who.ALL, Figure.rate("M messages/s", 1e6)),
    PING_PONG("ping-pong", "ping-pong", Who.ALL, Figure.rate("M there and back/s", 1e6)),
    RING("ring", "ring of %s", Who.ALL, Figure.rate("M hops/s", 1e6)),
    FAN_OUT("fan-out", "fan-out to %s and back", Who.ALL, Figure.rate("k rounds/s", 1e3)),
    IDLE("idle", "%s idle components: create, link, start", Who.NOT_ON_PLATFORM_THREADS, Figure.time(),
            new Figure("bytes", "bytes each", 1, Better.LESS)),
    STEPPED("stepped", "stepped scheduler, pipeline of %s relays", Who.OURS, Figure.rate("M turns/s", 1e6)),
    SLOW_READER("slow-reader", "slow reader, %s messages: heap grows by", Who.ALL,
            new Figure("grown", "MB", 1024 * 1024, Better.NONE)),
    HELLO("hello", "`postroom run` of the hello flow", Who.LAUNCHED, Figure.time()),
    CHECK("check", "read and check %s components, fresh JVM", Who.LAUNCHED, Figure.time()),
    CHECK_RUN("check-run", "`postroom check` of %s components, start to end", Who.LAUNCHED, Figure.time()),
    BUSY("busy", "%s components, 1 %% of them busy", Who.OURS, Figure.rate("M there and back/s", 1e6)),
    FRESH_TEXT("fresh-text", "texts of %s letters, each made anew", Who.OURS, Figure.rate("M messages/s", 1e6)),
    SAME_TEXT("same-text", "one text of %s letters, by reference", Who.OURS, Figure.rate("M messages/s", 1e6)),
    COPIES("copies", "one outbox linked to %s inboxes", Who.OURS, Figure.rate("M messages/s", 1e6)),
    ROOM("room", "pipeline, 1 relay, boxes for %s", Who.OURS, Figure.rate("M messages/s", 1e6)),
    DROPPING("dropping", "pipeline, 1 relay, full boxes drop the oldest, room for %s", Who.OURS,
            Figure.rate("M messages/s", 1e6)),
    WATCHED("watched", "pipeline, %s relay, an empty watcher", Who.OURS, Figure.rate("M messages/s", 1e6)),
    POLLED("polled", "pipeline, %s relay, all counts and kept messages read 10 times a second", Who.OURS,
            Figure.rate("M messages/s", 1e6)),
    RECORDED("recorded", "pipeline, %s relay, recorded to disk", Who.OURS, Figure.rate("M messages/s", 1e6)),
    STEPPED_LINE("stepped-line", "pipeline, %s relay, stepped, round robin", Who.OURS,
            Figure.rate("M messages/s", 1e6)),
    SEEDED_LINE("seeded-line", "pipeline, %s relay, stepped, seeded dice", Who.OURS, Figure.rate("M messages/s", 1e6));

    /// Who can do it.
    enum Who {
        ALL, NOT_ON_PLATFORM_THREADS, OURS, LAUNCHED
    }

    private final String word;
    private final String title;
    private final Who who;
    @SuppressWarnings("ImmutableEnumChecker") // List.of can't be changed
    private final List<Figure> figures;

    Kind(String word, String title, Who who, Figure... figures) {
        this.word = word;
        this.title = title;
        this.who = who;
        this.figures = List.of(figures);
    }

    String word() {
        return word;
    }

    String title() {
        return title;
    }

    List<Figure> figures() {
        return figures;
    }

    boolean suits(Contender contender) {
        return switch (who) {
            case ALL -> true;
            case NOT_ON_PLATFORM_THREADS -> contender != Contender.JCSP;
            case OURS -> contender.ours();
            case LAUNCHED -> contender == Contender.POSTROOM;
        };
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
