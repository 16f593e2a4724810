package org.postroom.editor.app.problems;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Problem;

/// Where in a flow a problem is, for those who go there. A value.
///
/// @param part      in which part; nothing where it is the flow itself
/// @param component its id
/// @param setting   the name of its setting
/// @param link      the link
public record Place(Optional<String> part, Optional<String> component, Optional<String> setting, Optional<Link> link) {
    private static final Pattern PART = Pattern.compile("parts\\.([^.]+)\\.?(.*)");
    private static final Pattern COMPONENT = Pattern.compile("components\\.([^.\\[]+)(?:\\.settings\\.(.+))?.*");
    private static final Pattern LINK = Pattern.compile("links\\[(\\d{1,9})\\].*");

    /// Finds the place of a problem. What isn't there, or is about the whole, leaves all empty.
    public static Place of(Problem problem, Flow flow) {
        Matcher inPart = PART.matcher(problem.place());
        Optional<String> part = inPart.matches() && flow.parts().containsKey(inPart.group(1))
                ? Optional.of(inPart.group(1))
                : Optional.empty();
        String rest = part.isPresent() ? inPart.group(2) : problem.place();
        return within(part, rest, flow);
    }

    private static Place within(Optional<String> part, String rest, Flow flow) {
        var drawing = part.flatMap(name -> Optional.ofNullable(flow.parts().get(name))).orElse(flow.drawing());
        Matcher component = COMPONENT.matcher(rest);
        if (component.matches() && drawing.components().containsKey(component.group(1))) {
            return new Place(part, Optional.of(component.group(1)), Optional.ofNullable(component.group(2)),
                    Optional.empty());
        }
        Matcher link = LINK.matcher(rest);
        return new Place(part, Optional.empty(), Optional.empty(),
                link.matches() ? at(drawing.links(), Integer.parseInt(link.group(1))) : Optional.empty());
    }

    private static Optional<Link> at(List<Link> links, int index) {
        return index < links.size() ? Optional.of(links.get(index)) : Optional.empty();
    }
}
