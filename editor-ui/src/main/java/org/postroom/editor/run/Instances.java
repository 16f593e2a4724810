package org.postroom.editor.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.PartType;

/// Finds which of a flow's running components the drawing in front shows. A part that is used more than once has as many
/// instances: the first is shown until the person chooses another. Confined to the UI thread.
public final class Instances {
    /// So many are offered to choose from.
    private static final int MOST = 200;

    private final FlowDocument document;
    private final ReadOnlyObjectWrapper<Optional<String>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());

    Instances(FlowDocument document) {
        this.document = document;
        document.listen(change -> {
            if (change == Change.PLACE) {
                chosen.set(Optional.empty());
            }
        });
    }

    /// What the paths of the components in the drawing in front begin with: "", or that of an instance, such as "stage/".
    /// Nothing where no such part runs.
    public Optional<String> prefix() {
        Optional<String> wanted = chosen.get().filter(all()::contains);
        return wanted.or(() -> of(document.flow(), document.path()).findFirst());
    }

    /// The prefixes of all instances of the drawing in front, as far as they are offered.
    public List<String> all() {
        return of(document.flow(), document.path()).limit(MOST).toList();
    }

    /// Shows another instance, until another drawing is shown.
    ///
    /// @param prefix one of [#all]
    public void choose(String prefix) {
        chosen.set(Optional.of(prefix));
    }

    /// Which one the person has chosen.
    public ReadOnlyObjectProperty<Optional<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// All places of a part, lazily.
    ///
    /// @param parts gone into, the outermost first
    static Stream<String> of(Flow flow, List<String> parts) {
        Stream<String> prefixes = Stream.of("");
        Drawing around = flow.drawing();
        for (String part : parts) {
            Drawing drawing = around;
            prefixes = prefixes.flatMap(prefix -> uses(drawing, part).map(id -> prefix + id + "/"));
            Optional<Drawing> inside = Optional.ofNullable(flow.parts().get(part));
            if (inside.isEmpty()) {
                return Stream.empty();
            }
            around = inside.get();
        }
        return prefixes;
    }

    private static Stream<String> uses(Drawing drawing, String part) {
        return drawing.components().entrySet().stream()
                .filter(entry -> entry.getValue().type().equals(PartType.of(part)))
                .map(Map.Entry::getKey);
    }
}
