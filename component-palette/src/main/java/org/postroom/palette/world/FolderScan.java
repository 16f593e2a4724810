package org.postroom.palette.world;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One look at the ordinary files of a folder. Confined to the thread that looks.
final class FolderScan extends SimpleFileVisitor<Path> {
    static final int MOST = 100_000;

    private final SortedMap<String, Seen> files = new TreeMap<>();
    private final Path folder;

    /// What tells that a file has changed.
    record Seen(long size, FileTime modified, String key) {}

    private FolderScan(Path folder) {
        this.folder = folder;
    }

    /// The files by their paths from the folder.
    static SortedMap<String, Seen> of(Path folder, boolean recursive) throws IOException {
        FolderScan scan = new FolderScan(folder);
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class),
                recursive ? Integer.MAX_VALUE : 1, scan);
        return scan.files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile()) {
            files.put(folder.relativize(file).toString(), new Seen(attributes.size(), attributes.lastModifiedTime(),
                    String.valueOf(attributes.fileKey())));
        }
        if (files.size() > MOST) {
            throw new IOException("it has more than " + MOST + " files");
        }
        return FileVisitResult.CONTINUE;
    }

    /// What has gone meanwhile, or may not be read.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(folder)) {
            throw e;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
        return FileVisitResult.CONTINUE;
    }
}
