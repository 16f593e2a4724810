package org.postroom.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.ServiceLoader;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.ReadingOrder;
import org.postroom.engine.stage.Board;
import org.postroom.engine.stage.Stage;

/// What a run shows to a person. The window opens with the first face, so that a flow without one needs no screen.
final class Showing implements AutoCloseable {
    /// What the command line says.
    record Wish(StageHost.Where where, Optional<Path> picture) {}

    private final Wish wish;
    private final String title;
    private final PrintWriter words;
    private final Board board;
    private volatile Optional<StageHost.Window> window = Optional.empty();
    private int status = Postroom.WELL;

    Showing(Wish wish, Flow flow, PrintWriter words) {
        this.wish = wish;
        title = flow.name();
        board = new Board(new ReadingOrder(flow));
        this.words = words;
    }

    /// The stage of one component.
    Stage stage(String component) {
        Stage stage = board.stage(component);
        return face -> {
            if (wish.where() == StageHost.Where.WINDOW) {
                open();
            }
            return stage.appear(face);
        };
    }

    private synchronized void open() throws IOException {
        if (window.isEmpty()) {
            window = Optional.of(host("nothing here can show a window; '--stage none' runs the flow without one")
                    .open(title, board));
        }
    }

    /// Looked for when it is needed: most flows show nothing.
    private static StageHost host(String without) throws IOException {
        return ServiceLoader.load(StageHost.class, Showing.class.getClassLoader()).findFirst()
                .orElseThrow(() -> new IOException(without));
    }

    /// Whether the person has closed the window.
    boolean left() throws InterruptedException {
        return window.isPresent() && window.get().awaitClosed(Duration.ZERO);
    }

    /// Lets the person look on at what has ended, until the window is closed.
    boolean stays(Duration time) throws InterruptedException {
        return window.isPresent() && !window.get().awaitClosed(time);
    }

    /// Takes the picture that the command line wants, while the faces are there.
    void takePicture() throws InterruptedException {
        if (wish.picture().isEmpty()) {
            return;
        }
        try {
            Files.write(wish.picture().get(), host("nothing here can draw one").picture(board));
        } catch (IOException e) {
            words.println(wish.picture().get() + ": the picture of the stage can't be made: " + e.getMessage());
            status = Postroom.FILE_FAILED;
        }
    }

    /// The exit status as far as the picture goes.
    int status() {
        return status;
    }

    @Override
    public void close() {
        window.ifPresent(StageHost.Window::close);
    }
}
