package org.postroom.editor.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.postroom.editor.document.WaysIn;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;

/// Finds which running components a flow's drawings show: parts that are placed, and copies that others make of them. A
/// value.
///
/// @param flow      the drawings
/// @param catalogue tells whose settings name parts
/// @param copies    what the component of a path has made, as far as is known
record Places(Flow flow, Catalogue catalogue, Function<String, Copies> copies) {
    /// All that a drawing shows, lazily.
    ///
    /// @param parts gone into, the outermost first
    Stream<Instance> of(List<String> parts) {
        Stream<Instance> found = Stream.of(Instance.FLOW);
        Drawing around = flow.drawing();
        for (String part : parts) {
            Drawing drawing = around;
            found = found.flatMap(outer -> inside(outer.prefix(), drawing, part));
            Optional<Drawing> inside = drawing(part);
            if (inside.isEmpty()) {
                return Stream.empty();
            }
            around = inside.get();
        }
        return found;
    }

    private Optional<Drawing> drawing(String part) {
        return Optional.ofNullable(flow.parts().get(part));
    }

    private Stream<Instance> inside(String prefix, Drawing drawing, String part) {
        return uses(drawing, part).flatMap(use -> use.getValue().type().equals(PartType.of(part))
                ? Stream.of(new Instance(prefix + use.getKey() + "/", ""))
                : copies.apply(prefix + use.getKey()).first().stream()
                        .filter(made -> made.type().equals(PartType.of(part)))
                        .map(made -> new Instance(made.path() + "/", made.word())));
    }

    private Stream<Map.Entry<String, Placed>> uses(Drawing drawing, String part) {
        String type = PartType.of(part);
        return drawing.components().entrySet().stream()
                .filter(entry -> WaysIn.lead(entry.getValue(), type, catalogue));
    }

    /// The paths of those whose copies decide what a drawing shows.
    Set<String> makers(List<String> parts) {
        Set<String> makers = new LinkedHashSet<>();
        Drawing around = flow.drawing();
        for (int depth = 0; depth < parts.size(); depth++) {
            String part = parts.get(depth);
            Drawing drawing = around;
            of(parts.subList(0, depth)).limit(Copies.MOST).forEach(outer -> uses(drawing, part)
                    .filter(use -> PartType.name(use.getValue().type()).isEmpty())
                    .forEach(use -> makers.add(outer.prefix() + use.getKey())));
            around = drawing(part).orElse(Drawing.empty());
        }
        return makers;
    }

    /// How many more there are than are offered, because of one maker's many.
    int beyond(List<String> parts) {
        return makers(parts).stream().map(copies).mapToInt(made -> made.many() - made.first().size()).sum();
    }

    /// Where a running component is to be seen.
    Whereabouts of(String path) {
        List<String> parts = new ArrayList<>();
        String prefix = "";
        Drawing around = flow.drawing();
        Optional<Step> step = step(prefix, around, path);
        while (step.isPresent()) {
            parts.add(step.get().part());
            prefix = step.get().prefix();
            around = drawing(step.get().part()).orElse(Drawing.empty());
            step = step(prefix, around, path);
        }
        return new Whereabouts(parts, prefix, first(path.substring(prefix.length())));
    }

    /// Into a part.
    private record Step(String part, String prefix) {}

    private Optional<Step> step(String prefix, Drawing around, String path) {
        String id = first(path.substring(prefix.length()));
        Optional<Placed> placed = Optional.ofNullable(around.components().get(id));
        Optional<String> part = placed.flatMap(each -> PartType.name(each.type()));
        Stream<Step> steps = part.isPresent()
                ? Stream.of(new Step(part.get(), prefix + id + "/"))
                : placed.filter(each -> WaysIn.makes(each, catalogue)).stream()
                        .flatMap(_ -> copies.apply(prefix + id).first().stream())
                        .flatMap(made -> PartType.name(made.type()).map(name -> new Step(name, made.path() + "/"))
                                .stream());
        return steps.filter(each -> path.startsWith(each.prefix()) && flow.parts().containsKey(each.part()))
                .findFirst();
    }

    private static String first(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }
}
