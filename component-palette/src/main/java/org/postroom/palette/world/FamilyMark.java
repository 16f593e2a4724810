package org.postroom.palette.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A variable in the environment of a program, which those inherit that it starts: so they are known when whoever has
/// started them is gone, and the system calls somebody else their parent. Found on Linux only.
final class FamilyMark {
    private static final String NAME = "POSTROOM_PROCESS";
    private static final Path PROCESSES = Path.of("/proc");

    private final String value;

    /// @param owner tells the programs of one component from those of another
    FamilyMark(Object owner) {
        ProcessHandle here = ProcessHandle.current();
        String since = here.info().startInstant().map(start -> Long.toString(start.toEpochMilli())).orElse("");
        value = here.pid() + "-" + since + "-" + Integer.toHexString(System.identityHashCode(owner));
    }

    void putOn(ProcessBuilder program) {
        program.environment().put(NAME, value);
    }

    /// Ends all that bear the mark, by force. One that was told can start no more of them, so what it started before is
    /// found by the next look.
    ///
    /// @return how many there were
    int endAll() {
        Set<Long> told = new HashSet<>();
        List<ProcessHandle> found = marked(told);
        while (!found.isEmpty()) {
            found.forEach(ProcessHandle::destroyForcibly);
            found.forEach(process -> told.add(process.pid()));
            found = marked(told);
        }
        return told.size();
    }

    private List<ProcessHandle> marked(Set<Long> told) {
        List<ProcessHandle> marked = new ArrayList<>();
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            if (!told.contains(process.pid()) && bears(process)) {
                marked.add(process);
            }
        }
        return marked;
    }

    /// What belongs to somebody else, or has ended meanwhile, can't be read.
    private boolean bears(ProcessHandle process) {
        try {
            byte[] environment = Files.readAllBytes(PROCESSES.resolve(process.pid() + "/environ"));
            return Stream.of(new String(environment, StandardCharsets.ISO_8859_1).split("\0"))
                    .anyMatch((NAME + "=" + value)::equals);
        } catch (IOException _) {
            return false;
        }
    }
}
