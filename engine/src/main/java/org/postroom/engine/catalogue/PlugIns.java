package org.postroom.engine.catalogue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.jar.JarFile;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentLibrary;
import org.postroom.engine.flow.Problem;

/// Collects the types of all libraries; what is broken becomes a problem and hinders nobody else. Confined to the
/// thread that makes a catalogue.
final class PlugIns {
    private final Map<String, ComponentType> types = new TreeMap<>();
    private final Map<String, Class<?>> classes = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Function<String, UnaryOperator<Object>> expressions = Catalogue.NO_LANGUAGE;

    Catalogue catalogue() {
        return new Catalogue(types, expressions, problems);
    }

    void addClassPath() {
        add(Catalogue.class.getClassLoader(), "class path");
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null && !context.equals(Catalogue.class.getClassLoader())) {
            add(context, "class path");
        }
    }

    void addFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            TreeSet<Path> sorted = new TreeSet<>();
            jars.forEach(sorted::add);
            sorted.forEach(this::addJar);
        } catch (IOException e) {
            tell(folder.toString(), "the folder can't be read: " + e.getMessage());
        }
    }

    /// The loader stays open: its classes are in use from now on.
    private void addJar(Path jar) {
        String place = String.valueOf(jar.getFileName());
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getEntry("META-INF/services/" + ComponentLibrary.class.getName()) == null) {
                tell(place, "the jar names no ComponentLibrary in META-INF/services");
                return;
            }
            add(new URLClassLoader(place, new URL[] {jar.toUri().toURL()}, Catalogue.class.getClassLoader()), place);
        } catch (IOException e) {
            tell(place, "not a jar that can be read: " + e.getMessage());
        }
    }

    private void add(ClassLoader loader, String place) {
        Iterator<ServiceLoader.Provider<ComponentLibrary>> libraries = ServiceLoader
                .load(ComponentLibrary.class, loader).stream().iterator();
        for (Optional<Boolean> more = more(libraries, place); more.orElse(true); more = more(libraries, place)) {
            if (more.isPresent()) {
                addLibrary(libraries, place);
            }
        }
    }

    /// Nothing where this one is broken, and another may follow.
    private Optional<Boolean> more(Iterator<?> libraries, String place) {
        try {
            return Optional.of(libraries.hasNext());
        } catch (ServiceConfigurationError e) {
            tell(place, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void addLibrary(Iterator<ServiceLoader.Provider<ComponentLibrary>> libraries, String place) {
        try {
            ComponentLibrary library = libraries.next().get();
            Function<Class<? extends Component>, ComponentType> reader = isOurs(library)
                    ? ComponentType::readLater
                    : ComponentType::of;
            library.types().forEach(type -> add(type, reader, place));
            library.expressions().ifPresent(this::speak);
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            tell(place, "its component library can't be used: " + e);
        }
    }

    /// Ours are right: tests have read all of their types.
    private static boolean isOurs(ComponentLibrary library) {
        Class<?> type = library.getClass();
        return ComponentType.isOurs(type) && type.getClassLoader() == Catalogue.class.getClassLoader();
    }

    /// The first one's language counts: that of the class path.
    private void speak(Function<String, UnaryOperator<Object>> language) {
        if (expressions == Catalogue.NO_LANGUAGE) {
            expressions = language;
        }
    }

    private void add(Class<? extends Component> type, Function<Class<? extends Component>, ComponentType> reader,
            String place) {
        try {
            ComponentType made = reader.apply(type);
            Class<?> first = Optional.<Class<?>>ofNullable(classes.putIfAbsent(made.name(), type)).orElse(type);
            if (first == type) {
                types.putIfAbsent(made.name(), made);
            } else {
                tell(place, "there is a component type named '" + made.name() + "' already");
            }
        } catch (IllegalArgumentException e) {
            tell(place, Optional.ofNullable(e.getMessage()).orElse("unusable: " + type.getName()));
        }
    }

    private void tell(String place, String text) {
        problems.add(Problem.warning(place, text));
    }
}
