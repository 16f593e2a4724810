package org.postroom.editor.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.json.FlowFileException;
import org.postroom.engine.json.FlowReader;
import org.postroom.engine.json.FlowWriter;

/// Turns what is selected into text and text into components. The text is a flow, as a file has it, so that it can be
/// pasted into a file, a message or another window.
public final class Clipboard {
    private static final Pattern FENCED = Pattern.compile("```[a-zA-Z]*\\R(.*?)```", Pattern.DOTALL);

    private Clipboard() {}

    /// The text for what is selected, with the parts that it uses.
    public static String copied(Parts shown, Selection selection) {
        Sketch piece = Pieces.of(shown.sketch(), selection);
        Flow flow = piece.in(Flow.empty(), Optional.empty());
        Deque<Drawing> waiting = new ArrayDeque<>(List.of(piece.drawing()));
        while (!waiting.isEmpty()) {
            for (Placed placed : waiting.remove().components().values()) {
                Optional<String> name = PartType.name(placed.type());
                if (name.isPresent() && !flow.parts().containsKey(name.get())
                        && shown.flow().parts().containsKey(name.get())) {
                    Sketch inside = Sketch.of(shown.flow(), name);
                    flow = inside.in(flow, name);
                    waiting.add(inside.drawing());
                }
            }
        }
        return FlowWriter.write(flow);
    }

    /// The flow that a text is. White space around it, and marks that chat programs put around code, don't matter.
    ///
    /// @return nothing where it isn't one
    public static Optional<Flow> read(String text) {
        Matcher fenced = FENCED.matcher(text);
        String bare = (fenced.find() ? fenced.group(1) : text).replaceFirst("^\uFEFF", "").strip();
        if (!bare.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(FlowReader.read(bare).flow());
        } catch (FlowFileException _) {
            return Optional.empty();
        }
    }

    /// Puts a copied flow into the drawing that is shown. Its components get other ids where theirs are taken, its parts
    /// other names where theirs are others.
    ///
    /// @param dx how far to the right of where it was copied
    /// @param dy how far down
    public static Parts.Changed pasted(Parts shown, Flow copied, double dx, double dy) {
        Map<String, String> names = names(shown.flow(), copied);
        Flow flow = shown.flow();
        for (Map.Entry<String, String> each : names.entrySet()) {
            Optional<String> name = Optional.of(each.getValue());
            if (!flow.parts().containsKey(each.getValue())) {
                flow = named(Sketch.of(copied, Optional.of(each.getKey())), names).in(flow, name);
            }
        }
        Sketch piece = named(Sketch.of(copied, Optional.empty()), names);
        Added added = Pieces.with(shown.sketch(), piece, dx, dy);
        return new Parts.Changed(added.sketch().in(flow, shown.part()), added.what());
    }

    /// Puts a copied flow in as [#pasted] does, and links it to those who send to what it is a copy of.
    ///
    /// @param dx how far to the right of where it was copied
    /// @param dy how far down
    public static Parts.Changed pastedWithLinks(Parts shown, Flow copied, double dx, double dy) {
        Map<String, String> ids = Pieces.freshIds(shown.sketch(), Sketch.of(copied, Optional.empty()));
        Parts.Changed pasted = pasted(shown, copied, dx, dy);
        List<Link> incoming = shown.sketch().drawing().links().stream()
                .filter(link -> ids.containsKey(link.to().component()) && !ids.containsKey(link.from().component()))
                .map(link -> new Link(link.from(),
                        new BoxName(ids.getOrDefault(link.to().component(), ""), link.to().box()), link.unknown()))
                .toList();
        Sketch linked = Links.added(Sketch.of(pasted.flow(), shown.part()), incoming);
        return new Parts.Changed(linked.in(pasted.flow(), shown.part()), pasted.what());
    }

    /// What each of the copied parts will be called: the same where there is one just like it, or none of that name.
    private static Map<String, String> names(Flow flow, Flow copied) {
        Map<String, String> names = new LinkedHashMap<>();
        SortedMap<String, Drawing> taken = new TreeMap<>(flow.parts());
        copied.parts().forEach((name, drawing) -> {
            boolean other = taken.containsKey(name) && !drawing.equals(taken.get(name));
            String fresh = other ? Ids.name(name, taken.keySet()) : name;
            taken.put(fresh, drawing);
            names.put(name, fresh);
        });
        return names;
    }

    private static Sketch named(Sketch sketch, Map<String, String> names) {
        SortedMap<String, Placed> components = new TreeMap<>(sketch.drawing().components());
        Map<String, String> types = new HashMap<>();
        names.forEach((name, fresh) -> types.put(PartType.of(name), PartType.of(fresh)));
        components.replaceAll((_, placed) -> placed.withType(types.getOrDefault(placed.type(), placed.type())));
        return sketch.with(sketch.drawing().withComponents(components));
    }
}
