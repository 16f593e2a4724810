package org.postroom.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.postroom.benchmarks.live.DrawingMeasures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `benchmarks/run editor`.
@Command(name = "editor", mixinStandardHelpOptions = true, header = "Measures what the editor does with large drawings.", description = {
    "Opens drawings of up to 100,000 components on the editor's canvas without a screen, pans, zooms and drags them."})
final class EditorCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws Exception {
        DrawingMeasures measures = new DrawingMeasures(EditorCommand::file, options.quick() ? 1 : 5,
                options.quick() ? 2 : 5);
        options.tell("editor", Machine.words() + "\n\n" + measures.table() + start());
        return 0;
    }

    /// Started once before, so that the launcher has built all and made its cache.
    private String start() throws IOException, InterruptedException {
        Launched.window();
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < (options.quick() ? 1 : 5); i++) {
            seconds.add(Launched.window());
        }
        return String.format(Locale.ROOT, "| `./postroom` to a usable window | 1.5 s | %.2f s, in the median of %d |%n",
                Sample.of(seconds).median(), seconds.size());
    }

    private static Path file(int components) {
        try {
            FlowOfMany.make(components);
            return FlowOfMany.file(components);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
