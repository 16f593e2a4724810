package org.postroom.engine.json;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/// The steps of which saving is made. Tests put one in between that breaks off after a step.
interface FileSteps {
    /// The steps on the disk.
    FileSteps ON_DISK = new OnDisk();

    /// Makes a new, empty file.
    void create(Path file) throws IOException;

    /// Gives a file the rights of another one.
    void copyRights(Path from, Path to) throws IOException;

    /// Fills an empty file.
    void write(Path file, byte[] content) throws IOException;

    /// Returns when the file's content would survive a power cut.
    void sync(Path file) throws IOException;

    /// Puts a file in the place of another one, at once.
    void move(Path from, Path to) throws IOException;

    /// Returns when the move would survive a power cut, where the operating system lets us ask for that.
    void syncFolder(Path folder);

    /// Takes a file away, if it is there.
    void delete(Path file) throws IOException;

    /// The steps on the disk.
    final class OnDisk implements FileSteps {
        private OnDisk() {}

        @Override
        public void create(Path file) throws IOException {
            Files.createFile(file);
        }

        @Override
        public void copyRights(Path from, Path to) throws IOException {
            if (Files.getFileStore(to).supportsFileAttributeView(PosixFileAttributeView.class)) {
                PosixFileAttributes rights = Files.readAttributes(from, PosixFileAttributes.class);
                copyOwners(rights, Files.getFileAttributeView(to, PosixFileAttributeView.class));
                Files.setPosixFilePermissions(to, rights.permissions());
            }
        }

        private static void copyOwners(PosixFileAttributes rights, PosixFileAttributeView to) {
            try {
                to.setGroup(rights.group());
                to.setOwner(rights.owner());
            } catch (IOException _) {
                // only a superuser gives files away; for all others the file is theirs from now on
            }
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
            Files.write(file, content, StandardOpenOption.WRITE);
        }

        @Override
        public void sync(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void syncFolder(Path folder) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException _) {
                // Windows doesn't open folders; there and here the file is in its place already
            }
        }

        @Override
        public void delete(Path file) throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
