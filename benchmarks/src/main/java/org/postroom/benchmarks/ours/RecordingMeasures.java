package org.postroom.benchmarks.ours;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.postroom.benchmarks.Sample;
import org.postroom.benchmarks.side.Heap;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.recording.RecordingFile;

/// What it costs to record a pipeline of ten relays, and to look into what was recorded.
///
/// @param repeats  of each; its median counts
/// @param messages that go through, with eleven deliveries each
public record RecordingMeasures(int repeats, int messages) {
    private static final int CARRIERS = 2;
    private static final int RELAYS = 10;
    private static final int PLACES = 100;
    private static final int SHOWN = 1_000;
    private static final int MEGA = 1 << 20;

    /// Something whose time is measured.
    private interface Work {
        void work() throws Exception;
    }

    /// Measures.
    ///
    /// @return a table in Markdown
    public String table() throws Exception {
        Path file = Files.createTempFile("postroom", ".recording");
        try {
            return "| what | at least | measured |\n|---|---|---|\n" + written(file) + read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String written(Path file) throws Exception {
        List<Double> bare = new ArrayList<>();
        List<Double> remembered = new ArrayList<>();
        List<Double> recorded = new ArrayList<>();
        for (int i = 0; i <= repeats; i++) {
            double without = new Postroom(CARRIERS).pipeline(RELAYS, messages).perSecond();
            double inMemory = Prices.remembered(CARRIERS).pipeline(RELAYS, messages).perSecond();
            Files.delete(file);
            double seconds = seconds(() -> Prices.recorded(CARRIERS, file).pipeline(RELAYS, messages));
            if (i > 0) { // the first ones warm up
                bare.add(without);
                remembered.add(inMemory);
                recorded.add((RELAYS + 1.0) * messages / seconds);
            }
        }
        double without = Sample.of(bare).median();
        double inMemory = Sample.of(remembered).median();
        return row("all remembered in memory, however fast it goes", "",
                "%.0f %% of its speed without (%,.0f and %,.0f messages/s)", 100 * inMemory / without, inMemory,
                without)
                + row("recorded to a file", "500,000 deliveries a second", "%,.0f deliveries/s; %.1f bytes each",
                        Sample.of(recorded).median(), (double) Files.size(file) / messages / (RELAYS + 1))
                + row("alive on the heap afterwards", "bounded", "%.0f MB", (double) Heap.used() / MEGA);
    }

    private String read(Path file) throws Exception {
        try (Recording recording = RecordingFile.open(file)) {
            Random random = new Random(1);
            int moments = recording.moments().size();
            int rare = messages * 2 / 3;
            return row("a number is sought that was sent once, among " + deliveries(), "a second or so", "%.2f s",
                    median(() -> check(recording.find("" + rare).count(), 2L * RELAYS)))
                    + row("a text is sought that isn't there", "a second or so", "%.2f s",
                            median(() -> check(recording.find("nowhere").count(), 0)))
                    + row("the first 1,000 of a text that is everywhere", "a second or so", "%.2f s",
                            median(() -> check(recording.find("outbox").limit(SHOWN).count(), SHOWN)))
                    + row("any place is shown", "100 ms", "%s", places(recording, moments, random));
        }
    }

    private String deliveries() {
        return String.format(Locale.ROOT, "%,d deliveries", (RELAYS + 1L) * messages);
    }

    private static void check(long found, long expected) throws IOException {
        if (found < expected) {
            throw new IOException("found " + found + " and not " + expected);
        }
    }

    private static String places(Recording recording, int moments, Random random) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            long number = recording.first() + random.nextInt(moments);
            millis.add(1000 * seconds(() -> check(recording.at(number).number(), number)));
        }
        return String.format(Locale.ROOT, "%.1f ms, the slowest of %d %.1f ms", Sample.of(millis).median(), PLACES,
                Sample.of(millis).most());
    }

    private double median(Work work) throws Exception {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < repeats; i++) {
            all.add(seconds(work));
        }
        return Sample.of(all).median();
    }

    private static double seconds(Work work) throws Exception {
        long began = System.nanoTime();
        work.work();
        return (System.nanoTime() - began) / 1e9;
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation is in a library that is not ours
    private static String row(String what, String least, String figures, Object... values) {
        return "| " + what + " | " + least + " | " + String.format(Locale.ROOT, figures, values) + " |\n";
    }
}
