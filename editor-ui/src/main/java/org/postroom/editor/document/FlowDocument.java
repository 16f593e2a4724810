package org.postroom.editor.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.FlowCheck;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowFileException;
import org.postroom.engine.json.OpenedFlow;
import org.postroom.engine.live.FilesBeside;

/// A flow file as it was opened, with all that is wrong with it. A value.
///
/// @param file     where it is
/// @param flow     what is in it; empty where it couldn't be read
/// @param problems of the file and of the flow
public record FlowDocument(Path file, Flow flow, List<Problem> problems) {
    /// Copies what it is given.
    public FlowDocument {
        problems = List.copyOf(problems);
    }

    /// Opens a file. Runs nothing; a file that can't be read gives an empty flow and the reasons.
    public static FlowDocument open(Path file, Catalogue catalogue) {
        try {
            OpenedFlow opened = FlowFile.read(file);
            List<Problem> problems = new ArrayList<>();
            opened.readOnly().ifPresent(reason -> problems.add(Problem.error("postroom", reason)));
            problems.addAll(FlowCheck.of(opened.flow(), catalogue, new FilesBeside(folder(file))));
            return new FlowDocument(file, opened.flow(), problems);
        } catch (FlowFileException e) {
            return new FlowDocument(file, Flow.empty(), e.problems());
        }
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
    }

    /// What people call it: its name, or else the file's.
    public String title() {
        return flow.name().isEmpty() ? String.valueOf(file.getFileName()) : flow.name();
    }
}
