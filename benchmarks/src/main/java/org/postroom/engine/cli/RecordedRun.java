package org.postroom.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.postroom.engine.network.Network;
import org.postroom.engine.watch.Recorder;

/// A recording as `run --record` makes it, for a network that comes from no drawing. In this package to reach what
/// writes it.
public final class RecordedRun implements AutoCloseable {
    private final RecordingFile file;

    private RecordedRun(RecordingFile file) {
        this.file = file;
    }

    /// Records all that happens in a network from now on.
    public static RecordedRun of(Network network, Path path) throws IOException {
        RecordingFile file = RecordingFile.open(Optional.of(path));
        network.watch(new Recorder(file));
        return new RecordedRun(file);
    }

    @Override
    public void close() {
        file.close();
    }
}
