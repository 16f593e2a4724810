package org.postroom.palette.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How the program ffmpeg is told what to do: without a shell, with names of files that can't be taken for anything else,
/// and so that a file that names others opens nothing but files.
public final class Ffmpeg {
    private Ffmpeg() {}

    /// The words with which it reads a file and asks nobody anything.
    public static List<String> reading(Path file) {
        return List.of("-nostdin", "-hide_banner", "-protocol_whitelist", "file,pipe", "-i", name(file));
    }

    static String name(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    /// Starts it. Not called outside, where a started program could be left behind.
    ///
    /// @throws IOException where it can't be started, with how to get it
    public static Process start(ProcessBuilder program) throws IOException {
        try {
            return program.start();
        } catch (IOException e) {
            throw new IOException("the program '" + program.command().getFirst()
                    + "' can't be started, most likely because"
                    + " it isn't here (Debian, Ubuntu: sudo apt-get install ffmpeg; macOS: brew install ffmpeg; Windows:"
                    + " winget install ffmpeg)", e);
        }
    }

    /// Ends those that write to a file still, left behind by somebody who was killed. Finds them where the system tells
    /// the arguments of programs, which Windows doesn't.
    ///
    /// @return how many there were
    static long endThoseWriting(Path file) {
        return ProcessHandle.allProcesses().filter(program -> program.info().arguments()
                .filter(words -> List.of(words).contains(name(file))).isPresent())
                .filter(ProcessHandle::destroyForcibly).count();
    }

    /// Ends it by force, with those that it has started.
    static void end(Process program) {
        Stream.concat(Stream.of(program.toHandle()), program.descendants()).toList()
                .forEach(ProcessHandle::destroyForcibly);
    }
}
