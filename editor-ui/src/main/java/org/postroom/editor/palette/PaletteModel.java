package org.postroom.editor.palette;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Drawing;

/// What the palette shows, and in which order. Confined to the UI thread.
final class PaletteModel {
    private static final Texts WORDS = Texts.of(PaletteModel.class);

    private final Map<String, PaletteEntry> types = new LinkedHashMap<>();
    private final Map<String, PaletteEntry> parts = new LinkedHashMap<>();
    private final Set<String> folded = new HashSet<>();
    private Shelf shelf = Shelf.empty();
    private String query = "";

    PaletteModel(Catalogue catalogue) {
        catalogue.types().forEach(type -> types.put(type.name(), PaletteEntry.of(type)));
    }

    void parts(SortedMap<String, Drawing> drawings) {
        parts.clear();
        drawings.forEach((name, drawing) -> {
            PaletteEntry entry = PaletteEntry.ofPart(name, drawing);
            parts.put(entry.type(), entry);
        });
    }

    Shelf shelf() {
        return shelf;
    }

    void shelf(Shelf other) {
        shelf = other;
    }

    void query(String typed) {
        query = typed.strip();
    }

    /// Hides or shows a section.
    void fold(String section) {
        if (!folded.remove(section)) {
            folded.add(section);
        }
    }

    Optional<PaletteEntry> find(String type) {
        return Optional.ofNullable(types.get(type)).or(() -> Optional.ofNullable(parts.get(type)));
    }

    /// Sections while nothing is typed, else what is found.
    List<PaletteRow> rows() {
        return query.isEmpty()
                ? sections()
                : Ranking.of(all(), query).stream().<PaletteRow>map(this::item).toList();
    }

    /// What is found and fits; while nothing is typed, what was used last comes first.
    List<PaletteEntry> found(String typed, Fit fit) {
        List<PaletteEntry> fitting = all().stream().filter(fit::suits).toList();
        if (!typed.isBlank()) {
            return Ranking.of(fitting, typed);
        }
        List<PaletteEntry> recent = named(shelf.recent()).filter(fit::suits).toList();
        return Stream.concat(recent.stream(), fitting.stream()).distinct().toList();
    }

    private Collection<PaletteEntry> all() {
        return Stream.concat(types.values().stream(), parts.values().stream()).toList();
    }

    private List<PaletteRow> sections() {
        List<PaletteRow> rows = new ArrayList<>();
        section("favourites", WORDS.text("favourites"), named(shelf.favourites()).toList(), rows);
        section("recent", WORDS.text("recent"), named(shelf.recent()).toList(), rows);
        section("parts", WORDS.text("parts"), List.copyOf(parts.values()), rows);
        SortedMap<String, List<PaletteEntry>> groups = new TreeMap<>();
        types.values().forEach(type -> groups.computeIfAbsent(type.group(), _ -> new ArrayList<>()).add(type));
        groups.forEach((group, members) -> section("group " + group, group, members, rows));
        return rows;
    }

    private void section(String section, String title, List<PaletteEntry> members, List<PaletteRow> rows) {
        if (!members.isEmpty()) {
            boolean hidden = folded.contains(section);
            rows.add(new PaletteRow.Heading(section, title, members.size(), hidden));
            (hidden ? List.<PaletteEntry>of() : members).forEach(entry -> rows.add(item(entry)));
        }
    }

    private Stream<PaletteEntry> named(Collection<String> names) {
        return names.stream().flatMap(name -> find(name).stream());
    }

    private PaletteRow item(PaletteEntry entry) {
        return new PaletteRow.Item(entry, shelf.favourites().contains(entry.type()));
    }
}
