package org.postroom.editor.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.WaysIn;
import org.postroom.engine.flow.Drawing;

/// Finds which of a flow's running components the drawing in front shows. A part that is used more than once has as many
/// instances, and so has one of which a running component makes copies: the first is shown until the person chooses
/// another, and again when that has gone. Confined to the UI thread.
public final class Instances {
    private final FlowDocument document;
    private final ReadOnlyObjectWrapper<Optional<String>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<String, Copies>> copies = new ReadOnlyObjectWrapper<>(Map.of());
    private Map<String, Copies> present = Map.of();
    private String near = "";
    private Drawing looked = Drawing.empty();
    private List<String> makers = List.of();

    Instances(FlowDocument document) {
        this.document = document;
        document.listen(change -> {
            if (change == Change.PLACE) {
                near = chosen.get().filter(prefix -> !prefix.isEmpty()).orElse(near);
                chosen.set(Optional.empty());
            }
        });
    }

    private Places places() {
        return new Places(document.flow(), document.catalogue(),
                maker -> copies.get().getOrDefault(maker, Copies.none()));
    }

    private Stream<Instance> offered() {
        return places().of(document.path()).limit(Copies.MOST);
    }

    /// What the paths of the components in the drawing in front begin with: "", or that of an instance, such as "stage/".
    /// Nothing where no such part runs.
    public Optional<String> prefix() {
        return current().map(Instance::prefix);
    }

    /// Which one is shown; nothing where no such part runs.
    public Optional<Instance> current() {
        return chosen.get().flatMap(wanted -> offered().filter(each -> each.prefix().equals(wanted)).findFirst())
                .or(() -> near.isEmpty() ? Optional.empty() : offered().filter(this::isNear).findFirst())
                .or(() -> offered().findFirst());
    }

    /// Who goes deeper, or out and in again, wants to see the same one.
    private boolean isNear(Instance each) {
        return each.prefix().startsWith(near) || near.startsWith(each.prefix());
    }

    /// All instances of the drawing in front, as far as they are offered.
    public List<Instance> all() {
        return offered().toList();
    }

    /// How many there are, offered or not.
    public int many() {
        Places places = places();
        return (int) places.of(document.path()).count() + places.beyond(document.path());
    }

    /// Shows another instance, until another drawing is shown.
    ///
    /// @param prefix of one of [#all]
    public void choose(String prefix) {
        chosen.set(Optional.of(prefix));
    }

    /// Which one the person has chosen.
    public ReadOnlyObjectProperty<Optional<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What the makers of copies have made, by their paths: those in view, and those that the drawing in front depends on.
    public ReadOnlyObjectProperty<Map<String, Copies>> copiesProperty() {
        return copies.getReadOnlyProperty();
    }

    /// Offers those of the present.
    void copies(Map<String, Copies> now) {
        present = now;
        show(now);
    }

    /// Offers those of a moment of the past, as far as anybody looks.
    ///
    /// @param visible the paths of the components in view, which may change with each copy that is found
    void copies(Past moment, Supplier<Set<String>> visible) {
        Lives lives = Lives.at(moment);
        Map<String, Drawing> parts = document.flow().parts();
        for (int depth = 0; depth <= document.path().size(); depth++) {
            show(makers(visible.get()).stream().collect(Collectors.toMap(maker -> maker,
                    maker -> lives.copies(maker, present.getOrDefault(maker, Copies.none()), parts))));
        }
    }

    private void show(Map<String, Copies> other) {
        if (!other.equals(copies.get())) {
            copies.set(other);
        }
    }

    /// Where a running component is to be seen, as far as is known here.
    Whereabouts whereabouts(String path) {
        return places().of(path);
    }

    /// Whose copies are to be found.
    ///
    /// @param visible the paths of the components in view
    Set<String> makers(Set<String> visible) {
        Set<String> all = new LinkedHashSet<>(places().makers(document.path()));
        prefix().ifPresent(prefix -> makersHere().stream().map(prefix::concat).filter(visible::contains)
                .forEach(all::add));
        return all;
    }

    /// A drawing may have very many components, and stays the same for long.
    private List<String> makersHere() {
        Drawing now = document.sketch().drawing();
        if (now != looked) {
            looked = now;
            makers = now.components().entrySet().stream()
                    .filter(entry -> WaysIn.makes(entry.getValue(), document.catalogue())).map(Map.Entry::getKey)
                    .toList();
        }
        return makers;
    }
}
