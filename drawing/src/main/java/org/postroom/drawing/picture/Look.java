package org.postroom.drawing.picture;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Bytes;

/// The colours of a picture. Texts stand out from what is behind them by 4.5 to 1 at least.
///
/// @param name       for the command line: "light"
/// @param canvas     behind everything
/// @param surface    of components
/// @param ink        for titles and names
/// @param muted      for what is less important
/// @param shadow     below components
/// @param outline    of a component whose type is unknown
/// @param note       behind notes
/// @param noteEdge   around notes
/// @param frame      behind frames
/// @param frameEdge  around frames
/// @param word       of links from `signal` to `control`
/// @param error      of the mark for a problem that keeps the flow from running
/// @param warning    of the mark for other problems
/// @param accent     around what is selected
/// @param headerTint how much of a group's colour is in a component's header, from 0 to 1
/// @param edgeInk    how much of the ink is in the line around a component, from 0 to 1
/// @param kinds      for what boxes carry: texts, numbers, true or false, bytes, lists and maps, times, others, anything
public record Look(String name, Colour canvas, Colour surface, Colour ink, Colour muted, Colour shadow, Colour outline,
        Colour note, Colour noteEdge, Colour frame, Colour frameEdge, Colour word, Colour error, Colour warning,
        Colour accent, double headerTint, double edgeInk, List<Colour> kinds) {
    /// For paper and bright rooms.
    public static final Look LIGHT = new Look("light", Colour.of("#f6f7f9"), Colour.of("#ffffff"), Colour.of("#1c2430"),
            Colour.of("#525c6b"), Colour.of("#e3e6eb"), Colour.of("#7b8494"), Colour.of("#fff6d6"),
            Colour.of("#ecd99a"), Colour.of("#edf0f5"), Colour.of("#c3cad6"), Colour.of("#9aa4b3"),
            Colour.of("#c92a2a"), Colour.of("#b35c00"), Colour.of("#0969da"), 0.14, 0,
            colours("#2f6fde", "#2b8a3e", "#c2255c", "#b35c00", "#7048c8", "#0b7f8c", "#9c36b5", "#5f6b7c"));

    /// For dark rooms.
    public static final Look DARK = new Look("dark", Colour.of("#14171c"), Colour.of("#20252d"), Colour.of("#eef1f5"),
            Colour.of("#aab4c2"), Colour.of("#0c0e12"), Colour.of("#7b8494"), Colour.of("#39331d"),
            Colour.of("#6b5f34"), Colour.of("#1a1e25"), Colour.of("#3a4350"), Colour.of("#66717f"),
            Colour.of("#ff6b6b"), Colour.of("#ffa94d"), Colour.of("#58a6ff"), 0.30, 0,
            colours("#74a7ff", "#69db7c", "#ff8fb1", "#ffb259", "#b79cff", "#4fd1dd", "#e599f7", "#9aa7b8"));

    /// For eyes that need strong contrasts: 7 to 1 at least for texts and lines.
    public static final Look CONTRAST = new Look("contrast", Colour.of("#000000"), Colour.of("#000000"),
            Colour.of("#ffffff"), Colour.of("#e6e6e6"), Colour.of("#000000"), Colour.of("#ffffff"),
            Colour.of("#1a1a00"), Colour.of("#ffff66"), Colour.of("#0d0d0d"), Colour.of("#bfbfbf"),
            Colour.of("#cccccc"), Colour.of("#ff8080"), Colour.of("#ffd633"), Colour.of("#66ccff"), 0.25, 0.75,
            colours("#99c2ff", "#80ff9f", "#ffb3cc", "#ffd180", "#d9c2ff", "#80f2ff", "#f2b3ff", "#e6e6e6"));

    private static final Map<String, Colour> GROUPS = Map.ofEntries(Map.entry("Sources", Colour.of("#2b9348")),
            Map.entry("Sinks", Colour.of("#c2410c")), Map.entry("Changing", Colour.of("#7048c8")),
            Map.entry("Text", Colour.of("#2f6fde")), Map.entry("Routing", Colour.of("#0b8494")),
            Map.entry("Time", Colour.of("#b7791f")), Map.entry("Faults", Colour.of("#d6336c")),
            Map.entry("World", Colour.of("#5c7080")), Map.entry("Network", Colour.of("#0369a1")),
            Map.entry("Displays", Colour.of("#a21caf")), Map.entry("Media", Colour.of("#be185d")),
            Map.entry("Sound", Colour.of("#9a3412")), Map.entry("Mail", Colour.of("#15803d")),
            Map.entry("Web", Colour.of("#1d4ed8")),
            Map.entry("Chassis", Colour.of("#4c51bf")),
            Map.entry("Parts", Colour.of("#64748b")));
    private static final List<Colour> OTHERS = colours("#0f766e", "#9c36b5", "#4d7c0f", "#a16207", "#1d4ed8",
            "#be185d");

    /// Copies what it is given.
    public Look {
        kinds = List.copyOf(kinds);
    }

    private static List<Colour> colours(String... hex) {
        return List.of(hex).stream().map(Colour::of).toList();
    }

    /// The colour of the grid's points.
    public Colour grid() {
        return canvas.mixed(muted, 0.28);
    }

    /// The colour of one of the palette's groups; of one that isn't known always the same.
    public Colour group(String group) {
        return Optional.ofNullable(GROUPS.get(group))
                .orElseGet(() -> OTHERS.get(Math.floorMod(group.hashCode(), OTHERS.size())));
    }

    /// Behind the title of a component.
    ///
    /// @param group nothing where the type is unknown
    public Colour header(Optional<String> group) {
        return group.map(name -> surface.mixed(group(name), headerTint)).orElse(canvas);
    }

    /// Around a component.
    ///
    /// @param group nothing where the type is unknown
    public Colour edge(Optional<String> group) {
        return group.map(name -> surface.mixed(group(name), 0.45).mixed(ink, edgeInk)).orElse(outline);
    }

    /// The colour of boxes and links, by what they carry.
    ///
    /// @param type what the messages are instances of
    public Colour carrying(Class<?> type) {
        return kinds.get(kind(type));
    }

    private static int kind(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return 0;
        }
        if (Number.class.isAssignableFrom(type)) {
            return 1;
        }
        if (type == Boolean.class) {
            return 2;
        }
        if (type == Bytes.class) {
            return 3;
        }
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return 4;
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return 5;
        }
        return type == Object.class ? 7 : 6;
    }
}
