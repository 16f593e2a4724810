package org.postroom.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.check.FlowCheck;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Spelling;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowFileException;
import org.postroom.engine.json.FlowWriter;
import org.postroom.engine.json.OpenedFlow;
import org.postroom.engine.live.FilesBeside;

/// A flow file that the command line names.
///
/// @param file   the path as it was written
/// @param opened what is in it
/// @param flow   the same, or with settings replaced
/// @param beside the files beside it
record Source(Path file, OpenedFlow opened, Flow flow, Beside beside) {
    static Source read(Path file) throws Unreadable {
        try {
            OpenedFlow opened = FlowFile.read(file);
            return new Source(file, opened, opened.flow(), new FilesBeside(folder(file)));
        } catch (FlowFileException e) {
            throw unreadable(file, e);
        }
    }

    private static Unreadable unreadable(Path file, FlowFileException e) {
        return new Unreadable(e.problems().stream().map(problem -> CheckCommand.line(file, problem)).toList());
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("").toAbsolutePath());
    }

    Path folder() {
        return folder(file);
    }

    Source with(Flow changed) {
        return new Source(file, opened, changed, beside);
    }

    List<Problem> check(Catalogue catalogue) {
        return check(flow, catalogue);
    }

    List<Problem> check(Flow changed, Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        opened.readOnly().ifPresent(reason -> problems.add(Problem.warning("postroom", reason)));
        problems.addAll(FlowCheck.of(changed, catalogue, beside));
        return problems;
    }

    static boolean runs(List<Problem> problems) {
        return problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /// Whether the file has, byte for byte, what would be written.
    boolean canonical() throws Unreadable {
        try {
            return Files.readString(file).equals(FlowWriter.write(flow));
        } catch (IOException e) {
            throw new Unreadable(List.of(file + ": " + e.getMessage()));
        }
    }

    void save() throws Unreadable {
        if (opened.readOnly().isPresent()) {
            throw new Unreadable(List.of(file + ": " + opened.readOnly().get()));
        }
        try {
            FlowFile.save(file, flow);
        } catch (FlowFileException e) {
            throw unreadable(file, e);
        }
    }

    /// The flow's own drawing.
    Level level() {
        return new Level(flow, beside, flow.drawing());
    }

    /// A drawing in which components lie: the flow's own, a part's, or that of a file beside it.
    ///
    /// @param flow    the flow whose parts its components may be
    /// @param beside  answers for the files beside that flow
    /// @param drawing the drawing
    record Level(Flow flow, Beside beside, Drawing drawing) {
        Optional<Placed> component(String id) {
            return Optional.ofNullable(drawing.components().get(id));
        }

        /// What lies inside a component of a type; nothing where that is none that is drawn.
        Optional<Level> inside(String type) {
            Optional<String> part = PartType.name(type);
            if (part.isPresent()) {
                return part.map(name -> flow.parts().get(name)).map(drawing -> new Level(flow, beside, drawing));
            }
            return type.startsWith("./") && beside.find(type) instanceof Beside.Answer.Found(_, var other, var further)
                    ? Optional.of(new Level(other, further, other.drawing()))
                    : Optional.empty();
        }

        /// The components there are, for a sentence, and which one was meant.
        String there(String id) {
            return Spelling.question(id, drawing.components().keySet()) + " (there is: "
                    + String.join(", ", drawing.components().keySet()) + ")";
        }
    }
}
