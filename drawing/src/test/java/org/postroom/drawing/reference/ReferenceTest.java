package org.postroom.drawing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowFileException;

/// `docs/components` says what the palette says. Renew it with
/// `mvn -pl drawing -am test -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Dpostroom.renew=true`.
class ReferenceTest {
    private static final Path PAGES = Path.of("..", "docs", "components");
    private static SortedMap<String, String> made = new TreeMap<>();

    @BeforeAll
    static void makeThePages() throws IOException, FlowFileException {
        made = new Reference(Catalogue.installed(), examples()).files();
        if (Boolean.getBoolean("postroom.renew")) {
            renew();
        }
    }

    private static SortedMap<String, Flow> examples() throws IOException, FlowFileException {
        SortedMap<String, Flow> examples = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("..", "flows", "examples"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".flow.json")).toList()) {
                examples.put(file.getFileName().toString(), FlowFile.read(file).flow());
            }
        }
        return examples;
    }

    private static void renew() throws IOException {
        Files.createDirectories(PAGES);
        for (String old : names()) {
            Files.delete(PAGES.resolve(old));
        }
        for (Map.Entry<String, String> page : made.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void thereIsAPageForEachTypeAndNoOther() throws IOException {
        assertThat(names()).as("renew docs/components, see this test's first comment")
                .containsExactlyElementsOf(made.keySet());
    }

    @Test
    void noPageIsStale() throws IOException {
        for (Map.Entry<String, String> page : made.entrySet()) {
            Path file = PAGES.resolve(page.getKey());
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s is stale: renew docs/components, see this test's first comment", page.getKey())
                    .isEqualTo(page.getValue());
        }
    }

    @Test
    void aPageSaysAllThatTheComponentSays() {
        var files = new Reference(Catalogue.of(List.of(Sieve.class)), new TreeMap<>()).files();
        String name = Sieve.class.getSimpleName();
        assertThat(files).containsOnlyKeys("README.md", name + ".md", name + ".svg");
        assertThat(files.get(name + ".md")).contains("# Sieve\n", "Keeps a \\| b.",
                "| `inbox` | text | what to sieve |",
                "| `width` | a whole number | **must be given** | of the holes |",
                "## At the end\n\nShakes once more.", "## On bad input\n\nFails.",
                "## In Kamaelia\n\n`Kamaelia.Util.Sieve`", "A miniature");
        assertThat(files.get(name + ".svg")).contains("sieve.inbox", "class=\"link\"");
    }

    @Test
    void everyBoxAndSettingHasItsHelp() {
        assertThat(made.entrySet().stream().filter(file -> file.getKey().endsWith(".md"))
                .flatMap(file -> file.getValue().lines().filter(line -> line.endsWith("|  |"))
                        .map(line -> file.getKey() + ": " + line)))
                .isEmpty();
    }

    @Test
    void everyPageTellsOfTheEndAndOfBadInput() {
        assertThat(Catalogue.installed().types()).isNotEmpty()
                .allSatisfy(type -> assertThat(made.get(type.name() + ".md"))
                        .as(type.name()).containsPattern("\n## At the end\n\n[A-Z].{15,}\\.\n")
                        .containsPattern("\n## On bad input\n\n[A-Z].{15,}\\.\n"));
    }

    @Test
    void theSmallestExampleThatUsesATypeIsShown() throws IOException, FlowFileException {
        assertThat(Example.of("ConsoleReader", examples())).map(Example::file).contains("01-hello.flow.json");
        assertThat(Example.of("NoSuchType", examples())).isEmpty();
    }

    @Test
    void anExampleThatTellsOfATypeOrHasItOnceIsPreferred() {
        var examples = new TreeMap<>(Map.of("alone", flow("", "Sieve"), "twice", flow("", "Sieve", "Sieve"), "once",
                flow("", "Sieve", "Pan", "Pot"), "hidden",
                flow("", "Pan", "Pan", "Pan", "Pan", "Pan", "Pan", "Knife", "Spoon"), "told",
                flow("The Spoon, too.", "Pan", "Pan", "Pan", "Pan", "Pan", "Pan", "Pot", "Spoon", "Fork")));

        assertThat(Example.of("Sieve", examples)).map(Example::file).contains("once");
        assertThat(Example.of("Spoon", examples)).map(Example::file).contains("told");
        assertThat(Example.of("Knife", examples)).hasValueSatisfying(
                example -> assertThat(example.shows("Knife")).isFalse());
    }

    private static Flow flow(String about, String... types) {
        SortedMap<String, Placed> components = new TreeMap<>();
        for (String type : types) {
            components.put("c" + components.size(), Placed.of(type));
        }
        return Flow.empty().withDrawing(Drawing.empty().withAbout(about).withComponents(components));
    }

    @Test
    void aTypeThatIsHiddenInItsExampleHasAMiniature() {
        String name = Sieve.class.getSimpleName();
        var examples = new TreeMap<>(Map.of("soup.flow.json", flow("", "A", "B", "C", "D", "E", "F", name)));
        var files = new Reference(Catalogue.of(List.of(Sieve.class)), examples).files();

        assertThat(files.get(name + ".md")).contains("A miniature, drawn from its boxes. At work in the example",
                "soup.flow.json");
        assertThat(files.get(name + ".svg")).contains("sieve.inbox");
    }

    @Test
    void inAMiniatureAllWhoSendEndTheComponent() {
        Flow flow = Miniature.of(Catalogue.installed().find("Merge").orElseThrow());
        assertThat(flow.drawing().links()).contains(Link.of("sender-001.signal", "merge.control"),
                Link.of("sender-002.signal", "merge.control"));
    }

    @Test
    void inAMiniatureASecondSignalEndsTheSecondTaker() {
        Flow flow = Miniature.of(Catalogue.installed().find("TwoWaySplitter").orElseThrow());
        assertThat(flow.drawing().links()).contains(
                Link.of("two-way-splitter.outbox2", "taker-002.inbox"),
                Link.of("two-way-splitter.signal2", "taker-002.control"));
        assertThat(flow.drawing().components()).hasSize(4);
    }

    /// A component for these tests.
    @ComponentInfo(group = "Kitchen", summary = "Keeps a | b.", atEnd = "Shakes once more.", badInput = "Fails.", kamaelia = "Kamaelia.Util.Sieve")
    public static final class Sieve extends Component {
        public record Settings(@Help("of the holes") int width) {}

        private final Inbox<String> inbox = inbox(String.class, "what to sieve");

        public Sieve(@SuppressWarnings("unused") Settings settings) {}

        @Override
        protected void main() throws InterruptedException {
            inbox.receive();
        }
    }
}
