package org.postroom.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.engine.flow.Problem;

class MigrationTest {

    static IntStream oldVersions() {
        return IntStream.range(0, Migration.CURRENT);
    }

    @ParameterizedTest
    @MethodSource("oldVersions")
    void theGoldenFileOfEachOldVersionIsReadAndWrittenAsTheCurrentOne(int version) throws FlowFileException {
        OpenedFlow opened = FlowReader.read(Examples.migration("version-" + version + ".flow.json").bytes());
        assertThat(opened.version()).isEqualTo(version);
        assertThat(opened.readOnly()).isEmpty();
        assertThat(FlowWriter.write(opened.flow()))
                .isEqualTo(Examples.migration("version-" + version + ".migrated.flow.json").text());
    }

    @Test
    void whatAnOldFileShouldNotHaveIsToldWithItsPlace() {
        assertThatThrownBy(() -> FlowReader.read(
                "{\"postroom\": 0, \"links\": [\"a.out -> b.in\", \"a.out\", \"a -> b.in\"], \"parts\": [1]}"))
                .isInstanceOfSatisfying(FlowFileException.class, e -> assertThat(e.problems())
                        .extracting(Problem::toString)
                        .containsExactly(
                                "links[1]: expected an object, but there is \"a.out\"",
                                "links[2].from: expected 'component.box', such as 'reader.outbox', but there is \"a\"",
                                "parts: expected an object, but there is a list"));
    }

    @Test
    void aCurrentFileIsNotMigrated() {
        assertThatThrownBy(() -> FlowReader.read("{\"postroom\": 1, \"links\": [\"a.outbox -> b.inbox\"]}"))
                .hasMessage("links[0]: expected an object, but there is \"a.outbox -> b.inbox\"");
    }

    @Test
    void aNewerFileOpensReadOnlyAndSaysSo() throws FlowFileException {
        OpenedFlow opened = FlowReader.read("{\"postroom\": 7, \"name\": \"From the future\", \"hover\": true}");
        assertThat(opened.flow().name()).isEqualTo("From the future");
        assertThat(opened.version()).isEqualTo(7);
        assertThat(opened.readOnly()).hasValue("the file is of version 7 of the format, newer than this program's "
                + Migration.CURRENT + "; it can be looked at and run, but not saved");
    }

    @Test
    void aNewerFileThatWeDoNotUnderstandSaysSoFirst() {
        assertThatThrownBy(() -> FlowReader.read("{\"postroom\": 7, \"name\": 3}"))
                .isInstanceOfSatisfying(FlowFileException.class, e -> assertThat(e.problems())
                        .extracting(Problem::toString)
                        .containsExactly(
                                "postroom: the file is of version 7 of the format, newer than this program's "
                                        + Migration.CURRENT,
                                "name: expected a text, but there is 3"));
    }
}
