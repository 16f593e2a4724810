package org.postroom.benchmarks.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.postroom.benchmarks.Sample;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.Network;
import org.postroom.engine.schedule.ParallelScheduler;

/// What it costs to look: a pipeline with and without the editor, frames while many links are busy, frames beside two
/// components that never give way.
///
/// @param repeats of the pipeline, with and without in turns
/// @param seconds for which each is measured, after as long to warm up
public record LiveMeasures(int repeats, int seconds) {
    private static final String LAST = Drawn.id(0, 10) + ".inbox";

    /// Measures, and ends the toolkit.
    ///
    /// @return a table in Markdown
    public String table() throws Exception {
        Screen.startToolkit();
        String text = "| what | at least | measured |\n|---|---|---|\n" + pipeline() + busy() + looping();
        javafx.application.Platform.exit();
        return text;
    }

    private String pipeline() throws Exception {
        List<Double> bare = new ArrayList<>();
        List<Double> watched = new ArrayList<>();
        for (int i = 0; i < repeats; i++) {
            bare.add(bare());
            watched.add(watched());
        }
        double without = Sample.of(bare).median();
        double with = Sample.of(watched).median();
        return String.format(Locale.ROOT,
                "| pipeline, run from the editor with its 10 links in view | 90 %% of its speed without | %.0f %% (%,.0f"
                        + " and %,.0f messages/s, medians of %d) |%n",
                100 * with / without, with, without, repeats);
    }

    private double bare() throws Exception {
        try (LiveFlow live = new LiveFlow(Drawn.pipeline(), Catalogue.installed(), Beside.nothing(),
                new ParallelScheduler(), 1)) {
            live.network().start();
            double rate = rate(live.network());
            live.network().stop();
            live.network().scheduler().close();
            return rate;
        }
    }

    private double watched() throws Exception {
        try (Screen screen = Screen.running(Drawn.pipeline())) {
            return rate(screen.network());
        }
    }

    private double rate(Network network) throws InterruptedException {
        TimeUnit.SECONDS.sleep(seconds);
        long before = network.counts(LAST).passed();
        long began = System.nanoTime();
        TimeUnit.SECONDS.sleep(seconds);
        return (network.counts(LAST).passed() - before) * 1e9 / (System.nanoTime() - began);
    }

    private String busy() throws Exception {
        try (Screen screen = Screen.running(Drawn.busy())) {
            TimeUnit.SECONDS.sleep(seconds);
            long before = passed(screen.network());
            long began = System.nanoTime();
            Frames.Seen seen = Frames.of(screen.panning(), seconds);
            double each = (passed(screen.network()) - before) * 1e9 / (System.nanoTime() - began) / 1_000;
            return String.format(Locale.ROOT,
                    "| 1,000 links in view, 1,000 messages/s each, while panning | 60 frames/s |"
                            + " %.0f frames/s, longest gap %.0f ms; %,.0f messages/s each |%n",
                    seen.perSecond(), seen.longest(),
                    each);
        }
    }

    private static long passed(Network network) {
        return network.components().stream().map(network::inboxes).map(boxes -> boxes.values())
                .flatMap(Collection::stream)
                .mapToLong(Counts::passed).sum();
    }

    private String looping() throws Exception {
        try (Screen screen = Screen.running(Drawn.looping())) {
            TimeUnit.SECONDS.sleep(seconds);
            Frames.Seen seen = Frames.of(screen.panning(), seconds);
            return String.format(Locale.ROOT,
                    "| beside two components that loop for ever | longest gap 100 ms | longest gap"
                            + " %.0f ms, %.0f frames/s |%n",
                    seen.longest(), seen.perSecond());
        }
    }
}
