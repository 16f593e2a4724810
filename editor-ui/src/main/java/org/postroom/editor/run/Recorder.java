package org.postroom.editor.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Writes what happens in a run into a file. Its public methods are the UI thread's, and never wait.
public final class Recorder {
    private final Threads threads;
    private final Supplier<Optional<Running>> alive;
    private final Supplier<Optional<Running>> last;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Path> next = Optional.empty();

    /// @param alive what runs
    /// @param last  that, or what ran last
    Recorder(Threads threads, Supplier<Optional<Running>> alive, Supplier<Optional<Running>> last) {
        this.threads = threads;
        this.alive = alive;
        this.last = last;
    }

    /// Writes all that happens from now on into a file, until the run is over; where none goes, all of the next one.
    ///
    /// @param wanted a new one, or an old recording
    public void record(Path wanted) {
        file.set(Optional.of(wanted));
        alive.get().ifPresentOrElse(now -> threads.sampling(() -> begin(now, wanted)),
                () -> next = Optional.of(wanted));
    }

    private void begin(Running now, Path wanted) {
        try {
            now.record(wanted);
        } catch (IOException e) {
            threads.say(String.valueOf(e.getMessage()));
            threads.showing(() -> file.set(Optional.empty()));
        }
    }

    /// Writes no more.
    public void recordNoMore() {
        next = Optional.empty();
        file.set(Optional.empty());
        last.get().ifPresent(now -> threads.sampling(() -> now.recorded().ifPresent(threads::say)));
    }

    /// The file that is written, or will be.
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// For the run that begins: what is to be done before anything happens in it.
    Consumer<Running> beginning() {
        Optional<Path> wanted = next;
        next = Optional.empty();
        return now -> wanted.ifPresent(path -> begin(now, path));
    }

    /// Writes no more of a run that is over, or whose file takes no more; by a thread of the run.
    void over(Running run) {
        run.recorded().ifPresent(words -> {
            threads.say(words);
            threads.showing(() -> file.set(next));
        });
    }
}
