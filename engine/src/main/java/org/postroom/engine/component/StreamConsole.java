package org.postroom.engine.component;

import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A console on two streams: one is read as UTF-8, to the other is written.
public final class StreamConsole implements Console {
    private static final int MOST_AT_ONCE = 8192;

    private final Reader input;
    private final Appendable output;
    private final boolean prompts;

    private StreamConsole(InputStream input, Appendable output, boolean prompts) {
        this.input = new InputStreamReader(input, StandardCharsets.UTF_8);
        this.output = output;
        this.prompts = prompts;
    }

    /// A console that shows no prompts.
    ///
    /// @param input  read from
    /// @param output written to
    public StreamConsole(InputStream input, Appendable output) {
        this(input, output, false);
    }

    /// Standard input and output; prompts are shown where somebody types at a terminal.
    ///
    /// @return a console with a buffer of its own
    public static StreamConsole standard() {
        boolean typed = Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
        return new StreamConsole(System.in, System.out, typed);
    }

    @Override
    public void write(String text) throws IOException {
        output.append(text);
    }

    @Override
    public void flush() throws IOException {
        if (output instanceof PrintStream print && print.checkError()) {
            throw new IOException("standard output takes no more: the disk is full, or nobody reads it");
        }
        if (output instanceof Flushable flushable) {
            flushable.flush();
        }
    }

    @Override
    public String read(String prompt) throws IOException {
        if (prompts) {
            output.append(prompt);
            flush();
        }
        CharBuffer piece = CharBuffer.allocate(MOST_AT_ONCE);
        input.read(piece);
        return piece.flip().toString();
    }
}
