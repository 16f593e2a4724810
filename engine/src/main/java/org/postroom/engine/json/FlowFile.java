package org.postroom.engine.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postroom.engine.component.FileTrouble;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.json.tree.TreeReader;

/// A flow in a file. Any thread may read and save; of two that save the same file at once one wins.
///
/// ```java
/// OpenedFlow opened = FlowFile.read(Path.of("slides.flow.json"));
/// FlowFile.save(Path.of("slides.flow.json"), opened.flow().withName("Slides"));
/// ```
public final class FlowFile {
    private FlowFile() {}

    /// Reads a flow. Opens no other file, whatever stands in this one.
    ///
    /// @param file such as `slides.flow.json`
    /// @return the flow, and whether it may be written back
    /// @throws FlowFileException when the file can't be read, or with all that is wrong with its content
    public static OpenedFlow read(Path file) throws FlowFileException {
        byte[] bytes = bytes(file);
        try {
            return FlowReader.read(bytes);
        } catch (FlowFileException e) {
            throw e.about(file + ": ");
        }
    }

    private static byte[] bytes(Path file) throws FlowFileException {
        try (InputStream in = open(file)) {
            return in.readNBytes(TreeReader.MOST_BYTES + 1);
        } catch (IOException e) {
            throw FlowFileException.outside(file, "it can't be read: " + FileTrouble.why(e), e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), "", "it is a folder");
        }
        return Files.newInputStream(file);
    }

    /// Saves a flow in its canonical form, all or nothing: after a crash the file has the old content or the new. What
    /// is saved can be read again; a flow of which that isn't so isn't saved.
    ///
    /// @param file replaced where it is there; its permissions stay, and a symbolic link stays one
    /// @param flow any flow, but not one that was opened to be read only
    /// @throws FlowFileException when it can't be saved; the file is as it was then, and nothing is left beside it
    public static void save(Path file, Flow flow) throws FlowFileException {
        save(file, flow, new AtomicFile(FileSteps.ON_DISK));
    }

    static void save(Path file, Flow flow, AtomicFile atomic) throws FlowFileException {
        byte[] bytes = FlowWriter.write(flow).getBytes(StandardCharsets.UTF_8);
        checkReadable(file, bytes);
        try {
            atomic.write(file, bytes);
        } catch (IOException e) {
            throw FlowFileException.outside(file, "it can't be saved: " + FileTrouble.why(e), e);
        }
    }

    private static void checkReadable(Path file, byte[] bytes) throws FlowFileException {
        try {
            FlowReader.read(bytes);
        } catch (FlowFileException e) {
            throw e.about(file + ": it isn't saved, for it could not be read again: ");
        }
    }
}
