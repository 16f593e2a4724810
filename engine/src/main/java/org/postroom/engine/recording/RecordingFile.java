package org.postroom.engine.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.h2.mvstore.MVStoreException;
import org.postroom.engine.component.FileTrouble;

/// Writes all that happens into a file, on a thread of its own, while it happens. What a kill leaves behind is a recording
/// of all but the last moments. Where the disk takes no more it ends early, and the run goes on.
///
/// ```java
/// try (RecordingFile file = RecordingFile.write(path, memory)) {
///     network.run();
/// }
/// Recording recording = RecordingFile.open(path);
/// ```
public final class RecordingFile implements AutoCloseable {
    private static final long PAUSE = 200_000;
    private static final int AT_ONCE = 64;
    /// So many pauses without anything new, and what there is goes to the disk.
    private static final int IDLE = 500;

    private final Path file;
    private final Memory memory;
    private final StoreWriter store;
    private final long first;
    private final Thread thread;
    private volatile long end = Long.MAX_VALUE;
    private volatile Optional<String> trouble = Optional.empty();

    private RecordingFile(Path file, Memory memory, StoreWriter store) {
        this.file = file;
        this.memory = memory;
        this.store = store;
        first = memory.follow();
        thread = Thread.ofPlatform().name("postroom-recording").daemon().unstarted(this::write);
    }

    /// Begins a file with what happens from now on. A recording that was there is replaced.
    ///
    /// @param file   its name, with any ending
    /// @param memory hears of all; of so much more than half of what it remembers the file may be behind
    /// @return what writes, until it is closed
    /// @throws IOException where it can't be written, or is a file that is no recording, which is left alone; in words
    public static RecordingFile write(Path file, Memory memory) throws IOException {
        return write(file, memory, StoreWriter.create(file));
    }

    static RecordingFile write(Path file, Memory memory, StoreWriter store) {
        RecordingFile writing = new RecordingFile(file, memory, store);
        writing.thread.start();
        return writing;
    }

    /// Reads a file. Close the recording when it is no longer needed.
    ///
    /// @param file a recording
    /// @return all of it; its moments are read when they are asked for
    /// @throws NoSuchFileException where there is none
    /// @throws IOException         where it can't be read, or is no recording; in words
    public static Recording open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return new Recording(StoredMoments.open(file));
    }

    private void write() {
        trouble = writeAll().map(why -> "The recording " + file + " is not whole: " + why + "; " + left());
    }

    /// Why it isn't all, if it isn't. Whatever the reason, nobody waits for the file any more.
    private Optional<String> writeAll() {
        try (store) {
            store.begin(first);
            follow();
            return Optional.empty();
        } catch (MVStoreException e) {
            return Optional.of(FileTrouble.why(e));
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e));
        } finally {
            memory.unfollow();
        }
    }

    /// What of it is there: it is opened to find out, for nobody knows what a full disk has kept.
    private String left() {
        try (Recording recording = open(file)) {
            int size = recording.moments().size();
            return size == 0
                    ? "there is nothing in it"
                    : "it ends with moment " + recording.moments().getLast().number();
        } catch (IOException | UncheckedIOException e) {
            return "it can't be opened: " + e.getMessage();
        }
    }

    private void follow() {
        long next = first;
        int idle = 0;
        while (next < end) {
            Moment moment = memory.moment(next);
            if (moment == null) {
                memory.letGo(next);
                if (idle++ == IDLE) {
                    store.flush();
                }
                LockSupport.parkNanos(PAUSE);
            } else {
                idle = 0;
                store.add(moment);
                if (++next % AT_ONCE == 0) {
                    memory.letGo(next);
                }
            }
        }
    }

    /// How many moments it has, or will have once it is closed.
    ///
    /// @return zero or more
    public long moments() {
        return Math.min(end, memory.happened()) - first;
    }

    /// Why it has less than what happened, if it has.
    ///
    /// @return a sentence without a full stop; known for sure once it is closed
    public Optional<String> trouble() {
        return trouble;
    }

    /// Waits until all that has happened by now is in the file.
    @Override
    public void close() {
        end = memory.happened();
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true; // the file comes first: it is soon done
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
