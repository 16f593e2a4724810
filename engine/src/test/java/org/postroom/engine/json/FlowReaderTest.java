package org.postroom.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;

class FlowReaderTest {

    @Test
    void theExampleOfTheDesignIsReadWhole() throws FlowFileException {
        Flow flow = FlowReader.read(Examples.own("slide-show.flow.json").bytes()).flow();
        assertThat(flow.name()).isEqualTo("Slide show");
        assertThat(flow.drawing().components()).containsOnlyKeys("chooser", "next", "stage");
        Placed stage = flow.drawing().components().get("stage");
        assertThat(stage.rooms()).isEqualTo(Map.of("inbox", new Room(1, WhenFull.DROP_OLDEST)));
        assertThat(stage.onFailure()).isEqualTo(OnFailure.RESTART);
        assertThat(flow.drawing().links())
                .containsExactly(Link.of("next.outbox", "chooser.inbox"), Link.of("chooser.outbox", "stage.inbox"));
        assertThat(flow.parts().get("Stage").inboxes().get("inbox")).hasToString("image.inbox");
        assertThat(flow.layout().drawing().components()).containsEntry("next", new Point(80, 40));
    }

    @Test
    void aVersionIsAllThatAFlowNeeds() throws FlowFileException {
        assertThat(FlowReader.read("{\"postroom\": 1}").flow()).isEqualTo(Flow.empty());
    }

    @Test
    void aFileWithoutAVersionIsToldSo() {
        assertThat(problems("{\"name\": \"a\"}"))
                .containsExactly("postroom: expected the version of the format, such as 1, but it is missing");
        assertThat(problems("{\"postroom\": \"1\"}"))
                .containsExactly("postroom: expected a whole number from 0 to 1000000, but there is \"1\"");
    }

    @Test
    void whatIsNotAnObjectIsNoFlow() {
        assertThat(problems("[1]")).containsExactly("expected a flow, which is an object, but there is a list");
        assertThat(problems("\"flow\"")).containsExactly("expected a flow, which is an object, but there is \"flow\"");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(problems("""
                {
                  "postroom": 1,
                  "name": null,
                  "inboxes": {"in box": "a.b", "inbox": "a"},
                  "components": {
                    "Chooser": {"type": "Chooser"},
                    "chooser": {"label": 3, "settings": [], "onFailure": "retry"},
                    "sink": {"type": "", "inboxes": {"inbox": {"capacity": 0, "whenFull": "drop"}}},
                    "text": "NullSink"
                  },
                  "links": [{"from": "chooser.outbox"}, {"from": "A.b", "to": "a.b c"}],
                  "parts": {"My part": {"links": {}}},
                  "layout": {"components": {"sink": [1]}, "notes": [{"at": [0, "0"], "size": [0, 1]}]}
                }
                """)).containsExactly(
                "name: expected a text, but there is null",
                "inboxes[\"in box\"]: expected a box's name of letters, digits, '_' and '-', 64 at most, but there is"
                        + " \"in box\"",
                "inboxes.inbox: expected 'component.box', such as 'reader.outbox', but there is \"a\"",
                "components.Chooser: expected an id of small letters, digits and '-', such as 'chooser-2', 64 at most,"
                        + " but there is \"Chooser\"",
                "components.chooser.type: expected the name of its type, but it is missing",
                "components.chooser.label: expected a text, but there is 3",
                "components.chooser.settings: expected an object, but there is an empty list",
                "components.chooser.onFailure: expected one of 'leave', 'restart', 'stop', but there is \"retry\"",
                "components.sink.type: expected a text of 1 to 1000 characters in one line, but there is \"\"",
                "components.sink.inboxes.inbox.capacity: expected a whole number from 1 to 1000000, but there is 0",
                "components.sink.inboxes.inbox.whenFull: expected one of 'wait', 'dropNewest', 'dropOldest', 'fail',"
                        + " but there is \"drop\"",
                "components.text: expected an object, but there is \"NullSink\"",
                "links[0].to: expected an inbox, but it is missing",
                "links[1].from: expected before the dot an id of small letters, digits and '-', such as 'chooser-2', "
                        + "64 at most, but there is \"A.b\"",
                "links[1].to: expected after the dot a box's name of letters, digits, '_' and '-', 64 at most,"
                        + " but there is \"a.b c\"",
                "parts[\"My part\"]: expected a part's name of letters, digits, '_' and '-', 64 at most, but there is"
                        + " \"My part\"",
                "parts[\"My part\"].links: expected a list, but there is an empty object",
                "layout.components.sink: expected a list [x, y], but there is a list",
                "layout.notes[0].at[1]: expected a number from -1000000000 to 1000000000, but there is \"0\"",
                "layout.notes[0].size[0]: expected a number from 1 to 1000000000, but there is 0");
    }

