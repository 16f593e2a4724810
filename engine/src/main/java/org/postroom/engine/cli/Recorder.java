package org.postroom.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.network.Network;
import org.postroom.engine.recording.Memory;
import org.postroom.engine.recording.RecordingFile;
import org.postroom.engine.recording.Turns;

/// `--record FILE`, if it was said.
record Recorder(Optional<RecordingFile> file) implements AutoCloseable {
    /// So much the disk may be behind, twice.
    private static final int REMEMBERED = 1 << 16;

    static Recorder of(Optional<Path> path, Network network, Turns turns) throws Unreadable {
        if (path.isEmpty()) {
            return new Recorder(Optional.empty());
        }
        Memory memory = new Memory(REMEMBERED, network.scheduler().clock()::nanos);
        try {
            RecordingFile file = RecordingFile.write(path.get(), memory);
            turns.to(memory);
            network.watch(memory);
            return new Recorder(Optional.of(file));
        } catch (IOException e) {
            throw new Unreadable(List.of(String.valueOf(e.getMessage())));
        }
    }

    /// Ends it, and tells why it isn't whole, if it isn't.
    Optional<String> trouble() {
        close();
        return file.flatMap(RecordingFile::trouble);
    }

    @Override
    public void close() {
        file.ifPresent(RecordingFile::close);
    }
}
