package org.postroom.editor.run;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.postroom.engine.component.Console;

/// All that the console components of a run write, and what a person types for them. Shared: components write and read,
/// the UI thread looks and types.
public final class Transcript {
    /// So much of the newest text is kept.
    private static final int MOST_LETTERS = 200_000;

    private final StringBuilder text = new StringBuilder();
    private final BlockingQueue<String> typed = new LinkedBlockingQueue<>();
    private final AtomicInteger readers = new AtomicInteger();
    private long written;
    private boolean over;

    /// What was written.
    ///
    /// @param text    its newest letters
    /// @param written how many letters were written in all
    /// @param asked   whether somebody waits for what a person types
    public record Page(String text, long written, boolean asked) {}

    /// A console for a component.
    Console console(String component) {
        return new Written(component);
    }

    /// What there is by now.
    public synchronized Page page() {
        return new Page(text.toString(), written, readers.get() > 0);
    }

    /// How many letters were written in all: whether there is something new.
    public synchronized long written() {
        return written;
    }

    /// Whether somebody waits for what a person types.
    public boolean asked() {
        return readers.get() > 0;
    }

    /// Hands a line to whoever reads first, and shows it.
    ///
    /// @param line without its end
    public void type(String line) {
        add(line + "\n");
        typed.add(line + "\n");
    }

    /// Says that nothing more will be typed: the readers end.
    public void end() {
        synchronized (this) {
            over = true;
        }
        typed.add("");
    }

    private synchronized void add(String more) {
        text.append(more);
        written += more.length();
        if (text.length() > MOST_LETTERS) {
            int cut = text.indexOf("\n", text.length() - MOST_LETTERS);
            text.delete(0, cut < 0 ? text.length() - MOST_LETTERS : cut + 1);
        }
    }

    private synchronized boolean over() {
        return over;
    }

    private final class Written implements Console {
        private final String component;

        private Written(String component) {
            this.component = Objects.requireNonNull(component);
        }

        @Override
        public void write(String more) {
            add(more);
        }

        @Override
        public void flush() {
            // What is written is there.
        }

        @Override
        public String read(String prompt) throws InterruptedException {
            if (over() && typed.isEmpty()) {
                return "";
            }
            readers.incrementAndGet();
            try {
                String line = typed.take();
                if (line.isEmpty()) {
                    typed.add(line); // for the next one who reads
                }
                return line;
            } finally {
                readers.decrementAndGet();
            }
        }

        @Override
        public String toString() {
            return "the console of '" + component + "'";
        }
    }
}
