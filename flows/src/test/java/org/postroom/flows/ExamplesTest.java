package org.postroom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Layout;
import org.postroom.flows.Shell.Told;

/// Each flow in flows/examples: found by looking there, so that a new one is covered, and fails until it has an expected
/// output.
class ExamplesTest {
    /// As large as a component is on the canvas, for all that matters here.
    private static final Layout.Size BOX = new Layout.Size(200, 80);
    private static final int GRID = 8;

    @TempDir
    private Path folder;

    static Stream<Example> examples() {
        return Example.all().stream();
    }

    @Test
    void thereAreAsManyAsThereAreNumbers() {
        assertThat(examples().map(example -> example.name().substring(0, 2)).distinct().count())
                .isEqualTo(Example.all().size()).isGreaterThanOrEqualTo(18);
        assertThat(examples().map(Example::name)).allMatch(name -> name.matches("\\d\\d(-[a-z0-9]+)+"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void checksWithoutErrorOrWarning(Example example) {
        Told told = Shell.postroom("check", example.file());
        assertThat(told.outLines()).allMatch(line -> line.contains(": hint: "));
        assertThat(told.err()).isEmpty();
        assertThat(told.status()).isZero();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isInCanonicalForm(Example example) {
        assertThat(Shell.postroom("fmt", "--check", example.file())).isEqualTo(new Told(0, "", ""));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isValidByTheSchema(Example example) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Shell.read(Shell.inRepository("flows/flow.schema.json")), InputFormat.JSON);
        assertThat(schema.validate(example.text(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void teachesInTwoSentencesOrMore(Example example) {
        assertThat(example.flow().name()).isNotBlank();
        assertThat(example.flow().drawing().about().split("[.!?:](\\s+|$)")).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isLaidOutWithoutOverlaps(Example example) {
        var flow = example.flow();
        assertLaidOut(flow.drawing(), flow.layout().drawing());
        flow.parts().forEach((part, drawing) -> assertLaidOut(drawing,
                flow.layout().parts().getOrDefault(part, Layout.Sheet.empty())));
    }

    private static void assertLaidOut(Drawing drawing, Layout.Sheet sheet) {
        assertThat(sheet.components().keySet()).isEqualTo(drawing.components().keySet());
        assertThat(sheet.components().values()).allMatch(at -> at.x() % GRID == 0 && at.y() % GRID == 0);
        Map<String, Rectangle> all = new LinkedHashMap<>();
        sheet.components().forEach((id, at) -> all.put(id, new Rectangle(at, BOX)));
        sheet.notes().forEach(note -> all.put("the note '" + note.text() + "'", new Rectangle(note.at(), note.size())));
        List<String> names = new ArrayList<>(all.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (String other : names.subList(i + 1, names.size())) {
                assertThat(all.get(names.get(i)).meets(all.get(other))).as("%s meets %s", names.get(i), other)
                        .isFalse();
            }
        }
    }

    private record Rectangle(Layout.Point at, Layout.Size size) {
        private boolean meets(Rectangle other) {
            return at.x() < other.at.x() + other.size.width() && other.at.x() < at.x() + size.width()
                    && at.y() < other.at.y() + other.size.height() && other.at.y() < at.y() + size.height();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void hasAnExpectedOutput(Example example) {
        assertThat(example.expected("out")).as("src/test/resources/expected/%s.out", example.name()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesItsExpectedOutputUnderTheParallelScheduler(Example example) {
        Told told = run(example);
        if (example.races()) {
            assertThat(sorted(told)).isIn(sorted(example.outcomes()));
        } else {
            assertThat(told).isIn(example.outcomes());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesItsExpectedOutputUnderTheSteppedSchedulerTwice(Example example) {
        Path first = folder.resolve("first.recording");
        Path second = folder.resolve("second.recording");
        assertThat(run(example, "--stepped", "--record", first)).isIn(example.outcomes());
        assertThat(run(example, "--stepped", "--record", second)).isIn(example.outcomes());
        assertSameRun(example, first, second);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isTheSameRunWithTheSameSeed(Example example) {
        for (int seed = 1; seed <= 5; seed++) {
            Path first = folder.resolve("first-" + seed + ".recording");
            Path second = folder.resolve("second-" + seed + ".recording");
            Told told = run(example, "--stepped", "--seed", seed, "--record", first);
            assertThat(sorted(told)).as("seed %d", seed).isIn(sorted(example.outcomes()));
            assertThat(run(example, "--stepped", "--seed", seed, "--record", second)).as("seed %d", seed)
                    .isEqualTo(told);
            assertSameRun(example, first, second);
        }
    }

    private static void assertSameRun(Example example, Path first, Path second) {
        String happened = Shell.recording(first);
        assertThat(happened).isNotEmpty();
        if (!example.dependsOnTheWorld()) {
            assertThat(Shell.recording(second)).isEqualTo(happened);
        }
    }

    private static Told run(Example example, Object... more) {
        List<Object> words = new ArrayList<>(List.of("run", example.file(), "--until-quiet", "--allow-files",
                Shell.inRepository("flows/data")));
        words.addAll(List.of(more));
        return Shell.fed(example.expected("in").orElse("")).run(words.toArray());
    }

    private static List<Told> sorted(List<Told> outcomes) {
        return outcomes.stream().map(ExamplesTest::sorted).toList();
    }

    private static Told sorted(Told told) {
        return new Told(told.status(), lines(told.out()), lines(told.err()));
    }

    private static String lines(String text) {
        return String.join("\n", text.lines().sorted().toList());
    }
}