    @Test
    void aHundredProblemsAreEnough() {
        List<String> problems = problems("{\"postroom\": 1, \"links\": [" + "1, ".repeat(1_000_000) + "1]}");
        assertThat(problems).hasSize(101);
        assertThat(problems.getFirst()).isEqualTo("links[0]: expected an object, but there is 1");
        assertThat(problems.getLast()).isEqualTo("there are more problems than 100");
    }

    @Test
    void amongVeryManyItemsProblemsKeepTheirOrder() {
        String components = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"c%d%s\": {\"type\": \"NullSink\"}".formatted(i, i % 9_999 == 5 ? "!" : ""))
                .collect(Collectors.joining(", "));
        String links = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"from\": \"a.b\", \"to\": %s}".formatted(i % 9_998 == 3 ? i : "\"c.d\""))
                .collect(Collectors.joining(", "));
        String text = "{\"postroom\": 1, \"components\": {%s}, \"links\": [%s]}".formatted(components, links);
        assertThat(problems(text).stream().map(problem -> problem.replaceFirst(": .*", ""))).containsExactly(
                "components[\"c5!\"]", "components[\"c10004!\"]", "links[3].to", "links[10001].to", "links[19999].to");
    }

    @Test
    void amongVeryManyItemsAHundredProblemsAreEnough() {
        String links = Stream.generate(() -> "1").limit(20_000).collect(Collectors.joining(", "));
        List<String> problems = problems("{\"postroom\": 1, \"links\": [%s]}".formatted(links));
        assertThat(problems).hasSize(101).startsWith("links[0]: expected an object, but there is 1")
                .endsWith("there are more problems than 100");
    }

    @Test
    void theMessageHasTheFirstProblemAndHowManyMoreThereAre() {
        var refused = catchThrowableOfType(FlowFileException.class,
                () -> FlowReader.read("{\"postroom\": 1, \"name\": 1, \"links\": 2}"));
        assertThat(refused).hasMessage("name: expected a text, but there is 1 (and 1 more)");
        assertThat(refused.isOutside()).isFalse();
    }

    @Test
    void aFileBesideThisOneIsOnlyItsName() throws FlowFileException {
        Flow flow = FlowReader.read("{\"postroom\": 1, \"components\": {\"a\": {\"type\": \"./no/such.flow.json\"}}}")
                .flow();
        assertThat(flow.drawing().components().get("a").type()).isEqualTo("./no/such.flow.json");
    }

    @Test
    void aLinkBendsWhereTheLayoutSaysSo() throws FlowFileException {
        Flow flow = FlowReader.read(Examples.own("everything.flow.json").bytes()).flow();
        assertThat(flow.layout().drawing().bendsOf(Link.of("reader.signal", "stage.control")))
                .containsExactly(new Point(60, 80), new Point(60.5, 120));
        assertThat(flow.layout().drawing().bendsOf(Link.of("stage.outbox", "reader.inbox"))).isEmpty();
    }

    @Test
    void fieldsThatWeDoNotKnowAreKeptWhereTheyStand() throws FlowFileException {
        Flow flow = FlowReader.read(Examples.own("everything.flow.json").bytes()).flow();
        var teacher = flow.drawing().components().get("a-component-whose-settings-do-not-fit-on-a-line");
        assertThat(teacher.unknown()).isEqualTo(
                Map.of("tint", "#aabbcc", "since", 2L, "inboxes", Map.of("inbox", Map.of("colour", "red"))));
        assertThat(flow.drawing().links().getFirst().unknown()).containsOnlyKeys("taps");
        assertThat(flow.parts().get("Stage").unknown()).isEqualTo(Map.of("colour", "blue"));
        assertThat(flow.layout().unknown()).isEqualTo(Map.of("grid", 8L));
        assertThat(flow.layout().parts().get("Stage").unknown()).isEqualTo(Map.of("zoom", "none"));
        assertThat(flow.layout().drawing().notes().getFirst().unknown()).isEqualTo(Map.of("angle", 3L));
        assertThat(flow.layout().drawing().frames().getFirst().unknown()).isEqualTo(Map.of("collapsed", true));
        assertThat(flow.unknown()).containsOnlyKeys("plugin:settings", "lessons");
    }

    @Test
    void aLayoutOfMoreThanADoubleHoldsIsRefused() {
        assertThat(problems("{\"postroom\": 1, \"layout\": {\"components\": {\"a\": [1e400, 0]}}}")).containsExactly(
                "layout.components.a[0]: expected a number from -1000000000 to 1000000000, but there is 1E+400");
    }

    private static List<String> problems(String text) {
        return catchThrowableOfType(FlowFileException.class, () -> FlowReader.read(text)).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
