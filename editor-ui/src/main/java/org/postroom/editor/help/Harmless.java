package org.postroom.editor.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;

/// What may run in a page that somebody only reads: components that are known to reach no file, no network, no program
/// and no device. What isn't known, such as a plug-in's, may not. A value.
///
/// @param types as drawings write them
record Harmless(Set<String> types) {
    Harmless {
        types = Set.copyOf(types);
    }

    /// Those of the standard palette: the lines of `harmless.txt`.
    static Harmless standard() {
        try (InputStream list = Objects.requireNonNull(Harmless.class.getResourceAsStream("harmless.txt"))) {
            return new Harmless(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank()).collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether all of a flow may run, its parts and the types that settings name included.
    boolean runs(Flow flow, Catalogue catalogue) {
        return Stream.concat(Stream.of(flow.drawing()), flow.parts().values().stream())
                .flatMap(drawing -> drawing.components().values().stream())
                .allMatch(placed -> PartType.name(placed.type()).isPresent() || runs(placed, catalogue));
    }

    private boolean runs(Placed placed, Catalogue catalogue) {
        return types.contains(placed.type()) && catalogue.find(placed.type()).stream()
                .flatMap(type -> type.named(placed.settings()).stream()).allMatch(types::contains);
    }
}
