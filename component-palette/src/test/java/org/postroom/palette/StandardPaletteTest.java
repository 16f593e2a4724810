package org.postroom.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentLibrary;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Maker;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.settings.Setting;

class StandardPaletteTest {
    private static final Set<String> GROUPS = Set.of("Sources", "Sinks", "Text", "Changing", "Routing", "Time",
            "Faults", "Network", "World", "Displays", "Media", "Sound");

    /// Settings for those that can't do without, as a file has them.
    static final Map<String, Map<String, Object>> SAMPLES = Map.ofEntries(
            Map.entry("DataSource", Map.of("messages", List.of("a", 1L))), Map.entry("OneShot", Map.of("message", "a")),
            Map.entry("TriggeredOneShot", Map.of("message", "a")), Map.entry("FileReader", Map.of("file", "in.txt")),
            Map.entry("SoundFileReader", Map.of("file", "in.wav")),
            Map.entry("ImageScaler", Map.of("width", 100L, "height", 100L)),
            Map.entry("FileMover", Map.of("folder", ".")),
            Map.entry("PromptedFileReader", Map.of("file", "in.txt")),
            Map.entry("FileWriter", Map.of("file", "out.txt")),
            Map.entry("Expect", Map.of("messages", List.of())), Map.entry("Grep", Map.of("pattern", "a")),
            Map.entry("Replace", Map.of("pattern", "a")), Map.entry("Fanout", Map.of("boxNames", List.of("left"))),
            Map.entry("Chooser", Map.of("items", List.of("a", "b"))),
            Map.entry("ForwardIteratingChooser", Map.of("items", List.of("a", "b"))),
            Map.entry("DirectoryWatcher", Map.of("folder", ".")),
            Map.entry("Transformer", Map.of("expression", "message")),
            Map.entry("Filter", Map.of("expression", "true")),
            Map.entry("Switch", Map.of("cases", Map.of("text", "isText(message)"))),
            Map.entry("TPipe", Map.of("condition", "true", "action", "NullSink")),
            Map.entry("MessageRateLimit", Map.of("perSecond", 10L)),
            Map.entry("TCPClient", Map.of("port", Greeter.port())), Map.entry("TCPServer", Map.of("clerk", "Upcase")),
            Map.entry("SMTPClient", Map.of("port", 25L)), Map.entry("Greylist", Map.of("file", "grey.db")),
            Map.entry("Latecomer", Map.of("name", "STAGE", "ask", "NEWCOMERS")),
            Map.entry("MulticastTransceiver", Map.of("port", 0L)),
            Map.entry("WebSocketClient", Map.of("url", WebGreeter.url())),
            Map.entry("UnixProcess", Map.of("command", List.of("cat"))));

    @TempDir
    private Path temporary;

    private static List<Class<? extends Component>> types() {
        return new StandardPalette().types();
    }

    private static Component sample(ComponentType type) {
        return type.create(SAMPLES.getOrDefault(type.name(), Map.of()), StandardPaletteTest::maker);
    }

