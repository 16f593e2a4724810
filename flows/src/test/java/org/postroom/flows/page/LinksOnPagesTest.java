package org.postroom.flows.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.flows.Example;
import org.postroom.flows.Shell;

/// What the pages refer to is there: files, headings, and the flows that their commands name.
class LinksOnPagesTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern FLOW = Pattern.compile("flows/examples/[\\w-]+\\.flow\\.json");

    static Stream<Page> pages() {
        return Page.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachLinkLeadsToAFileOrAHeading(Page page) {
        LINK.matcher(page.text()).results().forEach(link -> {
            Path target = link.group(1).isEmpty() ? page.file() : page.file().resolveSibling(link.group(1));
            assertThat(target).as(link.group()).exists();
            if (link.group(2) != null) {
                assertThat(headings(target)).as(link.group()).contains(link.group(2));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachFlowThatIsNamedIsThere(Page page) {
        FLOW.matcher(page.text()).results()
                .forEach(flow -> assertThat(Files.exists(Shell.inRepository(flow.group()))).as(flow.group()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachFlowThatAnExampleNamesIsThere(Example example) {
        FLOW.matcher(example.text()).results()
                .forEach(flow -> assertThat(Files.exists(Shell.inRepository(flow.group()))).as(flow.group()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theReadmeLeadsToEachExample(Example example) {
        assertThat(Shell.read(Shell.inRepository("README.md")))
                .contains("[" + example.flow().name() + "](flows/examples/" + example.name() + ".flow.json)");
    }

    static List<Example> examples() {
        return Example.all();
    }

    /// As a browser spells them behind #.
    private static List<String> headings(Path page) {
        return HEADING.matcher(Shell.read(page)).results().map(heading -> heading.group(1).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-')).toList();
    }
}
