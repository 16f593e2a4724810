package org.postroom.engine.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.postroom.engine.flow.Problem;

/// A flow that can't be read or saved: either its text is wrong, or the world outside doesn't let us.
///
/// The message is for a person: the file, the first problem, and how many more there are.
public final class FlowFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    private FlowFileException(String subject, List<Problem> problems) {
        super(subject + problems.getFirst() + more(problems.size() - 1));
        this.problems = List.copyOf(problems);
    }

    private static String more(int count) {
        return count == 0 ? "" : " (and " + count + " more)";
    }

    /// What is wrong with a text.
    static FlowFileException of(List<Problem> problems) {
        return new FlowFileException("", problems);
    }

    /// The same with the file's name before it.
    ///
    /// @param subject such as "slides.flow.json: "
    FlowFileException about(String subject) {
        return new FlowFileException(subject, problems);
    }

    /// What keeps us from a file.
    static FlowFileException outside(Path file, String text, IOException cause) {
        var outside = new FlowFileException(file + ": ", List.of(Problem.error("", text)));
        outside.initCause(cause);
        return outside;
    }

    /// All that is wrong, as far as it could be found at once.
    ///
    /// @return one or more errors; the place of each is a line and a column ("line 3, column 14") or a path in the file
    ///         (`links[3].from`), and empty where it is about the whole file
    public List<Problem> problems() {
        return problems;
    }

    /// Whether the world outside kept us from the file: it isn't there, it must not be read, the disk is full. Else its
    /// content is wrong.
    ///
    /// @return true when another content would not help
    public boolean isOutside() {
        return getCause() != null;
    }
}
