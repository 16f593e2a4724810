package org.postroom.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postroom.benchmarks.ours.Postroom;
import org.postroom.benchmarks.ours.Prices;
import org.postroom.benchmarks.side.Crowd;
import org.postroom.benchmarks.side.Lap;
import org.postroom.benchmarks.side.Side;

/// Measures one workload of one contender once, in a JVM of its own, and prints what came out: `= rate 12.5`. Words:
/// workload, contender, seconds to warm up, seconds to measure.
public final class Measure {
    private static final int FEWEST_LAPS = 3;
    private static final double LAPS_PER_MEASURE = 5;
    private static final int WARM_CROWDS = 3;

    private final Workload workload;
    private final Contender contender;
    private final double warm;
    private final double measured;
    private final Map<String, Double> figures = new TreeMap<>();

    private Measure(Workload workload, Contender contender, double warm, double measured) {
        this.workload = workload;
        this.contender = contender;
        this.warm = warm;
        this.measured = measured;
    }

    public static void main(String[] words) throws Exception {
        var measure = new Measure(Workload.of(words[0]), Contender.of(words[1]).orElseThrow(),
                Double.parseDouble(words[2]), Double.parseDouble(words[3]));
        measure.all();
        measure.figures.forEach((word, figure) -> System.out.println("= " + word + " " + figure));
        System.out.flush();
        System.exit(0); // whatever a peer leaves behind
    }

    private void all() throws Exception {
        switch (workload.kind()) {
            case IDLE -> crowd();
            case SLOW_READER -> heap();
            case CHECK -> figures.put("seconds", FlowOfMany.secondsToCheck(FlowOfMany.file(workload.size())));
            case HELLO, CHECK_RUN -> throw new IllegalArgumentException(workload + " is measured from outside");
            default -> rate();
        }
    }

    /// A stretch of work of a length.
    private interface Work {
        Lap lap(int operations) throws Exception;
    }

    private void rate() throws Exception {
        try (Side side = contender.side()) {
            figures.put("rate", rate(work(side)));
        }
    }

    private Work work(Side side) {
        int size = workload.size();
        int carriers = contender == Contender.ONE_CARRIER ? 1 : 2;
        return switch (workload.kind()) {
            case PIPELINE -> n -> side.pipeline(size, n);
            case PING_PONG -> side::pingPong;
            case RING -> n -> side.ring(size, Math.max(n, size));
            case FAN_OUT -> n -> side.fanOut(size, n);
            case BUSY -> n -> ((Postroom) side).busy(size, Math.max(n, size));
            case FRESH_TEXT -> n -> ((Postroom) side).freshTexts(size, n);
            case SAME_TEXT -> n -> ((Postroom) side).sameText(size, n);
            case COPIES -> n -> ((Postroom) side).copies(size, n);
            case STEPPED -> n -> Prices.stepped().turns(size, n);
            case ROOM -> n -> Prices.room(carriers, size).pipeline(1, n);
            case DROPPING -> n -> Prices.dropping(carriers, size, n);
            case WATCHED -> n -> Prices.watched(carriers).pipeline(size, n);
            case POLLED -> n -> Prices.polled(carriers).pipeline(size, n);
            case RECORDED -> n -> Prices.recorded(carriers).pipeline(size, n);
            case STEPPED_LINE -> n -> Prices.stepped().pipeline(size, n);
            case SEEDED_LINE -> n -> Prices.seeded().pipeline(size, n);
            case IDLE, SLOW_READER, HELLO, CHECK, CHECK_RUN -> throw new IllegalStateException("not a rate");
        };
    }

    /// The middle rate of some laps, after others have warmed the JVM up and shown how long a lap must be.
    private double rate(Work work) throws Exception {
        double seconds = measured / LAPS_PER_MEASURE;
        int operations = warmUp(work, seconds);
        List<Double> rates = new ArrayList<>();
        long began = System.nanoTime();
        while (rates.size() < FEWEST_LAPS || System.nanoTime() - began < measured * 1e9) {
            rates.add(work.lap(operations).perSecond());
        }
        return Sample.of(rates).median();
    }

    private int warmUp(Work work, double seconds) throws Exception {
        LapLength length = new LapLength(seconds);
        long began = System.nanoTime();
        do {
            length.learn(work.lap(length.operations()));
        } while (System.nanoTime() - began < warm * 1e9);
        return length.operations();
    }

    private void crowd() throws Exception {
        try (Side side = contender.side()) {
            for (int i = 0; i < WARM_CROWDS; i++) {
                side.idle(workload.size() / 10);
            }
            Crowd crowd = side.idle(workload.size());
            figures.put("seconds", crowd.nanos() / 1e9);
            figures.put("bytes", (double) crowd.bytes() / crowd.size());
        }
    }

    private void heap() throws Exception {
        try (Side side = contender.side()) {
            List<Long> tenths = side.slowReader(workload.size());
            for (int i = 0; i < tenths.size(); i++) {
                figures.put("tenth-" + (i + 1), (double) tenths.get(i));
            }
            double least = tenths.stream().mapToLong(bytes -> bytes).min().orElseThrow();
            double most = tenths.stream().mapToLong(bytes -> bytes).max().orElseThrow();
            figures.put("grown", most - least);
        }
    }
}
