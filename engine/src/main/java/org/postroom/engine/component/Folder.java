package org.postroom.engine.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where the files are that a flow names, and how far it may reach: opening somebody's drawing must not open all of
/// one's files to it.
///
/// @param home    relative paths are meant from here
/// @param allowed a file must lie in one of these, symbolic links followed
public record Folder(Path home, List<Path> allowed) {
    /// Makes all paths absolute.
    public Folder {
        home = home.toAbsolutePath().normalize();
        allowed = allowed.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    }

    /// For a program's own components: relative to where the program was started, and as far as it may itself.
    ///
    /// @return the folder
    public static Folder anywhere() {
        Path here = Path.of("").toAbsolutePath();
        return new Folder(here, List.of(here.getRoot()));
    }

    /// For a drawing: its own folder, and no further.
    ///
    /// @param home the folder of its file
    /// @return the folder
    public static Folder of(Path home) {
        return new Folder(home, List.of(home));
    }

    /// Finds a file.
    ///
    /// @param path as the settings have it
    /// @return the absolute path
    /// @throws IOException where it lies outside of what is allowed, with how to allow it
    public Path resolve(Path path) throws IOException {
        Path wanted = home.resolve(path).normalize();
        Path real = real(wanted);
        for (Path folder : allowed) {
            if (real.startsWith(real(folder))) {
                return wanted;
            }
        }
        throw new IOException("the file " + wanted + " lies outside of the flow's folder " + home
                + "; allow it with --allow-files " + wanted.getParent());
    }

    /// The path without symbolic links, as far as it exists.
    private static Path real(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path parent = path.getParent();
        return parent == null ? path : real(parent).resolve(path.getFileName());
    }
}
