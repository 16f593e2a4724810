package org.postroom.editor.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.postroom.editor.document.FlowFiles;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentLibrary;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowFileException;

final class HarmlessTest {
    private static final Path EXAMPLES = Path.of("..", "flows", "examples");
    private static final Catalogue CATALOGUE = Catalogue.installed();
    private static final Harmless HARMLESS = Harmless.standard();
    private static final List<String> BEYOND = List.of("java/io/File", "java/io/RandomAccess", "java/lang/Process",
            "java/net/", "java/nio/channels/", "java/nio/file/Files", "javax/", "java/awt/",
            "org/eclipse/", "org/postroom/engine/stage/");
    private static final Set<String> METHODS_BEYOND = Set.of("file", "stage");

    private static boolean runs(String example) throws FlowFileException {
        return HARMLESS.runs(FlowFile.read(EXAMPLES.resolve(example + ".flow.json")).flow(), CATALOGUE);
    }

    @Test
    void examplesThatReachNothingRunAndOthersDoNot() throws FlowFileException {
        assertThat(runs("05-deadlock")).isTrue();
        assertThat(runs("04-part-twice")).isTrue();
        assertThat(runs("24-file-to-many")).isFalse();
        assertThat(runs("25-two-processes")).isFalse();
        assertThat(runs("28-directory-watched")).isFalse();
    }

    private static Flow alone(Placed placed) {
        return Flow.empty().withDrawing(Drawing.empty().with("one", placed));
    }

    @Test
    void whatIsNotKnownDoesNotRun() {
        assertThat(HARMLESS.runs(alone(Placed.of("Upcase")), CATALOGUE)).isTrue();
        assertThat(HARMLESS.runs(alone(Placed.of("com.example.Sieve")), CATALOGUE)).isFalse();
        assertThat(HARMLESS.runs(alone(Placed.of("./other.flow.json")), CATALOGUE)).isFalse();
    }

    @Test
    void aPartAndASettingAreLookedInto() {
        Flow part = alone(Placed.of(PartType.of("Inner"))).withPart("Inner",
                Drawing.empty().with("reader", Placed.of("FileReader")));
        assertThat(HARMLESS.runs(part, CATALOGUE)).isFalse();
        assertThat(HARMLESS.runs(alone(Placed.of("Carousel").withSettings(Map.of("child", "Upcase"))), CATALOGUE))
                .isTrue();
        assertThat(HARMLESS.runs(alone(Placed.of("Carousel").withSettings(Map.of("child", "FileReader"))), CATALOGUE))
                .isFalse();
    }

    @Test
    void atLeastTwentyExamplesRun() {
        assertThat(FlowFiles.in(EXAMPLES).stream().filter(HarmlessTest::runs)).hasSizeGreaterThan(20);
    }

    private static boolean runs(Path file) {
        try {
            return HARMLESS.runs(FlowFile.read(file).flow(), CATALOGUE);
        } catch (FlowFileException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theByteCodeOfAllThatRunsReachesNothing() {
        Map<String, Class<? extends Component>> classes = new TreeMap<>();
        for (ComponentLibrary library : ServiceLoader.load(ComponentLibrary.class)) {
            library.types().forEach(type -> classes.put(type.getSimpleName(), type));
        }
        assertThat(classes.keySet()).containsAll(HARMLESS.types());
        HARMLESS.types().forEach(name -> assertThat(beyond(classes.get(name))).as(name).isEmpty());
        assertThat(beyond(classes.get("FileReader"))).isNotEmpty();
        assertThat(beyond(classes.get("UnixProcess"))).isNotEmpty();
        assertThat(beyond(classes.get("TCPClient"))).isNotEmpty();
    }

    /// What a class, and those of the palette that it uses, sees of the world.
    private static Set<String> beyond(Class<?> type) {
        Set<String> found = new TreeSet<>();
        Set<String> known = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(type.getName().replace('.', '/')));
        while (!next.isEmpty()) {
            String name = next.poll();
            if (known.add(name)) {
                look(parsed(name), found, next);
            }
        }
        return found;
    }

    private static void look(ClassModel model, Set<String> found, Deque<String> next) {
        StreamSupport.stream(model.constantPool().spliterator(), false).forEach(entry -> {
            if (entry instanceof ClassEntry other) {
                String name = other.asInternalName();
                BEYOND.stream().filter(name::startsWith).forEach(_ -> found.add(name));
                if (name.startsWith("org/postroom/palette/")) {
                    next.add(name);
                }
            } else
                if (entry instanceof MemberRefEntry member && METHODS_BEYOND.contains(member.name().stringValue())
                        && member.owner().asInternalName().startsWith("org/postroom/")) {
                            found.add(member.owner().asInternalName() + "." + member.name().stringValue());
                        }
        });
    }

    private static ClassModel parsed(String name) {
        try (InputStream bytes = HarmlessTest.class.getResourceAsStream("/" + name + ".class")) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
