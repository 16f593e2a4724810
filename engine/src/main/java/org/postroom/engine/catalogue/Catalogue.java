package org.postroom.engine.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.postroom.engine.component.Component;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Spelling;

/// The known component types. Immutable; may be shared by threads.
public final class Catalogue {
    static final Function<String, UnaryOperator<Object>> NO_LANGUAGE = text -> {
        throw new IllegalArgumentException("no installed library understands expressions, such as '" + text + "'");
    };

    private final SortedMap<String, ComponentType> types;
    private final Function<String, UnaryOperator<Object>> expressions;
    private final List<Problem> problems;

    Catalogue(Map<String, ComponentType> types, Function<String, UnaryOperator<Object>> expressions,
            List<Problem> problems) {
        this.types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        this.expressions = expressions;
        this.problems = List.copyOf(problems);
    }

    /// A catalogue of just these classes.
    ///
    /// @param classes component classes, see [ComponentType#of]
    /// @return the catalogue
    /// @throws IllegalArgumentException where a class isn't one of a component type, or two have the same name
    public static Catalogue of(Collection<Class<? extends Component>> classes) {
        Map<String, ComponentType> types = new TreeMap<>();
        for (Class<? extends Component> each : classes) {
            ComponentType type = ComponentType.of(each);
            if (types.put(type.name(), type) != null) {
                throw new IllegalArgumentException("two component types are named '" + type.name() + "'");
            }
        }
        return new Catalogue(types, NO_LANGUAGE, List.of());
    }

    /// All types on the class path. What can't be used is told by [#problems].
    ///
    /// @return the catalogue
    public static Catalogue installed() {
        PlugIns found = new PlugIns();
        found.addClassPath();
        return found.catalogue();
    }

    /// All types on the class path, and those of the jars in a folder. What can't be used is told by [#problems].
    ///
    /// @param folder may be missing
    /// @return the catalogue
    public static Catalogue installed(Path folder) {
        PlugIns found = new PlugIns();
        found.addClassPath();
        found.addFolder(folder);
        return found.catalogue();
    }

    /// A type.
    ///
    /// @param name as drawings write it
    /// @return the type, or nothing where it isn't known
    public Optional<ComponentType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /// Understands an expression on a message, in the language that an installed library brings.
    ///
    /// @param text such as "message.price > 3"
    /// @return what it comes to for a message; throws an [IllegalArgumentException] where it can't be worked out
    /// @throws IllegalArgumentException where it is no expression, or no library brings a language
    public UnaryOperator<Object> expression(String text) {
        return expressions.apply(text);
    }

    /// Why a text can't be used as an expression.
    ///
    /// @param text any text
    /// @return in words; nothing where it can
    public Optional<String> refusal(String text) {
        try {
            expression(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    /// All types, in the order of their names.
    ///
    /// @return at least none
    public Collection<ComponentType> types() {
        return types.values();
    }

    /// All types as the palette shows them.
    ///
    /// @return groups in the order of their names, each with its types in the order of theirs
    public SortedMap<String, List<ComponentType>> groups() {
        SortedMap<String, List<ComponentType>> groups = new TreeMap<>();
        types.values().forEach(type -> groups.computeIfAbsent(type.group(), _ -> new ArrayList<>()).add(type));
        groups.replaceAll((_, members) -> List.copyOf(members));
        return Collections.unmodifiableSortedMap(groups);
    }

    /// The type that was probably meant by an unknown name.
    ///
    /// @param name what was written
    /// @return the name of a known type, or nothing
    public Optional<String> nearest(String name) {
        return Spelling.nearest(name, types.keySet());
    }

    /// What couldn't be used, by the name of its jar or library.
    ///
    /// @return may be empty
    public List<Problem> problems() {
        return problems;
    }
}
