package org.postroom.editor.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BundlesTest {
    private static final String HELP = ".help";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[,}]");
    private static final Path WORDS = Path.of("src", "main", "resources", "org", "postroom", "editor");
    private static final Path CODE = Path.of("src", "main", "java", "org", "postroom", "editor");

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(WORDS)) {
            return files.filter(file -> file.endsWith("texts.properties")).toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String code(Path bundle) throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.list(CODE.resolve(WORDS.relativize(bundle.getParent())))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }

    @Test
    void germanHasAllThatEnglishHasAndNoMore() throws IOException {
        assertThat(bundles()).hasSizeGreaterThan(3);
        for (Path english : bundles()) {
            Properties german = read(english.resolveSibling("texts_de.properties"));
            assertThat(german.stringPropertyNames()).as(english.toString())
                    .isEqualTo(read(english).stringPropertyNames());
        }
    }

    /// The numbers of the values that a text has places for.
    private static Set<Integer> places(String text) {
        return PLACE.matcher(text).results().map(place -> Integer.valueOf(place.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachTextHasAPlaceForEachValueInBothLanguages() throws IOException {
        for (Path english : bundles()) {
            Properties german = read(english.resolveSibling("texts_de.properties"));
            read(english).forEach((key, text) -> {
                Set<Integer> places = places(text.toString());
                assertThat(places).as("%s, %s", english, key)
                        .hasSameElementsAs(IntStream.range(0, places.size()).boxed().toList())
                        .isEqualTo(places(german.getProperty(key.toString())));
            });
        }
    }

    @Test
    void noWordsAreLeftOver() throws IOException {
        for (Path english : bundles()) {
            String code = code(english);
            assertThat(read(english).stringPropertyNames()).as(english.toString())
                    .allMatch(key -> code.contains("\"" + key + "\"")
                            || code.contains("\"" + key.replaceFirst("[A-Z_]+$", "") + "\"")
                            || key.endsWith(HELP) && code.contains("\"" + HELP + "\"")
                                    && code.contains("\"" + key.replace(HELP, "") + "\""));
        }
    }
}
