package org.postroom.engine.component;

import java.io.IOException;

/// Where a component talks with a person in text: a terminal, or a panel of the editor. Each component has one of its own;
/// several may share what is behind it. Used by the component's thread, and its [Component#outside] calls.
public interface Console {
    /// Writes; does not wait for anybody to read it.
    ///
    /// @param text with its line ends
    /// @throws IOException where no more is taken, such as on a full disk
    void write(String text) throws IOException;

    /// Shows what was written by now.
    ///
    /// @throws IOException where no more is taken
    void flush() throws IOException;

    /// Waits for what is typed. Call it [outside][Component#outside].
    ///
    /// @param prompt shown where somebody types
    /// @return what there is, at least a letter, with its line ends; empty at the end
    /// @throws IOException          where it can't be read
    /// @throws InterruptedException when the calling thread is interrupted
    String read(String prompt) throws IOException, InterruptedException;
}
