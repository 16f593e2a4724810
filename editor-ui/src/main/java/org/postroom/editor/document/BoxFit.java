package org.postroom.editor.document;

import java.lang.invoke.MethodType;
import java.util.Comparator;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Boxes;

/// Which boxes may be linked by their types, and which of a component's is the one that is meant when none is named.
public final class BoxFit {
    private static final Set<String> WORDS = Set.of("control", "signal");

    private BoxFit() {}

    /// Whether messages of one type may go to an inbox of another. A box for anything is let through on either side.
    public static boolean fits(Class<?> from, Class<?> to) {
        return from == Object.class || wrapped(to).isAssignableFrom(wrapped(from));
    }

    private static Class<?> wrapped(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /// The inbox to which messages of a type would go: the one of the usual name before others, `control` never.
    public static Optional<BoxShape> inbox(Boxes boxes, Class<?> carries) {
        return first(boxes.inboxes(), "inbox", box -> fits(carries, box.type()));
    }

    /// The outbox from which messages for a type would come: the one of the usual name before others, `signal` never.
    public static Optional<BoxShape> outbox(Boxes boxes, Class<?> carries) {
        return first(boxes.outboxes(), "outbox", box -> fits(box.type(), carries));
    }

    private static Optional<BoxShape> first(SequencedMap<String, BoxShape> boxes, String usual,
            Predicate<BoxShape> wanted) {
        return boxes.values().stream().filter(box -> !isWord(box.name())).filter(wanted)
                .min(Comparator.comparing(box -> !box.name().equals(usual)));
    }

    /// Whether a box is `control` or `signal`, which say who ends.
    public static boolean isWord(String box) {
        return WORDS.contains(box);
    }
}
