package org.postroom.editor.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.postroom.editor.document.FlowDocument;

/// The test's own thread as the UI thread of a run.
final class OwnUi {
    private final BlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    Run run(FlowDocument document) {
        return new Run(document, posted::add, told::add);
    }

    List<String> told() {
        return told;
    }

    /// Does what was posted to the UI thread until something holds.
    void until(BooleanSupplier holds) throws InterruptedException {
        long began = System.nanoTime();
        while (!holds.getAsBoolean()) {
            Runnable next = posted.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("something happens within 30 s; told %s", told).isNotNull();
            assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
            next.run();
        }
    }
}
