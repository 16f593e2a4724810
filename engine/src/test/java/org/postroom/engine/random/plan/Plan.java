package org.postroom.engine.random.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;

/// A random network on paper.
///
/// @param seed what it was made from
/// @param root the outermost part
public record Plan(long seed, Part root) {
    private static final int LINES = 80;

    /// All components that aren't parts.
    public List<Job> jobs() {
        return places().stream().flatMap(place -> place instanceof Job job ? Stream.of(job) : Stream.empty()).toList();
    }

    /// All parts, the outermost first.
    public List<Part> parts() {
        return places().stream().flatMap(place -> place instanceof Part part ? Stream.of(part) : Stream.empty())
                .toList();
    }

    /// All components, parts before what is inside.
    public List<Place> places() {
        List<Place> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Place place, List<Place> all) {
        all.add(place);
        if (place instanceof Part part) {
            part.inside().forEach(child -> collect(child, all));
        }
    }

    /// How much an inbox holds, by what was drawn.
    public Room room(BoxName inbox) {
        if (inbox.box().startsWith("_")) {
            return new Room(Room.MOST, WhenFull.WAIT);
        }
        return places().stream().filter(place -> place.path().equals(inbox.component())).map(Plan::rooms)
                .map(rooms -> rooms.getOrDefault(inbox.box(), Room.USUAL)).findFirst().orElse(Room.USUAL);
    }

    private static Map<String, Room> rooms(Place place) {
        return switch (place) {
            case Job job -> job.rooms();
            case Part part -> part.rooms();
        };
    }

    /// The drawing in words, cut where it is long.
    public String described() {
        Stream<String> jobs = jobs().stream().map(Job::toString);
        Stream<String> parts = parts().stream()
                .map(part -> part.path() + ": links " + joined(part.links()) + (part == root
                        ? ""
                        : "; in " + joined(part.ins()) + "; out " + joined(part.outs()) + "; rooms " + part.rooms()));
        return "network " + seed + ", " + (places().size() - 1) + " components\n"
                + Stream.concat(jobs, parts).limit(LINES).collect(Collectors.joining("\n"));
    }

    private static String joined(List<Wire> wires) {
        return wires.stream().map(Wire::toString).collect(Collectors.joining(", "));
    }
}
