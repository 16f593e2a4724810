package org.postroom.palette.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// A variable in the environment of a program, which those inherit that it starts: so they are known when whoever has
/// started them is gone, and the system calls somebody else their parent. Found on Linux only.
final class FamilyMark {
    private static final String NAME = "POSTROOM_PROCESS";
    private static final Path PROCESSES = Path.of("/proc");

    private static final int LOOKS_AT_THE_UNREADABLE = 200; // a look takes some milliseconds by itself

    private final String value;
    private final Instant since;

    /// @param owner tells the programs of one component from those of another
    FamilyMark(Object owner) {
        ProcessHandle here = ProcessHandle.current();
        since = here.info().startInstant().orElse(Instant.EPOCH);
        value = here.pid() + "-" + since.toEpochMilli() + "-" + Integer.toHexString(System.identityHashCode(owner));
    }

    void putOn(ProcessBuilder program) {
        program.environment().put(NAME, value);
    }

    /// Ends all that bear the mark, by force. One that was told can start no more of them, so what it started before is
    /// found by the next look. What is just becoming another program can't be read, and is looked at again.
    ///
    /// @return how many there were
    int endAll() {
        Set<Long> told = new HashSet<>();
        int left = LOOKS_AT_THE_UNREADABLE;
        for (Bearing seen = Bearing.MARKED; seen != Bearing.UNMARKED && left > 0; seen = endMarked(told)) {
            left -= seen == Bearing.UNREADABLE ? 1 : 0;
        }
        return told.size();
    }

    /// Ends all that bear the mark now, and notes them.
    ///
    /// @return the most that was seen of any that wasn't noted before
    private Bearing endMarked(Set<Long> told) {
        Bearing most = Bearing.UNMARKED;
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            Bearing bearing = told.contains(process.pid()) ? Bearing.UNMARKED : bearing(process);
            if (bearing == Bearing.MARKED) {
                told.add(process.pid());
                process.destroyForcibly();
            }
            most = bearing.compareTo(most) > 0 ? bearing : most;
        }
        return most;
    }

    /// What a look at a process says, from the least to the most.
    private enum Bearing {
        UNMARKED, UNREADABLE, MARKED
    }

    /// What belongs to somebody else, or has ended meanwhile, bears no mark of ours. A program that is being put in
    /// place of another has a file and no environment yet; so has one that was given none, which is why the looks are
    /// counted.
    private Bearing bearing(ProcessHandle process) {
        Path about = PROCESSES.resolve(Long.toString(process.pid()));
        try {
            byte[] environment = Files.readAllBytes(about.resolve("environ"));
            if (environment.length == 0) {
                Files.readSymbolicLink(about.resolve("exe"));
                return startedBefore(process) ? Bearing.UNMARKED : Bearing.UNREADABLE;
            }
            return Stream.of(new String(environment, StandardCharsets.ISO_8859_1).split("\0"))
                    .anyMatch((NAME + "=" + value)::equals) ? Bearing.MARKED : Bearing.UNMARKED;
        } catch (IOException _) {
            return Bearing.UNMARKED;
        }
    }

    private boolean startedBefore(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.isBefore(since)).orElse(false);
    }
}
