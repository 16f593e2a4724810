package org.postroom.engine.component;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Why a file can't be used, in words that are the same on each system and for whatever uses it.
///
/// ```java
/// throw new IOException("the file " + path + " can't be used: " + FileTrouble.why(e), e);
/// ```
public final class FileTrouble {
    private FileTrouble() {}

    /// Finds the reason.
    ///
    /// @param e what was thrown, or what a library made of it, with the [IOException] as its cause
    /// @return a sentence without a full stop that doesn't name the file; what we have no words for is told in the
    ///         system's
    public static String why(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> inNoFolder(missing)
                    ? "there is no such folder"
                    : "there is no such file";
            case AccessDeniedException _ -> "we have no permission";
            case FileSystemLoopException _ -> "its symbolic links go round in a circle";
            case FileSystemException system when system.getReason() != null -> words(system.getReason());
            case RuntimeException wrapping when wrapping.getCause() instanceof IOException cause -> why(cause);
            default -> words(String.valueOf(e.getMessage()));
        };
    }

    private static boolean inNoFolder(NoSuchFileException missing) {
        return Optional.ofNullable(missing.getFile()).map(file -> Path.of(file).toAbsolutePath().getParent())
                .filter(folder -> !Files.isDirectory(folder)).isPresent();
    }

    private static String words(String reason) {
        String small = reason.toLowerCase(Locale.ROOT);
        if (small.contains("no space left") || small.contains("not enough space")) {
            return "the disk is full";
        }
        return switch (small) {
            case "file too large" -> "it may not become any larger";
            case "is a directory" -> "it is a folder";
            default -> reason;
        };
    }
}
