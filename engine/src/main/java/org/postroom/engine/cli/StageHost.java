package org.postroom.engine.cli;

import java.io.IOException;
import java.time.Duration;
import org.postroom.engine.stage.Board;

/// Shows the faces of a run to a person; another module brings one, found by [java.util.ServiceLoader].
public interface StageHost {
    /// Where components show themselves.
    enum Where {
        /// In a window.
        WINDOW,
        /// In memory only.
        NONE
    }

    /// Opens a window that shows a board.
    ///
    /// @param title of the window
    /// @param board what is shown
    /// @return the open window
    /// @throws IOException where there is no screen, with what to do
    Window open(String title, Board board) throws IOException;

    /// Draws what a board shows, without a screen.
    ///
    /// @param board what is shown
    /// @return a PNG file
    /// @throws IOException          where it can't be drawn here, with what is missing
    /// @throws InterruptedException when the calling thread is interrupted
    byte[] picture(Board board) throws IOException, InterruptedException;

    /// An open window.
    interface Window extends AutoCloseable {
        /// Waits for the person to close it.
        ///
        /// @param time how long at most
        /// @return whether it is closed
        /// @throws InterruptedException when the calling thread is interrupted
        boolean awaitClosed(Duration time) throws InterruptedException;

        @Override
        void close();
    }
}
