package org.postroom.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.network.Network;
import org.postroom.engine.recording.Memory;
import org.postroom.engine.recording.RecordingFile;
import org.postroom.engine.recording.Turns;

/// `--record FILE`, if it was said. Confined to the thread of the run.
final class Recorder implements AutoCloseable {
    /// So much the disk may be behind, twice.
    private static final int REMEMBERED = 1 << 16;

    private final Optional<RecordingFile> file;
    private final PrintWriter words;
    private boolean told;

    private Recorder(Optional<RecordingFile> file, PrintWriter words) {
        this.file = file;
        this.words = words;
    }

    static Recorder of(Optional<Path> path, Network network, Turns turns, PrintWriter words) throws Unreadable {
        if (path.isEmpty()) {
            return new Recorder(Optional.empty(), words);
        }
        Memory memory = new Memory(REMEMBERED, network.scheduler().clock()::nanos);
        try {
            RecordingFile file = RecordingFile.write(path.get(), memory);
            turns.to(memory);
            network.watch(memory);
            return new Recorder(Optional.of(file), words);
        } catch (IOException e) {
            throw new Unreadable(List.of(String.valueOf(e.getMessage())));
        }
    }

    /// Tells why it isn't whole as soon as it is known: the run goes on, and may do so for days.
    void tellTrouble() {
        if (!told) {
            file.flatMap(RecordingFile::trouble).ifPresent(trouble -> {
                told = true;
                words.println(trouble);
                words.flush();
            });
        }
    }

    /// Ends it.
    ///
    /// @return whether it is whole, or none was wanted
    boolean whole() {
        close();
        tellTrouble();
        return !told;
    }

    @Override
    public void close() {
        file.ifPresent(RecordingFile::close);
    }
}
