package org.postroom.editor.app.problems;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Spelling;
import org.postroom.engine.settings.Setting;

/// Finds what can be done about a problem, by what is at its place; its words are for people only.
public final class QuickFixes {
    private final Flow flow;
    private final Catalogue catalogue;
    private final Function<Placed, Optional<Boxes>> boxes;

    /// Looks into a flow.
    ///
    /// @param boxes answers for the boxes of a component
    public QuickFixes(Flow flow, Catalogue catalogue, Function<Placed, Optional<Boxes>> boxes) {
        this.flow = flow;
        this.catalogue = catalogue;
        this.boxes = boxes;
    }

    /// What can be done, the likeliest first; may be nothing.
    public List<QuickFix> of(Problem problem) {
        if (problem.place().matches("parts\\.[^.]+") && problem.severity() == Problem.Severity.WARNING) {
            return List.of(new QuickFix.RemovePart(problem.place().substring("parts.".length())));
        }
        Place place = Place.of(problem, flow);
        Spot where = new Spot(place.part());
        List<QuickFix> fixes = new ArrayList<>();
        place.component().ifPresent(id -> component(where, id, problem, place, fixes));
        place.link().ifPresent(link -> link(where, link, problem, fixes));
        return List.copyOf(fixes);
    }

    private void component(Spot where, String id, Problem problem, Place place, List<QuickFix> fixes) {
        Optional<Placed> placed = Optional.ofNullable(where.drawing(flow).components().get(id));
        if (problem.place().endsWith("." + id + ".type")) {
            placed.flatMap(each -> nearestType(each.type())).ifPresent(type -> fixes.add(
                    new QuickFix.Retype(where, id, type)));
        }
        place.setting().ifPresent(path -> placed.ifPresent(each -> setting(where, id, each, path, fixes)));
    }

    private Optional<String> nearestType(String type) {
        List<String> parts = flow.parts().keySet().stream().map(PartType::of).toList();
        return catalogue.find(type).isPresent() || parts.contains(type)
                ? Optional.empty()
                : Spelling.nearest(type, parts).or(() -> catalogue.nearest(type));
    }

    private void setting(Spot where, String id, Placed placed, String path, List<QuickFix> fixes) {
        Optional<String> given = placed.settings().keySet().stream()
                .filter(name -> path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "["))
                .findFirst();
        List<Setting> known = catalogue.find(placed.type()).map(type -> type.settings()).orElse(List.of());
        List<String> free = known.stream().map(Setting::name).filter(name -> !placed.settings().containsKey(name))
                .toList();
        given.ifPresent(name -> {
            boolean strange = known.stream().noneMatch(setting -> setting.name().equals(name));
            if (strange) {
                Spelling.nearest(name, free)
                        .ifPresent(near -> fixes.add(new QuickFix.RenameSetting(where, id, name, near)));
            }
            if (strange || known.stream().anyMatch(setting -> setting.name().equals(name) && !setting.required())) {
                fixes.add(new QuickFix.RemoveSetting(where, id, name));
            }
        });
    }

    private void link(Spot where, Link link, Problem problem, List<QuickFix> fixes) {
        int index = Integer.parseInt(problem.place().replaceFirst(".*links\\[(\\d+)\\].*", "$1"));
        Drawing drawing = where.drawing(flow);
        BoxName from = meant(link.from(), drawing, Boxes::outboxes);
        BoxName to = meant(link.to(), drawing, Boxes::inboxes);
        Link meant = new Link(from, to, link.unknown());
        if (!meant.equals(link) && drawing.links().stream().noneMatch(meant::joinsTheSameAs)) {
            fixes.add(new QuickFix.Relink(where, index, meant));
        }
        fixes.add(new QuickFix.RemoveLink(where, index));
    }

    private BoxName meant(BoxName box, Drawing drawing, Function<Boxes, SequencedMap<String, ?>> side) {
        String component = nearest(box.component(), drawing.components().keySet());
        Collection<String> names = Optional.ofNullable(drawing.components().get(component)).flatMap(boxes)
                .map(found -> (Collection<String>) side.apply(found).keySet()).orElse(List.of());
        return new BoxName(component, nearest(box.box(), names));
    }

    private static String nearest(String name, Collection<String> known) {
        return known.contains(name) ? name : Spelling.nearest(name, known).orElse(name);
    }
}
