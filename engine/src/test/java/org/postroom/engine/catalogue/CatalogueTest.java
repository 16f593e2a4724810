package org.postroom.engine.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.chassis.ChassisLibrary;
import org.postroom.engine.component.ComponentLibrary;
import org.postroom.engine.flow.Problem;

class CatalogueTest {
    private static final String SERVICE = "META-INF/services/" + ComponentLibrary.class.getName();
    private static final Map<String, String> SIEVE = Map.of("org.example.Sieve", """
            package org.example;
            public final class Sieve extends org.postroom.engine.component.Component {
                public Sieve() { inbox(String.class, "stones"); }
                @Override protected void main() {}
            }
            """, "org.example.Library", """
            package org.example;
            import org.postroom.engine.component.*;
            public final class Library implements ComponentLibrary {
                public java.util.List<Class<? extends Component>> types() { return java.util.List.of(Sieve.class); }
            }
            """);

    @TempDir
    Path folder;

    @Test
    void typesAreFoundByNameAndListedByGroup() {
        Catalogue catalogue = Catalogue.of(List.of(ComponentTypeTest.Grep.class, ComponentTypeTest.Plain.class,
                ComponentTypeTest.Splitter.class));

        assertThat(catalogue.find("Grep")).isPresent();
        assertThat(catalogue.find("grep")).isEmpty();
        assertThat(catalogue.groups().keySet()).containsExactly("Other", "Sorting");
        assertThat(catalogue.groups().get("Other")).extracting(ComponentType::name)
                .containsExactly("Plain", "Splitter");
        assertThat(catalogue.problems()).isEmpty();
    }

    @Test
    void aMisspeltNameHasANearestOne() {
        Catalogue catalogue = Catalogue.of(List.of(ComponentTypeTest.Grep.class, ComponentTypeTest.Splitter.class));

        assertThat(catalogue.nearest("Grpe")).contains("Grep");
        assertThat(catalogue.nearest("splitter")).contains("Splitter");
        assertThat(catalogue.nearest("Spliter")).contains("Splitter");
        assertThat(catalogue.nearest("Television")).isEmpty();
        assertThat(catalogue.nearest("G".repeat(1000))).isEmpty();
    }

    @Test
    void twoTypesOfOneNameAreRefused() {
        assertThatThrownBy(() -> Catalogue.of(List.of(ComponentTypeTest.Grep.class, ComponentTypeTest.Grep.class)))
                .hasMessage("two component types are named 'Grep'");
    }

    @Test
    void aJarInThePlugInFolderAddsItsTypesByTheirFullNames() throws IOException {
        write("sieve.jar", SIEVE, "org.example.Library");

        Catalogue catalogue = Catalogue.installed(folder);

        assertThat(catalogue.find("org.example.Sieve").orElseThrow()
                .boxes(Map.of(), name -> {
                    throw new IllegalArgumentException(name);
                }).orElseThrow().inboxes())
                .containsKey("inbox");
        assertThat(texts(catalogue)).isEmpty();
    }

    @Test
    void brokenJarsAreToldAndHinderNobodyElse() throws IOException {
        Files.writeString(folder.resolve("a-text.jar"), "this is no jar");
        write("b-empty.jar", Map.of(), "");
        write("c-missing.jar", Map.of(), "org.example.Absent");
        write("d-sieve.jar", SIEVE, "org.example.Absent\norg.example.Library");
        write("e-again.jar", SIEVE, "org.example.Library");
        write("f-throws.jar", Map.of("org.example.Throws", """
                package org.example;
                import org.postroom.engine.component.*;
                public final class Throws implements ComponentLibrary {
                    public java.util.List<Class<? extends Component>> types() { throw new RuntimeException("not I"); }
                }
                """), "org.example.Throws");
        write("g-abstract.jar", Map.of("org.example.Bad", """
                package org.example;
                import org.postroom.engine.component.*;
                public final class Bad implements ComponentLibrary {
                    public java.util.List<Class<? extends Component>> types() {
                        return java.util.List.of(Chassis.class);
                    }
                }
                """), "org.example.Bad");

        Catalogue catalogue = Catalogue.installed(folder);

        assertThat(catalogue.find("org.example.Sieve")).isPresent();
        assertThat(texts(catalogue)).satisfiesExactly(
                text -> assertThat(text).startsWith("a-text.jar: not a jar that can be read: "),
                text -> assertThat(text).isEqualTo(
                        "b-empty.jar: the jar names no ComponentLibrary in META-INF/services"),
                text -> assertThat(text).startsWith("c-missing.jar: ").contains("org.example.Absent"),
                text -> assertThat(text).startsWith("d-sieve.jar: ").contains("org.example.Absent"),
                text -> assertThat(text).isEqualTo(
                        "e-again.jar: there is a component type named 'org.example.Sieve' already"),
                text -> assertThat(text).startsWith("f-throws.jar: ").contains("not I"),
                text -> assertThat(text).startsWith("g-abstract.jar: ")
                        .endsWith("Chassis: a component's class is public and not abstract"));
    }

    @Test
    void allOfOurOwnTypesCanBeReadThoughThatIsPutOff() {
        assertThat(new ChassisLibrary().types()).isNotEmpty().allSatisfy(ComponentType::of);
    }

    @Test
    void aMissingPlugInFolderIsNoProblem() {
        assertThat(Catalogue.installed(folder.resolve("absent")).problems()).isEmpty();
    }

    private static List<String> texts(Catalogue catalogue) {
        return catalogue.problems().stream().map(Problem::toString).toList();
    }

    private void write(String jar, Map<String, String> sources, String libraries) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(jar.replace(".jar", "-classes")));
        compile(classes, sources);
        try (OutputStream file = Files.newOutputStream(folder.resolve(jar));
                JarOutputStream entries = new JarOutputStream(file)) {
            for (String name : sources.keySet()) {
                String entry = name.replace('.', '/') + ".class";
                entries.putNextEntry(new JarEntry(entry));
                entries.write(Files.readAllBytes(classes.resolve(entry)));
            }
            if (!libraries.isEmpty()) {
                entries.putNextEntry(new JarEntry(SERVICE));
                entries.write(libraries.getBytes(UTF_8));
            }
        }
    }

    private static void compile(Path target, Map<String, String> sources) {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Source> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        String engine = ComponentLibrary.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        List<String> options = List.of("-d", target.toString(), "-proc:none", "-cp", Path.of(engine).toString());
        assertThat(compiler.getTask(new StringWriter(), null, diagnostics, options, null, units).call())
                .as(diagnostics.getDiagnostics().toString()).isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
