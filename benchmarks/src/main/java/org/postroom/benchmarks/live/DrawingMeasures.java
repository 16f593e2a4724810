package org.postroom.benchmarks.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntFunction;
import javafx.application.Platform;
import org.postroom.benchmarks.Sample;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Point;
import org.postroom.drawing.plan.SpatialIndex;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.engine.catalogue.Catalogue;

/// What the editor does with large drawings: frames while they are panned, zoomed and dragged, the time to open one, to
/// find what is below the pointer, and the memory that one takes.
///
/// @param files   has a file of so many components in a chain
/// @param repeats of opening
/// @param seconds for which frames are counted
public record DrawingMeasures(IntFunction<Path> files, int repeats, int seconds) {
    private static final int HITS = 200_000;
    private static final double MEGA = 1 << 20;

    /// Measures, and ends the toolkit.
    ///
    /// @return a table in Markdown
    public String table() throws Exception {
        Screen.startToolkit();
        String text = "| what | at least | measured |\n|---|---|---|\n" + open(10_000, 1) + open(100_000, 3) + pan()
                + far() + drag() + hit() + memory();
        Platform.exit();
        return text;
    }

    private FlowDocument document(int components) {
        return FlowDocument.open(files.apply(components), Catalogue.installed());
    }

    private String open(int components, int most) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < repeats; i++) {
            long began = System.nanoTime();
            try (Screen screen = Screen.showing(document(components))) {
                screen.awaitPaint();
                seconds.add((System.nanoTime() - began) / 1e9);
            }
        }
        return String.format(Locale.ROOT,
                "| open a file of %,d components, to first paint | %d s | %.2f s first, %.2f s"
                        + " in the median of %d |%n",
                components, most, seconds.getFirst(), Sample.of(seconds).median(), repeats);
    }

    private String pan() throws Exception {
        try (Screen screen = Screen.showing(document(1_000))) {
            Frames.of(screen.zooming(), seconds);
            return frames("pan and zoom, 1,000 components and 1,998 links in view",
                    "60 frames/s, 99 of 100 within 25 ms", Frames.of(screen.zooming(), seconds));
        }
    }

    private String far() throws Exception {
        try (Screen screen = Screen.showing(document(10_000))) {
            Frames.of(screen.panning(), seconds);
            return frames("pan 10,000 components, all in view", "30 frames/s", Frames.of(screen.panning(), seconds));
        }
    }

    private String drag() throws Exception {
        FlowDocument document = document(10_000);
        try (Screen screen = Screen.showing(document)) {
            TreeSet<String> some = new TreeSet<>(
                    document.flow().drawing().components().keySet().stream().limit(200).toList());
            Area first = document.plan().component(some.first()).orElseThrow().area();
            Screen.onUi(() -> {
                document.select(Selection.ofComponents(some));
                screen.canvas().toSelection();
                return document;
            });
            Point grip = new Point(first.centre().x(), first.y() + 12);
            Frames.of(screen.dragging(grip), seconds);
            screen.drop();
            Frames.Seen seen = Frames.of(screen.dragging(grip), seconds);
            screen.drop();
            return frames("drag 200 of 10,000", "60 frames/s", seen);
        }
    }

    private static String frames(String what, String least, Frames.Seen seen) {
        return String.format(Locale.ROOT, "| %s | %s | %.0f frames/s, 99 of 100 within %.0f ms, longest %.0f ms |%n",
                what, least, seen.perSecond(), seen.most(), seen.longest());
    }

    private String hit() {
        SpatialIndex index = document(100_000).index();
        Area all = index.plan().bounds();
        SplittableRandom random = new SplittableRandom(1);
        long found = 0;
        for (int i = 0; i < HITS; i++) {
            found += index.hit(anywhere(all, random), 4).hashCode() & 1;
        }
        long began = System.nanoTime();
        for (int i = 0; i < HITS; i++) {
            found += index.hit(anywhere(all, random), 4).hashCode() & 1;
        }
        double micros = (System.nanoTime() - began) / 1e3 / HITS;
        return String.format(Locale.ROOT, "| find what is below the pointer among 100,000 | 20 µs | %.1f µs |%n",
                found < 0 ? 0 : micros);
    }

    private static Point anywhere(Area all, SplittableRandom random) {
        return new Point(all.x() + random.nextDouble() * all.width(), all.y() + random.nextDouble() * all.height());
    }

    private String memory() throws Exception {
        System.gc();
        long before = used();
        FlowDocument document = document(10_000);
        try (Screen screen = Screen.showing(document)) {
            Frames.of(screen.panning(), 2);
            System.gc();
            return String.format(Locale.ROOT,
                    "| memory with 10,000 components open | 400 MB | heap %.0f MB, %.0f MB of it for this drawing |%n",
                    used() / MEGA, (used() - before) / MEGA);
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
