package org.postroom.engine.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.postroom.engine.component.BoxName;

/// Where a [Tap] listens. Names are paths in the running flow: inside the part that the component `stage` is, a box is
/// "stage/image.inbox".
public sealed interface TapPlace {
    /// What its text must match.
    Pattern PATTERN = Pattern.compile(box() + "( -> " + box() + ")?|" + path());

    private static String path() {
        return NameRule.ID.pattern() + "(/" + NameRule.ID.pattern() + ")*";
    }

    private static String box() {
        return path() + "\\." + NameRule.NAME.pattern();
    }

    /// Reads a place as people write it.
    ///
    /// @param text "printer", "printer.inbox" or "reader.outbox -> printer.inbox"
    /// @return the place, or nothing where the text is none of these
    static Optional<TapPlace> of(String text) {
        if (!PATTERN.matcher(text).matches()) {
            return Optional.empty();
        }
        int arrow = text.indexOf(" -> ");
        if (arrow > 0) {
            return Optional.of(new OnLink(BoxName.of(text.substring(0, arrow)), BoxName.of(text.substring(arrow + 4))));
        }
        return Optional.of(text.contains(".") ? new OnBox(BoxName.of(text)) : new OnComponent(text));
    }

    /// The components that it is about.
    ///
    /// @return their paths: of a link the sender's, then the receiver's
    default List<String> components() {
        return switch (this) {
            case OnLink(BoxName from, BoxName to) -> List.of(from.component(), to.component());
            case OnBox(BoxName box) -> List.of(box.component());
            case OnComponent(String component) -> List.of(component);
        };
    }

    /// The same place where its components have other paths.
    ///
    /// @param change makes the other path of one
    /// @return the place
    default TapPlace withComponents(UnaryOperator<String> change) {
        return switch (this) {
            case OnLink(BoxName from, BoxName to) -> new OnLink(with(from, change), with(to, change));
            case OnBox(BoxName box) -> new OnBox(with(box, change));
            case OnComponent(String component) -> new OnComponent(change.apply(component));
        };
    }

    private static BoxName with(BoxName box, UnaryOperator<String> change) {
        return new BoxName(change.apply(box.component()), box.box());
    }

    /// What goes along a link, as it was drawn.
    ///
    /// @param from an outbox
    /// @param to   an inbox
    record OnLink(BoxName from, BoxName to) implements TapPlace {
        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    /// What comes to an inbox, or leaves by an outbox.
    ///
    /// @param box its name
    record OnBox(BoxName box) implements TapPlace {
        @Override
        public String toString() {
            return box.toString();
        }
    }

    /// What comes to a component, whichever inbox it is for; but not to its `control`.
    ///
    /// @param component its path
    record OnComponent(String component) implements TapPlace {
        @Override
        public String toString() {
            return component;
        }
    }
}
