package org.postroom.drawing.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Picture;
import org.postroom.drawing.picture.SvgPicture;
import org.postroom.drawing.plan.Declared;
import org.postroom.drawing.plan.Planner;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.check.Beside;
import org.postroom.engine.check.Types;
import org.postroom.engine.flow.Flow;

/// The component reference as files: `README.md`, the index; and for each type a page and its picture. The same palette
/// and examples always give the same files.
///
/// @param catalogue the types
/// @param examples  flows by the names of their files
public record Reference(Catalogue catalogue, SortedMap<String, Flow> examples) {
    private static final String HEAD = """
            # The components

            Made from the palette itself: what stands here is what the components say of themselves. Every component also
            has the inbox `control`, which ends it, and the outbox `signal`, which says that it has ended.

            What the pages mean by some words (more in [semantics.md](../semantics.md)):

            - **nothing more comes**: `control` was told ProducerFinished, by all that are linked to it;
            - **told to shut down**: `control` was told Shutdown, or the run is stopped;
            - **fails**: it ends there with a sentence that says why. The others go on, unless the drawing says that this
              one is started again or that all stop.
            """;

    /// All files, by name.
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("README.md", index());
        catalogue.types().forEach(type -> {
            Optional<Example> example = Example.of(type.name(), examples);
            files.put(type.name() + ".md", TypePage.of(type, example));
            files.put(type.name() + ".svg", picture(type, example));
        });
        return files;
    }

    private String index() {
        StringBuilder index = new StringBuilder(HEAD);
        catalogue.groups().forEach((group, types) -> index.append(section(group, types)));
        return index.toString();
    }

    private static String section(String group, List<ComponentType> types) {
        StringBuilder section = new StringBuilder("\n## " + group + "\n\n| component | what it does |\n|---|---|\n");
        types.forEach(type -> section.append("| [").append(type.name()).append("](").append(type.name())
                .append(".md) | ").append(TypePage.text(type.summary())).append(" |\n"));
        return section.toString();
    }

    /// What a link calls a group's section of the index.
    static String anchor(String group) {
        return group.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private String picture(ComponentType type, Optional<Example> example) {
        Flow flow = example.filter(each -> each.shows(type.name())).map(Example::flow)
                .orElseGet(() -> Miniature.of(type));
        Types types = Types.of(flow, catalogue, Beside.nothing());
        var plan = new Planner().plan(flow.drawing(), flow.layout().drawing(),
                placed -> Declared.of(types.likelyBoxes(placed), catalogue.find(placed.type())));
        return SvgPicture.of(new Picture(type.name() + " in a flow", flow.drawing().about(), plan, Map.of(),
                Look.LIGHT));
    }
}
