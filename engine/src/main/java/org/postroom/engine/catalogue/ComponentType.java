package org.postroom.engine.catalogue;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Maker;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Tree;
import org.postroom.engine.settings.Reading;
import org.postroom.engine.settings.Setting;
import org.postroom.engine.settings.SettingsForm;

/// A known type of component, made from its class: its name, its settings, its boxes, and the way to a new component.
///
/// ```java
/// ComponentType grep = ComponentType.of(Grep.class);
/// Component component = grep.create(Map.of("pattern", "^a"), makers);
/// ```
///
/// Settings are given as values of a file (see [Tree]). Where a setting names another type, `makers` says what it
/// stands for, or throws an [IllegalArgumentException] with a sentence. May be shared by threads: what it has found out
/// about some settings it remembers, as long as nothing else decides about it.
public final class ComponentType {
    private static final int REMEMBERED = 1000;
    private static final String OURS = "org.postroom.";

    private final Class<? extends Component> type;
    private final String name;
    private volatile @Nullable Shape shape;
    private final ConcurrentHashMap<Map<String, Object>, Trial> remembered = new ConcurrentHashMap<>();
    private volatile @Nullable Boxes boxesBefore;

    private ComponentType(Class<? extends Component> type) {
        this.type = type;
        name = isOurs(type)
                ? type.getSimpleName()
                : Optional.ofNullable(type.getCanonicalName()).orElse(type.getName());
    }

    /// How such a component is made.
    private record Shape(Constructor<? extends Component> constructor, Optional<SettingsForm> form) {}

    /// Reads a class: it is public and has a public constructor that takes its nested record `Settings`, or, where it
    /// has no such record, nothing. Other constructors are for use from code.
    ///
    /// @param type the class
    /// @return the type
    /// @throws IllegalArgumentException where the class isn't like this, or a setting's type is none that a file has
    public static ComponentType of(Class<? extends Component> type) {
        ComponentType read = new ComponentType(type);
        read.shape();
        return read;
    }

    /// The same for a class that is known to be like this: it is read when something is asked of it. A run needs few types,
    /// and to read all would be a fifth of a short one.
    static ComponentType readLater(Class<? extends Component> type) {
        return new ComponentType(type);
    }

    /// Whether a class has our name.
    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    private Shape shape() {
        Shape known = shape;
        if (known == null) {
            known = read();
            shape = known;
        }
        return known;
    }

