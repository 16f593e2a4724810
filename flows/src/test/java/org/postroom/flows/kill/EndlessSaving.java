package org.postroom.flows.kill;

import java.nio.file.Files;
import java.nio.file.Path;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.json.FlowFile;

/// A program that saves two flows over each other in one file until it is killed. Says each time that it begins.
final class EndlessSaving {
    private EndlessSaving() {}

    /// How it saves.
    enum Way {
        /// As Postroom does.
        SAFELY,
        /// The planted bug.
        IN_PLACE
    }

    /// Saves.
    ///
    /// @param words the way, the file, and the two files from which the flows come
    public static void main(String[] words) throws Exception {
        Path file = Path.of(words[1]);
        if (Way.valueOf(words[0]) == Way.IN_PLACE) {
            saveHalf(file, Files.readAllBytes(Path.of(words[2])));
            return;
        }
        Flow one = FlowFile.read(Path.of(words[2])).flow();
        Flow other = FlowFile.read(Path.of(words[3])).flow();
        while (true) {
            sayThatItBegins();
            FlowFile.save(file, one);
            sayThatItBegins();
            FlowFile.save(file, other);
        }
    }

    /// Waits in the middle, for as long as anybody is there to kill it.
    private static void saveHalf(Path file, byte[] all) throws Exception {
        try (var out = Files.newOutputStream(file)) {
            out.write(all, 0, all.length / 2);
            sayThatItBegins();
            System.in.readAllBytes();
            out.write(all, all.length / 2, all.length - all.length / 2);
        }
    }

    private static void sayThatItBegins() {
        System.out.write('.');
        System.out.flush();
    }
}
