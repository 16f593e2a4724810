package org.postroom.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.engine.component.Room;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;
import org.postroom.engine.json.Examples.Example;
import org.postroom.engine.json.Mutations.Mutation;
import org.postroom.engine.json.tree.MalformedTreeException;
import org.postroom.engine.json.tree.TreeReader;

/// The schema and the reader say the same of every file.
class SchemaTest {
    private final Schema schema = schema(Examples.schema());

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("org.postroom.engine.json.Examples#all")
    void everyExampleIsValid(Example example) {
        assertThat(schema.validate(example.text(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void everyFlowThatWeWriteIsValid() {
        for (long seed = 0; seed < 200; seed++) {
            String written = FlowWriter.write(RandomFlows.flow(seed));
            assertThat(schema.validate(written, InputFormat.JSON)).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("org.postroom.engine.json.Examples#all")
    void bothRefuseOrAcceptASpoiltFile(Example example) throws MalformedTreeException {
        for (Mutation mutation : Mutations.of(TreeReader.read(example.text()))) {
            if (!mutation.place().toString().equals("postroom")) {
                assertThat(isValid(mutation.text())).as("%s", mutation).isEqualTo(isRead(mutation.text()));
            }
        }
    }

    @Test
    void aPlantedDifferenceIsFound() {
        Schema tighter = schema(Examples.schema().replace("\"maximum\": 1000000,", "\"maximum\": 999999,"));
        Example everything = Examples.own("everything.flow.json");
        assertThat(isRead(everything.text())).isTrue();
        assertThat(tighter.validate(everything.text(), InputFormat.JSON)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "1000000", "1000001", "1.0", "1.5", "1e2", "1e10", "-1", "\"1\""})
    void bothDrawTheSameLineForACapacity(String capacity) {
        assertThatBothAgree(
                "{\"postroom\": 1, \"components\": {\"a\": {\"type\": \"A\", \"inboxes\": {\"inbox\": {\"capacity\": "
                        + capacity + "}}}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A", "a-2", "2a", "-a", "a_b", "a.b", "", "ä", "a ", "a\\n"})
    void bothDrawTheSameLineForNames(String name) {
        assertThatBothAgree("{\"postroom\": 1, \"components\": {\"%s\": {\"type\": \"A\"}}}".formatted(name));
        assertThatBothAgree("{\"postroom\": 1, \"parts\": {\"%s\": {}}}".formatted(name));
        assertThatBothAgree("{\"postroom\": 1, \"inboxes\": {\"%s\": \"a.b\"}}".formatted(name));
        assertThatBothAgree("{\"postroom\": 1, \"outboxes\": {\"b\": \"a.%s\"}}".formatted(name));
        assertThatBothAgree("{\"postroom\": 1, \"links\": [{\"from\": \"%s.b\", \"to\": \"a.b\"}]}".formatted(name));
        assertThatBothAgree("{\"postroom\": 1, \"links\": [{\"from\": \"%s\", \"to\": \"a.b\"}]}".formatted(name));
        assertThatBothAgree("{\"postroom\": 1, \"components\": {\"a\": {\"type\": \"%s\"}}}".formatted(name));
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64, 65, 1000, 1001})
    void bothDrawTheSameLineForLengths(int length) {
        String name = "a".repeat(length);
        bothDrawTheSameLineForNames(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2]", "[1]", "[1, 2, 3]", "[0, 0]", "[0.5, 1]", "[1e9, -1e9]", "[1e9, 1000000000.1]",
        "{}"})
    void bothDrawTheSameLineForGeometry(String numbers) {
        assertThatBothAgree("{\"postroom\": 1, \"layout\": {\"components\": {\"a\": " + numbers + "}}}");
        assertThatBothAgree(
                "{\"postroom\": 1, \"layout\": {\"notes\": [{\"at\": [0, 0], \"size\": " + numbers + "}]}}");
        assertThatBothAgree("{\"postroom\": 1, \"layout\": {\"bends\": {\"a.b -> c.d\": [" + numbers + "]}}}");
        assertThatBothAgree("{\"postroom\": 1, \"layout\": {\"bends\": {\"a.b -> c.d\": " + numbers + "}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b -> c.d", "a.b->c.d", "a.b", "a.b -> c", "A.b -> c.d", "a.b -> c.d -> e.f",
        " a.b -> c.d",
        "a-2.in_B -> a-2.Out-1", ""})
    void bothDrawTheSameLineForALinkThatBends(String link) {
        assertThatBothAgree("{\"postroom\": 1, \"layout\": {\"bends\": {\"%s\": [[1, 2]]}}}".formatted(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b", "a.b", "a/b.c", "a.b -> c.d", "a/b.c -> a/d.e", "a/", "/a", "a.b -> c", "A", "",
        "a.b.c", "a -> b", "a.b->c.d", "a\\n"})
    void bothDrawTheSameLineForWhatATapIsOn(String place) {
        assertThatBothAgree("{\"postroom\": 1, \"taps\": [{\"at\": \"%s\", \"do\": \"count\"}]}".formatted(place));
    }

    @Test
    void theNumbersOfTheSchemaAreThoseOfTheProgram() throws MalformedTreeException {
        var definitions = (Map<?, ?>) at(TreeReader.read(Examples.schema()), "$defs");
        assertThat(at(definitions, "text", "maxLength")).isEqualTo((long) TreeReader.LONGEST_TEXT);
        assertThat(at(definitions, "id", "pattern")).isEqualTo("^" + Naming.ID.pattern() + "$");
        assertThat(at(definitions, "box", "pattern")).isEqualTo("^" + Naming.BOX.pattern() + "$");
        assertThat(at(definitions, "partName", "pattern")).isEqualTo("^" + Naming.PART.pattern() + "$");
        assertThat(at(definitions, "boxName", "pattern"))
                .isEqualTo("^" + Naming.ID.pattern() + "\\." + Naming.BOX.pattern() + "$");
        assertThat(at(definitions, "linkName", "pattern")).isEqualTo("^" + Naming.LINK.pattern() + "$");
        assertThat(at(definitions, "tap", "properties", "at", "pattern"))
                .isEqualTo("^(" + TapPlace.PATTERN.pattern() + ")$");
        assertThat(at(definitions, "tap", "properties", "each", "maximum")).isEqualTo((long) Tap.MOST_EACH);
        assertThat(at(definitions, "tap", "properties", "delay", "maximum"))
                .isEqualTo(Tap.LONGEST_DELAY.toMillis());
        assertThat(at(definitions, "room", "properties", "capacity", "maximum")).isEqualTo((long) Room.MOST);
        assertThat(at(definitions, "component", "properties", "type", "maxLength"))
                .isEqualTo((long) DrawingReader.LONGEST_TYPE);
    }

    private static Object at(Object tree, String... path) {
        return List.of(path).stream().reduce(tree, (object, name) -> ((Map<?, ?>) object).get(name), (a, _) -> a);
    }

    private void assertThatBothAgree(String text) {
        assertThat(isValid(text)).as(text).isEqualTo(isRead(text));
    }

    private boolean isValid(String text) {
        return schema.validate(text, InputFormat.JSON).isEmpty();
    }

    private static boolean isRead(String text) {
        try {
            FlowReader.read(text);
            return true;
        } catch (FlowFileException _) {
            return false;
        }
    }
}
