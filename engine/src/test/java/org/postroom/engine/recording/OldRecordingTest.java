package org.postroom.engine.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that an earlier program wrote.
final class OldRecordingTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileFromBeforeHoldingWasRecordedIsReadAsItWas() throws IOException, URISyntaxException {
        URL old = Objects.requireNonNull(getClass().getResource("version1.recording"));
        Path copy = Files.copy(Path.of(old.toURI()), folder.resolve("old.recording"));
        try (Recording read = RecordingFile.open(copy)) {
            assertThat(read.moments()).extracting(moment -> Recording.words(moment.what())).containsExactly(
                    "'inner/printer' started", "'reader' has a turn",
                    "'reader.outbox' sent a to 'inner/printer.inbox', as number 0",
                    "'reader.outbox' sent b to 'inner/printer.inbox', as number 1",
                    "you changed what lies in 'inner/printer.inbox': now b, a",
                    "'inner/printer' took number 2 from 'inbox': b",
                    "'inner/printer.inbox' was full, and 5 from 'reader.outbox' was dropped",
                    "'reader.outbox' sent true, and nobody takes it", "'reader' failed: no more", "'reader' ended");
            assertThat(read.at(Long.MAX_VALUE).held()).isEmpty();
        }
    }
}
