package org.postroom.editor.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postroom.editor.document.PartNames.Way;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;

/// The own boxes of the drawing that is shown, for those who use it as a component. A value: it knows them as they were
/// when it was made.
///
/// @param document whose drawing
/// @param part     the part that is shown; nothing for the flow itself
/// @param all      inboxes first, each by its name
public record OwnBoxes(FlowDocument document, Optional<String> part, List<Own> all) {
    /// One of them.
    ///
    /// @param name  for those outside
    /// @param inner the component's box to which it leads, or from which it comes
    public record Own(Way way, String name, BoxName inner) {}

    /// The boxes of what a document shows.
    public static OwnBoxes of(FlowDocument document) {
        Drawing drawing = document.sketch().drawing();
        return new OwnBoxes(document, document.part(),
                Stream.of(Way.values()).flatMap(way -> PartNames.own(drawing, way)
                        .entrySet().stream().map(entry -> new Own(way, entry.getKey(), entry.getValue()))).toList());
    }

    /// The own box that leads to a component's.
    public Optional<Own> of(Way way, BoxName inner) {
        return all.stream().filter(own -> own.way() == way && own.inner().equals(inner)).findFirst();
    }

    /// Makes a component's box one of them, under its own name or one like it.
    public void promote(String step, Way way, BoxName inner) {
        if (here()) {
            document.edit(step, Parts.promoted(document.sketch(), way, inner, inner.box()));
        }
    }

    /// Takes one away; the component keeps its box.
    public void remove(String step, Own own) {
        if (here()) {
            document.edit(step, Parts.without(document.sketch(), own.way(), own.name()));
        }
    }

    /// Gives one another name, in all places where the part is used as well. False where it can't be called so.
    public boolean rename(String step, Own own, String other) {
        boolean fits = own.name().equals(other) || Ids.isName(other)
                && all.stream().noneMatch(each -> each.way() == own.way() && each.name().equals(other));
        if (fits && here()) {
            document.editFlow(step, PartNames.box(document.flow(), part, own.way(), own.name(), other));
        }
        return fits;
    }

    private boolean here() {
        return document.part().equals(part);
    }
}
