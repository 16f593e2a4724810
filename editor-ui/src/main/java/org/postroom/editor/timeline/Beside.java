package org.postroom.editor.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Does what takes its time, such as reading a large file, beside the UI thread.
final class Beside {
    private Beside() {}

    /// What takes its time.
    interface Work<T> {
        T done() throws IOException;
    }

    /// @param then   gets what came of it, on the UI thread
    /// @param failed gets the reason, on the UI thread
    static <T> void start(Work<T> work, Consumer<T> then, Consumer<String> failed) {
        Thread.ofVirtual().start(() -> {
            try {
                T done = work.done();
                Platform.runLater(() -> then.accept(done));
            } catch (IOException | UncheckedIOException e) {
                Platform.runLater(() -> failed.accept(String.valueOf(e.getMessage())));
            }
        });
    }
}
