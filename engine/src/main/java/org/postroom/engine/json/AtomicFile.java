package org.postroom.engine.json;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/// Replaces a file's content in such a way that after a crash, a kill or a power cut there is the old or the new
/// content, never a mix: the new content goes to a file beside it, is brought to the disk, and takes the old one's
/// place at once.
///
/// A symbolic link stays one; the file at its end is replaced. Permissions stay, and owner and group where the system
/// lets us; other hard links keep the old content.
final class AtomicFile {
    private static final int MOST_LINKS = 40;

    private final FileSteps steps;

    AtomicFile(FileSteps steps) {
        this.steps = steps;
    }

    /// Replaces the content, or makes the file.
    ///
    /// @throws IOException when that can't be done; the file is as it was then, and nothing is left beside it
    void write(Path file, byte[] content) throws IOException {
        Path target = end(file, MOST_LINKS);
        checkReplaceable(target);
        Path fresh = target.resolveSibling(".postroom-%016x.tmp".formatted(ThreadLocalRandom.current().nextLong()));
        try {
            fill(fresh, target, content);
            steps.move(fresh, target);
        } catch (IOException | RuntimeException e) {
            delete(fresh, e);
            throw e;
        }
        steps.syncFolder(folder(target));
    }

    private void fill(Path fresh, Path target, byte[] content) throws IOException {
        steps.create(fresh);
        if (Files.exists(target)) {
            steps.copyRights(target, fresh);
        }
        steps.write(fresh, content);
        steps.sync(fresh);
    }

    private void delete(Path fresh, Exception reason) {
        try {
            steps.delete(fresh);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /// Follows symbolic links to a file, which need not be there yet.
    private static Path end(Path file, int mostLinks) throws IOException {
        if (!Files.isSymbolicLink(file)) {
            return file.toAbsolutePath();
        }
        if (mostLinks == 0) {
            throw new FileSystemLoopException(file.toString());
        }
        return end(file.toAbsolutePath().resolveSibling(Files.readSymbolicLink(file)), mostLinks - 1);
    }

    /// The move would replace a file that its owner has protected, and its troubles would be told of another file.
    private static void checkReplaceable(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), "", "it is a folder");
        }
        if (!Files.isDirectory(folder(target))) {
            throw new FileSystemException(target.toString(), "", "there is no folder " + folder(target));
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
    }

    private static Path folder(Path target) {
        return target.resolveSibling("");
    }
}
