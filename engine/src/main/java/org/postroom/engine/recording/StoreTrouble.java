package org.postroom.engine.recording;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.h2.mvstore.MVStoreException;

/// Why a file can't be used, in words.
final class StoreTrouble {
    private StoreTrouble() {}

    static String why(MVStoreException e) {
        return e.getCause() instanceof IOException cause ? why(cause) : String.valueOf(e.getMessage());
    }

    static String why(IOException e) {
        String reason = String.valueOf(e instanceof FileSystemException system ? system.getReason() : e.getMessage());
        return switch (e) {
            case NoSuchFileException _ -> "there is no such folder";
            case AccessDeniedException _ -> "we have no permission";
            default -> switch (reason.toLowerCase(Locale.ROOT)) {
                case "no space left on device", "there is not enough space on the disk" -> "the disk is full";
                case "file too large" -> "it may not become any larger";
                case "is a directory" -> "it is a folder";
                default -> reason;
            };
        };
    }
}
