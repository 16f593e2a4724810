package org.postroom.benchmarks;

import java.util.concurrent.Callable;
import org.postroom.benchmarks.ours.RecordingMeasures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `benchmarks/run recording`.
@Command(name = "recording", mixinStandardHelpOptions = true, header = "Measures recordings.", description = {
    "A pipeline is remembered, then recorded to a file of over ten million deliveries; then the file is",
    "searched, and shown at places by chance."})
final class RecordingCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws Exception {
        RecordingMeasures measures = options.quick()
                ? new RecordingMeasures(1, 100_000)
                : new RecordingMeasures(5, 1_000_000);
        options.tell("recording", Machine.words() + "\n\n" + measures.table());
        return 0;
    }
}
