package org.postroom.editor.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.json.FlowFileException;
import org.postroom.engine.json.FlowReader;
import org.postroom.engine.network.State;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.watch.Happening;

/// Copies of parts that components make while they run. The test's own thread is the UI thread.
final class InstancesTest {
    private static final Flow FLOW = flow("""
            {"postroom": 1, "components": {
              "both": {"type": "Par", "settings": {"children": ["part:Marker", "Upcase", "part:Marker"]}},
              "turn": {"type": "Carousel", "settings": {"child": "part:Marker", "setting": "mark.by"}},
              "placed": {"type": "part:Outer"}
            }, "links": [], "parts": {
              "Marker": {"inboxes": {"inbox": "mark.inbox"}, "outboxes": {"outbox": "mark.outbox"},
                "components": {"mark": {"type": "Replace", "settings": {"pattern": "$", "by": "!"}}}, "links": []},
              "Outer": {"inboxes": {}, "outboxes": {},
                "components": {"pair": {"type": "Par", "settings": {"children": ["part:Marker", "part:Marker"]}}},
                "links": []}
            }}""");

    private final OwnUi ui = new OwnUi();
    private final FlowDocument document = FlowDocument.create(FLOW, Catalogue.installed());
    private final Run run = ui.run(document);

    private static Flow flow(String text) {
        try {
            return FlowReader.read(text).flow();
        } catch (FlowFileException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        run.close();
    }

    private void started() throws InterruptedException {
        run.visible(this::inView);
        run.start(new Scheduling.Parallel());
        ui.until(() -> run.glance().copies().containsKey("both") || !document.path().isEmpty());
    }

    private Set<String> inView() {
        return run.instances().prefix().map(prefix -> document.sketch().drawing().components().keySet().stream()
                .map(prefix::concat).collect(Collectors.toSet())).orElse(Set.of());
    }

    private List<String> offered() {
        return run.instances().all().stream().map(Instance::path).toList();
    }

    private void put(String box, Object message) {
        run.act(network -> network.put(box, message));
    }

    @Test
    void aMakerHasAsManyAtWorkAsItMade() throws InterruptedException {
        started();
        ui.until(() -> atWork("both") == 3);
        assertThat(atWork("turn")).isZero();
        put("turn.next", "#");
        ui.until(() -> atWork("turn") == 1);
        assertThat(run.glance().copies()).doesNotContainKey("placed");
        run.stop();
        ui.until(() -> run.glance().phase() == Phase.ENDED && atWork("both") == 0);
    }

    private int atWork(String maker) {
        return run.glance().copies().getOrDefault(maker, Copies.none()).atWork();
    }

    @Test
    void fromAMakerOneGetsIntoThePartThatItsSettingNamesRunningOrNot() {
        assertThat(document.wayIn("turn")).contains("Marker");
        assertThat(document.wayIn("both")).contains("Marker");
        document.goInto("Marker");
        assertThat(document.wayIn("mark")).isEmpty();
        assertThat(run.instances().prefix()).isEmpty();
        assertThat(offered()).isEmpty();
    }

    @Test
    void eachCopyIsOfferedAndTheChosenOneShowsItsOwnCounts() throws InterruptedException {
        started();
        put("turn.next", "#");
        document.goInto("Marker");
        ui.until(() -> offered().equals(List.of("both/child-1", "both/child-3", "turn/child-1")));
        assertThat(run.instances().all().getLast().word()).isEqualTo("#");
        put("both/child-3/mark.inbox", "a");
        run.instances().choose("both/child-3/");
        BoxName inbox = BoxName.of("both/child-3/mark.inbox");
        ui.until(() -> run.glance().inboxes().containsKey(inbox) && run.glance().inboxes().get(inbox).passed() == 1);
        assertThat(run.glance().states().get("both/child-3/mark")).isInstanceOf(State.WaitingForMessage.class);
    }

    @Test
    void theCopiesOfAMakerInsideOfAPartAreOfferedThere() throws InterruptedException {
        started();
        document.goTo(List.of("Outer", "Marker"));
        ui.until(() -> offered().equals(List.of("placed/pair/child-1", "placed/pair/child-2")));
    }

    @Test
    void theChoiceStaysWhileTheCopyLivesAndThenFallsToTheFirst() throws InterruptedException {
        started();
        put("turn.next", "#");
        document.goInto("Marker");
        ui.until(() -> offered().contains("turn/child-1"));
        run.instances().choose("turn/child-1/");
        document.goOut();
        document.goInto("Marker");
        assertThat(run.instances().prefix()).contains("turn/child-1/");
        run.instances().choose("turn/child-1/");
        put("turn.next", "+");
        ui.until(() -> offered().contains("turn/child-2"));
        assertThat(run.instances().prefix()).contains("both/child-1/");
    }

    @Test
    void atAMomentOfThePastThoseAreOfferedThatLivedThen() throws InterruptedException {
        started();
        ui.until(() -> atWork("both") == 3);
        put("turn.next", "#");
        document.goInto("Marker");
        ui.until(() -> offered().contains("turn/child-1"));
        put("turn.next", "+");
        ui.until(() -> offered().contains("turn/child-2") && !offered().contains("turn/child-1"));
        List<Recording> heard = new CopyOnWriteArrayList<>();
        run.recording(heard::add);
        ui.until(() -> !heard.isEmpty());
        Recording recording = heard.getFirst();
        run.look(Optional.of(Past.of(recording, started(recording, "turn/child-1/mark"))));
        assertThat(offered()).containsExactly("both/child-1", "both/child-3", "turn/child-1");
        run.instances().choose("turn/child-1/");
        assertThat(run.instances().prefix()).contains("turn/child-1/");
        run.look(Optional.of(Past.of(recording, recording.moments().getFirst())));
        assertThat(offered()).isEmpty();
        run.look(Optional.empty());
        assertThat(offered()).containsExactly("both/child-1", "both/child-3", "turn/child-2");
    }

    private static Moment started(Recording recording, String component) {
        return recording.moments().stream()
                .filter(moment -> moment.what().equals(new Happening.Started(component))).findFirst().orElseThrow();
    }

    @Test
    void inThePastOneGetsIntoACopyToo() throws InterruptedException {
        started();
        ui.until(() -> atWork("both") == 3);
        List<Recording> heard = new CopyOnWriteArrayList<>();
        run.recording(heard::add);
        ui.until(() -> !heard.isEmpty());
        Recording recording = heard.getFirst();
        run.look(Optional.of(Past.of(recording, recording.moments().getLast())));
        document.goTo(List.of("Outer", "Marker"));
        ui.until(() -> run.glance().states().containsKey("placed/pair/child-1/mark"));
        assertThat(offered()).containsExactly("placed/pair/child-1", "placed/pair/child-2");
    }

    @Test
    void anEditOfTheCopiedPartSaysThatThoseAtWorkStayAsTheyAre() throws InterruptedException {
        started();
        ui.until(() -> atWork("both") == 3);
        document.goInto("Marker");
        document.edit("Place", Edits.place(document.sketch(), "Upcase", new Point(0, 200)));
        ui.until(() -> ui.told().stream().anyMatch(words -> words.contains("copies of 'Marker'")));
        ui.until(() -> run.glance().states().containsKey("both/child-1/mark"));
        assertThat(run.glance().states()).doesNotContainKey("both/child-1/upcase");
    }

    @Test
    void aPathLeadsToTheDrawingThatItsComponentIsInAndToTheRightCopy() throws InterruptedException {
        started();
        List<Whereabouts> found = new CopyOnWriteArrayList<>();
        run.find("placed/pair/child-2/mark", found::add);
        ui.until(() -> !found.isEmpty());
        assertThat(found).containsExactly(
                new Whereabouts(List.of("Outer", "Marker"), "placed/pair/child-2/", "mark"));
        run.find("both/child-2", found::add);
        ui.until(() -> found.size() > 1);
        assertThat(found.getLast()).isEqualTo(new Whereabouts(List.of(), "", "both"));
    }

    @Test
    void ofVeryManyTheFirstAreOfferedAndAllAreCounted() {
        Copies very = new Copies(IntStream.rangeClosed(1, Copies.MOST)
                .mapToObj(number -> new Copies.Made("turn/child-" + number, "part:Marker", "")).toList(), 1000, 1000);
        run.instances().copies(Map.of("turn", very));
        document.goInto("Marker");
        assertThat(run.instances().all()).hasSize(Copies.MOST);
        assertThat(run.instances().many()).isEqualTo(1000);
    }
}
