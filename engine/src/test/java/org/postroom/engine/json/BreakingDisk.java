package org.postroom.engine.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A disk that breaks off before one of the steps. Like a real one it says that it has written what it hasn't: without
/// a `sync` half of a file is missing after the end.
class BreakingDisk implements FileSteps {
    private final Map<Path, byte[]> promised = new HashMap<>();
    private final Breaking breaking;
    private int stepsLeft;

    /// @param steps    how many of them go well
    /// @param breaking how it ends
    BreakingDisk(int steps, Breaking breaking) {
        stepsLeft = steps;
        this.breaking = breaking;
    }

    /// What happens instead of the step.
    interface Breaking {
        /// The program is killed, and does nothing any more.
        Breaking KILL = () -> {
            throw new Killed();
        };

        void happen() throws IOException;
    }

    /// Nobody catches it, as nobody catches a power cut.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void create(Path file) throws IOException {
        step();
        ON_DISK.create(file);
    }

    @Override
    public void copyRights(Path from, Path to) throws IOException {
        step();
        ON_DISK.copyRights(from, to);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        step();
        promised.put(file, content);
        ON_DISK.write(file, Arrays.copyOf(content, content.length / 2));
    }

    @Override
    public void sync(Path file) throws IOException {
        step();
        Files.write(file, promised.get(file));
        ON_DISK.sync(file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        ON_DISK.move(from, to);
    }

    @Override
    public void syncFolder(Path folder) {
        ON_DISK.syncFolder(folder);
    }

    @Override
    public void delete(Path file) throws IOException {
        ON_DISK.delete(file);
    }

    private void step() throws IOException {
        if (stepsLeft-- == 0) {
            breaking.happen();
        }
    }
}
