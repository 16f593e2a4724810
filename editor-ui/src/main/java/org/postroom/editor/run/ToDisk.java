package org.postroom.editor.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.postroom.editor.words.Texts;
import org.postroom.engine.recording.Memory;
import org.postroom.engine.recording.RecordingFile;

/// Writes all that happens in a run into a file, while that is wanted. Its methods are called by the threads of a [Run].
final class ToDisk {
    private static final Texts WORDS = Texts.of(Run.class);

    private final Memory memory;
    private Optional<Writing> writing = Optional.empty();

    private record Writing(Path path, RecordingFile file) {}

    ToDisk(Memory memory) {
        this.memory = memory;
    }

    synchronized void begin(Path path) throws IOException {
        writing = Optional.of(new Writing(path, RecordingFile.write(path, memory)));
    }

    synchronized boolean goesOn() {
        return writing.isPresent();
    }

    /// Whether it has ended by itself, because the disk takes no more.
    synchronized boolean broken() {
        return writing.filter(each -> each.file().trouble().isPresent()).isPresent();
    }

    /// Ends it, and says in a sentence what there is; nothing where nothing was written.
    synchronized Optional<String> end() {
        Optional<Writing> ended = writing;
        writing = Optional.empty();
        ended.ifPresent(each -> each.file().close());
        return ended.map(each -> each.file().trouble()
                .orElseGet(() -> WORDS.text("recorded", each.file().moments(), each.path())));
    }
}
