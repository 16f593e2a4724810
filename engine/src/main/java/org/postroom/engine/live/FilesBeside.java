package org.postroom.engine.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.postroom.engine.check.Beside;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowFileException;

/// Reads the flow files that lie beside a flow's own and are used by it as components. Each is read once, so that check
/// and run see the same. Confined to one thread.
public final class FilesBeside implements Beside {
    private final Path folder;
    private final Map<Path, Answer> read;

    /// For a flow in a folder.
    ///
    /// @param folder where its file is
    public FilesBeside(Path folder) {
        this(folder, new HashMap<>());
    }

    private FilesBeside(Path folder, Map<Path, Answer> read) {
        this.folder = folder;
        this.read = read;
    }

    @Override
    public Answer find(String reference) {
        Path file = folder.resolve(reference).normalize();
        if (!file.toAbsolutePath().startsWith(folder.toAbsolutePath().normalize())) {
            return new Answer.Refused("'" + reference + "' lies outside of the flow's folder");
        }
        Answer known = read.get(file);
        if (known == null) {
            known = read(file);
            read.put(file, known);
        }
        return known;
    }

    private Answer read(Path file) {
        try {
            Path real = file.toRealPath();
            return new Answer.Found(real.toString(), FlowFile.read(real).flow(),
                    new FilesBeside(folder, read));
        } catch (FlowFileException e) {
            return new Answer.Refused(e.problems().getFirst().toString());
        } catch (IOException e) {
            return new Answer.Refused("there is no file " + file);
        }
    }
}