    private Shape read() {
        try {
            if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
                throw new IllegalArgumentException("a component's class is public and not abstract");
            }
            Optional<Class<?>> settings = Arrays.stream(type.getDeclaredClasses())
                    .filter(each -> each.isRecord() && each.getSimpleName().equals("Settings")).findFirst();
            Class<?>[] parameters = settings.stream().toArray(Class<?>[]::new);
            return new Shape(type.getConstructor(parameters), settings.map(each -> SettingsForm.of(each, name)));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName()
                    + ": a component has a public constructor that takes its Settings, or nothing if it has none", e);
        } catch (IllegalArgumentException | LinkageError e) {
            throw new IllegalArgumentException(type.getName() + ": " + e.getMessage(), e);
        }
    }

    /// What drawings call it: the simple name of our classes, the qualified name of others.
    ///
    /// @return such as "Grep" or "org.example.Sieve"
    public String name() {
        return name;
    }

    /// Where it stands in the palette.
    ///
    /// @return such as "Sorting"
    public String group() {
        return words().map(ComponentInfo::group).orElse("Other");
    }

    /// What it does.
    ///
    /// @return one or two sentences; may be empty
    public String summary() {
        return words().map(ComponentInfo::summary).orElse("");
    }

    /// What it does when `control` tells it to end, beyond what every component does.
    ///
    /// @return sentences; may be empty
    public String atEnd() {
        return words().map(ComponentInfo::atEnd).orElse("");
    }

    /// What it does with a message that it can't use.
    ///
    /// @return sentences; may be empty
    public String badInput() {
        return words().map(ComponentInfo::badInput).orElse("");
    }

    /// Its ancestor in Kamaelia.
    ///
    /// @return such as "Kamaelia.Util.Chooser"; may be empty
    public String kamaelia() {
        return words().map(ComponentInfo::kamaelia).orElse("");
    }

    private Optional<ComponentInfo> words() {
        return Optional.ofNullable(type.getAnnotation(ComponentInfo.class));
    }

    private Optional<SettingsForm> form() {
        return shape().form();
    }

    /// What can be set, in the order of the record.
    ///
    /// @return may be empty
    public List<Setting> settings() {
        return form().map(SettingsForm::settings).orElse(List.of());
    }

    /// The boxes of a component with these settings, found by making an idle one.
    ///
    /// @param settings values of a file
    /// @param makers   says what a type's name stands for
    /// @return the boxes, or nothing where such a component can't be made
    public Optional<Boxes> boxes(Map<String, Object> settings, Function<String, Maker> makers) {
        return trial(settings, makers).boxes();
    }

    /// What comes of making an idle component.
    ///
    /// @param boxes    of the component, or nothing where such a one can't be made
    /// @param problems errors, and warnings for settings that the type doesn't have; places start at `settings`, or are
    ///                 empty where the component itself can't be made
    public record Trial(Optional<Boxes> boxes, List<Problem> problems) {
        /// Copies what it is given.
        public Trial {
            problems = List.copyOf(problems);
        }
    }

    /// Makes an idle component, or says why that can't be. The same settings are tried only once in a while.
    ///
    /// @param settings values of a file
    /// @param makers   says what a type's name stands for
    /// @return its boxes, and what is wrong
    public Trial trial(Map<String, Object> settings, Function<String, Maker> makers) {
        if (namesTypes()) {
            return tried(settings, makers);
        }
        return Optional.ofNullable(remembered.get(settings)).orElseGet(() -> {
            Trial trial = tried(settings, makers);
            if (remembered.size() >= REMEMBERED) {
                remembered.clear();
            }
            remembered.put(Tree.copy(settings), trial);
            return trial;
        });
    }

    private Trial tried(Map<String, Object> settings, Function<String, Maker> makers) {
        Reading reading = new Reading(makers);
        return new Trial(create(settings, reading).map(this::boxesOf), reading.problems());
    }

    /// Nearly all components of a type have the same boxes: one copy of them serves all.
    private Boxes boxesOf(Component component) {
        return Optional.ofNullable(boxesBefore).filter(before -> before.areOf(component)).orElseGet(() -> {
            Boxes boxes = Boxes.of(component);
            boxesBefore = boxes;
            return boxes;
        });
    }

    /// What is wrong with settings: places start at `settings`, or are empty where the component itself can't be made.
    ///
    /// @param settings values of a file
    /// @param makers   says what a type's name stands for
    /// @return errors, and warnings for settings that the type doesn't have
    public List<Problem> problems(Map<String, Object> settings, Function<String, Maker> makers) {
        return trial(settings, makers).problems();
    }

    /// The boxes that such a component most likely has, while its settings aren't right yet.
    ///
    /// @return the boxes with the usual settings and sample values for the required ones, or nothing
    public Optional<Boxes> likelyBoxes() {
        Reading reading = new Reading(ComponentType::unknown);
        return form().map(SettingsForm::samples).orElse(List.of()).stream()
                .flatMap(sample -> make(Optional.of(sample), reading).stream()).findFirst()
                .or(() -> form().isEmpty() ? make(Optional.empty(), reading) : Optional.empty()).map(Boxes::of);
    }

    /// Makes an idle component.
    ///
    /// @param settings values of a file
    /// @param makers   says what a type's name stands for
    /// @return a new component
    /// @throws WrongSettings where the settings aren't right or the constructor throws
    public Component create(Map<String, Object> settings, Function<String, Maker> makers) {
        Reading reading = new Reading(makers);
        return create(settings, reading).orElseThrow(() -> new WrongSettings(name, reading.errors()));
    }

    /// Makes components of this type with whatever settings they are given.
    ///
    /// @param makers says what a type's name stands for
    /// @return the maker
    public Maker maker(Function<String, Maker> makers) {
        return new Making(this, makers);
    }

    /// Whether a setting names component types: what such a component has depends on those.
    ///
    /// @return whether [#named] can ever find one
    public boolean namesTypes() {
        return form().filter(SettingsForm::namesTypes).isPresent();
    }

    /// The types that settings name.
    ///
    /// @param settings values of a file, right or wrong
    /// @return the names as they are written
    public List<String> named(Map<String, Object> settings) {
        return form().filter(SettingsForm::namesTypes).map(each -> each.typesNamed(settings)).orElse(List.of());
    }

    /// Takes away what needn't be said: settings that are right and as usual. Unknown and wrong ones stay.
    ///
    /// @param settings values of a file
    /// @return what a file should have
    public Map<String, Object> withoutUsual(Map<String, Object> settings) {
        return form().map(each -> each.withoutUsual(settings)).orElse(settings);
    }

    /// What a file has for a settings record, without what is as usual.
    ///
    /// @param settings an instance of the type's `Settings`
    /// @return values of a file
    /// @throws IllegalArgumentException where a file can't hold a value
    public Map<String, Object> write(Record settings) {
        return form().map(each -> each.write(settings)).orElse(Map.of());
    }

    @Override
    public String toString() {
        return name;
    }

    private Optional<Component> create(Map<String, Object> settings, Reading reading) {
        if (form().isEmpty()) {
            settings.keySet().forEach(each -> reading.unused("settings." + each,
                    name + " has no setting '" + each + "' (it has none)"));
            return make(Optional.empty(), reading);
        }
        return form().get().read(settings, reading).flatMap(read -> make(Optional.of(read), reading));
    }

    private Optional<Component> make(Optional<Object> settings, Reading reading) {
        try {
            return Optional.of(
                    shape().constructor().newInstance(settings.map(one -> new Object[] {one}).orElse(new Object[0])));
        } catch (InvocationTargetException e) {
            return reading.thrown("", name, e.getTargetException());
        } catch (ReflectiveOperationException | LinkageError e) {
            return reading.thrown("", name, e);
        }
    }

    private static Maker unknown(String type) {
        throw new IllegalArgumentException("unknown type '" + type + "'");
    }

    private record Making(ComponentType named, Function<String, Maker> makers) implements Maker {
        @Override
        public String type() {
            return named.name;
        }

        @Override
        public Component make(Map<String, Object> settings) {
            return named.create(settings, makers);
        }
    }
}
