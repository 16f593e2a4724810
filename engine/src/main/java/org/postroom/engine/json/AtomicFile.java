package org.postroom.engine.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// Replaces a file's content in such a way that after a crash, a kill or a power cut there is the old or the new
/// content, never a mix: the new content goes to a file beside it, is brought to the disk, and takes the old one's
/// place at once.
///
/// A symbolic link stays one; the file at its end is replaced. Permissions stay, and owner and group where the system
/// lets us; other hard links keep the old content. The file beside it bears the mark of the one that it is to replace;
/// after a kill it stays there until the same file is saved again, a minute later or more.
final class AtomicFile {
    private static final int MOST_LINKS = 40;
    /// What is younger may belong to another program that is saving right now.
    private static final Duration LONGEST_SAVE = Duration.ofMinutes(1);

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
        Path fresh = target
                .resolveSibling(mark(target) + "%016x.tmp".formatted(ThreadLocalRandom.current().nextLong()));
        try {
            fill(fresh, target, content);
            steps.move(fresh, target);
        } catch (IOException | RuntimeException e) {
            delete(fresh, e);
            throw e;
        }
        steps.syncFolder(folder(target));
        clear(target);
    }

    private void clear(Path target) {
        try {
            // The disk's own clock: that of a disk in the network need not agree with ours.
            clear(target, Files.getLastModifiedTime(target).toInstant());
        } catch (IOException | DirectoryIteratorException _) {
            // the file is saved; the next save tries again
        }
    }

    /// Takes away what saves of this file have left beside it when they were killed, and nothing else.
    ///
    /// @param target the file itself, no link to it
    /// @param now    by the clock of its disk
    void clear(Path target, Instant now) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(mark(target)) + "[0-9a-f]{16}\\.tmp");
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder(target),
                each -> name.matcher(each.getFileName().toString()).matches())) {
            for (Path each : beside) {
                if (isLeftover(each, now)) {
                    steps.delete(each);
                }
            }
        }
    }

    private static boolean isLeftover(Path file, Instant now) throws IOException {
        BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return about.isRegularFile() && about.lastModifiedTime().toInstant().isBefore(now.minus(LONGEST_SAVE));
    }

    /// How the names of the files begin that are to replace this one; as long for each, since names mustn't be too long.
    private static String mark(Path target) {
        byte[] name = target.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        return ".postroom-%016x-".formatted(UUID.nameUUIDFromBytes(name).getMostSignificantBits());
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