    static Maker maker(String name) {
        return types().stream().map(ComponentType::of).filter(type -> type.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type " + name))
                .maker(StandardPaletteTest::maker);
    }

    private static Stream<DynamicTest> each(ThrowingCheck check) {
        return types().stream().map(ComponentType::of).map(type -> DynamicTest.dynamicTest(type.name(),
                () -> check.check(type)));
    }

    /// What the samples read.
    private static void writeFiles(Path folder) throws IOException {
        Files.writeString(folder.resolve("in.txt"), "a\nb\n");
        AudioFormat format = new AudioFormat(8_000, 16, 1, true, false);
        try (AudioInputStream silence = new AudioInputStream(new ByteArrayInputStream(new byte[800]), format, 400)) {
            AudioSystem.write(silence, AudioFileFormat.Type.WAVE, folder.resolve("in.wav").toFile());
        }
    }

    private interface ThrowingCheck {
        void check(ComponentType type) throws Exception;
    }

    @Test
    void thePaletteIsFoundAsAService() {
        assertThat(ServiceLoader.load(ComponentLibrary.class)).hasAtLeastOneElementOfType(StandardPalette.class);
    }

    @Test
    void everyComponentOfTheModuleIsListedOnce() throws Exception {
        Path classes = Path.of(StandardPalette.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> found = files.map(classes::relativize).map(Path::toString)
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .filter(StandardPaletteTest::isComponent).toList();
            assertThat(types().stream().<String>map(Class::getName)).containsExactlyInAnyOrderElementsOf(found);
        }
        assertThat(types().stream().map(Class::getSimpleName)).doesNotHaveDuplicates();
    }

    private static boolean isComponent(String name) {
        try {
            Class<?> type = Class.forName(name);
            return Component.class.isAssignableFrom(type) && java.lang.reflect.Modifier.isPublic(type.getModifiers());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @TestFactory
    Stream<DynamicTest> hasASummaryAndAGroup() {
        return each(type -> {
            assertThat(type.summary()).matches("[A-Z].{20,160}\\.");
            assertThat(GROUPS).contains(type.group());
        });
    }

    @TestFactory
    Stream<DynamicTest> saysWhatItDoesAtTheEndAndOnBadInput() {
        return each(type -> assertThat(List.of(type.atEnd(), type.badInput()))
                .allSatisfy(words -> assertThat(words).matches("[A-Z].{15,400}\\.").doesNotContain("  ")));
    }

    @TestFactory
    Stream<DynamicTest> namesItsAncestorInFullOrNone() {
        return each(type -> assertThat(type.kamaelia()).matches("|Kamaelia\\.[A-Z]\\w+(\\.\\w+)+"));
    }

    @TestFactory
    Stream<DynamicTest> hasHelpOnEverySetting() {
        return each(type -> assertThat(type.settings()).allSatisfy(
                setting -> assertThat(setting.help()).as(setting.name()).isNotBlank().doesNotEndWith(".")));
    }

    @TestFactory
    Stream<DynamicTest> hasHelpOnEveryBox() {
        return each(type -> {
            Component component = sample(type);
            assertThat(component.inboxes().stream().map(Inbox::help)).allSatisfy(help -> assertThat(help).isNotBlank());
            assertThat(component.outboxes().stream().map(Outbox::help))
                    .allSatisfy(help -> assertThat(help).isNotBlank());
        });
    }

    @TestFactory
    Stream<DynamicTest> canBeMadeIdleAndWrittenBack() {
        return each(type -> {
            assertThat(type.problems(SAMPLES.getOrDefault(type.name(), Map.of()), StandardPaletteTest::maker))
                    .isEmpty();
            assertThat(type.settings().stream().filter(Setting::required).map(Setting::name))
                    .containsExactlyInAnyOrderElementsOf(SAMPLES.getOrDefault(type.name(), Map.of()).keySet());
            assertThat(sample(type).inboxes()).extracting(Inbox::name).contains("control");
        });
    }

    @TestFactory
    Stream<DynamicTest> endsWhenShutDown() {
        return each(type -> {
            writeFiles(temporary.toRealPath());
            var outcome = Trial.of(() -> sample(type)).in(temporary.toRealPath()).shutDownAfter(Duration.ZERO)
                    .runOnce();

            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.state()).isEqualTo("finished");
            assertThat(outcome.sent("signal")).hasSize(1).allMatch(Ending.class::isInstance);
            if (!sample(type).inboxes().stream().map(Inbox::name).filter("inbox"::equals).toList().isEmpty()) {
                assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> endsWhenNothingMoreComes() {
        return each(type -> {
            writeFiles(temporary.toRealPath());
            var outcome = Trial.of(() -> sample(type)).in(temporary.toRealPath()).finishAfter(Duration.ZERO).runOnce();

            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.state()).isEqualTo("finished");
            assertThat(outcome.sent("signal")).hasSize(1).noneMatch(Shutdown.class::isInstance);
        });
    }
}
