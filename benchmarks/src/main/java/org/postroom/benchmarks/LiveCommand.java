package org.postroom.benchmarks;

import java.util.concurrent.Callable;
import org.postroom.benchmarks.live.LiveMeasures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `benchmarks/run live`.
@Command(name = "live", mixinStandardHelpOptions = true, header = "Measures what it costs to look at a run in the editor.", description = {
    "Runs flows in a window of the editor without a screen: a pipeline with and without anybody who looks,",
    "frames while many links are busy, and frames beside components that never give way."})
final class LiveCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws Exception {
        LiveMeasures measures = options.quick() ? new LiveMeasures(1, 2) : new LiveMeasures(5, 4);
        options.tell("live", Machine.words() + "\n\n" + measures.table());
        return 0;
    }
}
