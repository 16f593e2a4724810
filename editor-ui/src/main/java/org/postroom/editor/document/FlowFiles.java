package org.postroom.editor.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Finds flows in a folder.
public final class FlowFiles {
    private static final String ENDING = ".flow.json";

    private FlowFiles() {}

    /// The flow files of a folder, in the order of their names; none where it can't be read.
    public static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
