package org.postroom.engine.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.json.tree.MalformedTreeException;
import org.postroom.engine.json.tree.Place;
import org.postroom.engine.json.tree.TreePrinter;
import org.postroom.engine.json.tree.TreeReader;

/// Reads a flow: text, strict tree, migration, [Flow]. Whether its types exist and its links fit is another question.
/// Any thread may call it.
///
/// ```java
/// Flow flow = FlowReader.read("{\"postroom\": 1, \"components\": {\"sink\": {\"type\": \"NullSink\"}}}").flow();
/// ```
public final class FlowReader {
    private static final int MOST_VERSIONS = 1_000_000;
    private static final Set<String> KNOWN = known();

    private FlowReader() {}

    private static Set<String> known() {
        Set<String> known = new HashSet<>(DrawingReader.KNOWN);
        known.addAll(Set.of("postroom", "name", "parts", "taps", "layout"));
        return Set.copyOf(known);
    }

    /// Reads the content of a file.
    ///
    /// @param bytes JSON in UTF-8, at most 64 MB
    /// @return the flow, and whether it may be written back
    /// @throws FlowFileException with all that is wrong, as far as it can be found at once
    public static OpenedFlow read(byte[] bytes) throws FlowFileException {
        try {
            return opened(TreeReader.read(bytes));
        } catch (MalformedTreeException e) {
            throw FlowFileException.of(List.of(e.problem()));
        }
    }

    /// Reads a text that isn't a file's: one from the clipboard, say.
    ///
    /// @param text JSON, at most 64 million characters
    /// @return the flow, and whether it may be written back
    /// @throws FlowFileException with all that is wrong, as far as it can be found at once
    public static OpenedFlow read(String text) throws FlowFileException {
        try {
            return opened(TreeReader.read(text));
        } catch (MalformedTreeException e) {
            throw FlowFileException.of(List.of(e.problem()));
        }
    }

    private static OpenedFlow opened(Object tree) throws FlowFileException {
        if (!(tree instanceof Map<?, ?>)) {
            String text = "expected a flow, which is an object, but there is " + TreePrinter.brief(tree);
            throw FlowFileException.of(List.of(Problem.error("", text)));
        }
        var findings = new Findings();
        Fields file = new Found(tree, Place.root(), findings).object();
        int version = version(file);
        Flow flow = flow(new Fields(Migration.toCurrent(file.map(), version), file.place(), findings));
        if (!findings.isEmpty()) {
            throw FlowFileException.of(problems(version, findings));
        }
        return new OpenedFlow(flow, version, readOnly(version));
    }

    private static int version(Fields file) {
        return file.needed("postroom", "the version of the format, such as " + Migration.CURRENT)
                .map(version -> version.integer(0, MOST_VERSIONS))
                .orElse(Migration.CURRENT);
    }

    private static Flow flow(Fields file) {
        return new Flow(file.text("name"), DrawingReader.drawing(file, Map.of()),
                file.object("parts").all(Naming.PART, FlowReader::part), file.list("taps", TapReader::tap),
                LayoutReader.layout(file.object("layout")),
                file.except(KNOWN));
    }

    private static Drawing part(Found found) {
        Fields fields = found.object();
        return DrawingReader.drawing(fields, fields.except(DrawingReader.KNOWN));
    }

    /// That the file is of a later version may be the reason for all the rest, and so comes first.
    private static List<Problem> problems(int version, Findings findings) {
        List<Problem> problems = new ArrayList<>();
        if (version > Migration.CURRENT) {
            problems.add(Problem.error("postroom", newer(version)));
        }
        problems.addAll(findings.problems());
        return problems;
    }

    private static Optional<String> readOnly(int version) {
        return version <= Migration.CURRENT
                ? Optional.empty()
                : Optional.of(newer(version) + "; it can be looked at and run, but not saved");
    }

    private static String newer(int version) {
        return "the file is of version " + version + " of the format, newer than this program's " + Migration.CURRENT;
    }
}
