package org.postroom.editor.palette;

import java.util.List;
import java.util.Optional;
import org.postroom.editor.document.BoxFit;
import org.postroom.engine.catalogue.BoxShape;

/// What a new component must be good for.
public sealed interface Fit {
    /// The box of a new component that would be linked.
    ///
    /// @return its name; nothing where the component has none that fits
    Optional<String> box(PaletteEntry entry);

    /// Whether a component may be offered.
    default boolean suits(PaletteEntry entry) {
        return box(entry).isPresent();
    }

    /// Anything may be placed.
    record Free() implements Fit {
        @Override
        public Optional<String> box(PaletteEntry entry) {
            return Optional.empty();
        }

        @Override
        public boolean suits(PaletteEntry entry) {
            return true;
        }
    }

    /// It takes what an outbox sends.
    ///
    /// @param outbox where a link was begun
    record TakesFrom(BoxShape outbox) implements Fit {
        @Override
        public Optional<String> box(PaletteEntry entry) {
            return outbox.name().equals("signal")
                    ? Optional.of("control")
                    : first(entry.ownInboxes(), "inbox", outbox.type(), Side.TAKES);
        }
    }

    /// It sends what an inbox takes.
    ///
    /// @param inbox where a link was begun, backwards
    record SendsTo(BoxShape inbox) implements Fit {
        @Override
        public Optional<String> box(PaletteEntry entry) {
            return inbox.name().equals("control")
                    ? Optional.of("signal")
                    : first(entry.ownOutboxes(), "outbox", inbox.type(), Side.SENDS);
        }
    }

    /// Which end of the link the new component is.
    enum Side {
        TAKES,
        SENDS
    }

    private static Optional<String> first(List<BoxShape> boxes, String usual, Class<?> other, Side side) {
        List<String> fitting = boxes.stream()
                .filter(box -> side == Side.TAKES ? BoxFit.fits(other, box.type()) : BoxFit.fits(box.type(), other))
                .map(BoxShape::name).toList();
        return fitting.stream().filter(usual::equals).findFirst().or(() -> fitting.stream().findFirst());
    }
}
