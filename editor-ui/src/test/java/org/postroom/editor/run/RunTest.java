package org.postroom.editor.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;
import org.postroom.engine.network.State;
import org.postroom.engine.network.Watcher;
import org.postroom.engine.recording.Memory;
import org.postroom.engine.recording.Moment;

/// Runs a document's flow without a screen: the test's own thread is the UI thread.
final class RunTest {
    private static final Path EXAMPLES = Path.of("..", "flows", "examples");

    private final OwnUi ui = new OwnUi();
    private FlowDocument document = FlowDocument.create(Flow.empty(), Catalogue.installed());
    private Run run = ui.run(document);

    private void open(String example) {
        run.close();
        document = FlowDocument.open(EXAMPLES.resolve(example + ".flow.json"), Catalogue.installed());
        run = ui.run(document);
        run.visible(() -> document.flow().drawing().components().keySet());
    }

    @AfterEach
    void close() {
        run.close();
    }

    private Phase phase() {
        return run.glance().phase();
    }

    private String written() {
        return run.transcript().orElseThrow().page().text();
    }

    @Test
    void helloRunsToItsEndWithAConsoleOfItsOwn() throws InterruptedException {
        open("01-hello");
        run.start(new Scheduling.Parallel());
        ui.until(() -> phase() == Phase.GOING);
        ui.until(() -> run.transcript().orElseThrow().asked());
        run.transcript().orElseThrow().type("Hello, Postroom");
        run.transcript().orElseThrow().end();
        ui.until(() -> phase() == Phase.ENDED);
        assertThat(written()).isEqualTo("Hello, Postroom\nHello, Postroom\n");
        ui.until(() -> run.glance().states().get("printer") instanceof State.Finished);
    }

    @Test
    void aFlowWithAnErrorIsNotStarted() {
        document.edit("Place", Edits.place(document.sketch(), "NoSuchThing", new Point(0, 0)));
        run.start(new Scheduling.Parallel());
        assertThat(phase()).isEqualTo(Phase.NONE);
        assertThat(ui.told()).singleElement().asString().contains("NoSuchThing");
    }

    @Test
    void aStepTakesOneTurnAndShowsWhatMoved() throws InterruptedException {
        open("09-slow-reader");
        run.start(new Scheduling.ByHand());
        ui.until(() -> phase() == Phase.PAUSED);
        long before = run.glance().turns();
        run.step();
        ui.until(() -> run.glance().turns() > before);
        assertThat(run.glance().turns()).isEqualTo(before + 1);
    }

    @Test
    void aDeadlockIsFoundAndNamesItsCircle() throws InterruptedException {
        open("05-deadlock");
        run.start(new Scheduling.InTurn());
        ui.until(() -> run.glance().deadlock().isPresent());
        assertThat(run.glance().deadlock().orElseThrow().circle()).hasSizeGreaterThan(1);
        run.stop();
        ui.until(() -> phase() == Phase.ENDED);
        assertThat(ui.told()).isEmpty();
    }

    @Test
    void theFirstMessageThatIsntAsExpectedIsTold() throws InterruptedException {
        TapPlace printer = new TapPlace.OnBox(new BoxName("printer", "inbox"));
        document.edit("Place", Edits.place(document.sketch(), "numbers",
                Placed.of("Counter").withSettings(Map.of("to", 4L)), new Point(0, 0)));
        document.edit("Place", Edits.place(document.sketch(), "printer", Placed.of("ConsoleEchoer"),
                new Point(200, 0)));
        document.edit("Link", Edits.linkWithSignal(document.sketch(), Link.of("numbers.outbox", "printer.inbox")));
        document.editFlow("Tap", document.flow()
                .withTaps(List.of(Tap.of(printer, Tap.Job.EXPECT).withExpression("message < 3"))));
        run.start(new Scheduling.InTurn());
        ui.until(() -> phase() == Phase.ENDED);
        assertThat(ui.told())
                .containsExactly("Not as expected at printer.inbox, where 'message < 3' should be true: 3");
    }

    @Test
    void aRunFollowsTheDrawingAndItsUndo() throws InterruptedException {
        document.edit("Place", Edits.place(document.sketch(), "source", Placed.of("ConsoleReader"), new Point(0, 0)));
        document.edit("Place", Edits.place(document.sketch(), "printer", Placed.of("ConsoleEchoer"),
                new Point(200, 0)));
        run.visible(() -> Set.of("source", "printer"));
        run.start(new Scheduling.Parallel());
        ui.until(() -> phase() == Phase.GOING);
        document.edit("Link", Edits.link(document.sketch(), Link.of("source.outbox", "printer.inbox")));
        ui.until(() -> !run.glance().links().isEmpty());
        run.transcript().orElseThrow().type("now it arrives");
        ui.until(() -> run.glance().inboxes().get(new BoxName("printer", "inbox")).passed() == 1);
        document.undo();
        ui.until(() -> run.glance().links().isEmpty());
        run.stop();
        ui.until(() -> phase() == Phase.ENDED);
    }

    @Test
    void pausedNothingMovesAndGoingOnItDoes() throws InterruptedException {
        open("01-hello");
        run.start(new Scheduling.Parallel());
        ui.until(() -> phase() == Phase.GOING && run.transcript().orElseThrow().asked());
        run.pause();
        run.transcript().orElseThrow().type("later");
        ui.until(() -> run.glance().states().get("reader") instanceof State.PausedByYou);
        assertThat(run.glance().inboxes().get(new BoxName("printer", "inbox")).passed()).isZero();
        run.goOn();
        ui.until(() -> run.glance().inboxes().get(new BoxName("printer", "inbox")).passed() == 1);
        run.stop();
        ui.until(() -> phase() == Phase.ENDED);
    }

    // ---- the same run, however it is looked at ----

    /// All that a run with one seed did, and how it ended.
    private record Course(List<String> happened, String written, long turns) {}

    private enum Looking {
        AT_ALL,
        AT_NOTHING
    }

    private Course course(long seed, Speed speed, Looking looking) throws InterruptedException {
        open("23-careful-philosophers");
        Memory memory = new Memory(10_000, () -> 0);
        if (looking == Looking.AT_NOTHING) {
            run.visible(Set::of);
        }
        run.whenStarting(network -> network.watch(memory));
        run.speed(speed);
        run.start(new Scheduling.Dice(seed));
        ui.until(() -> phase() == Phase.ENDED);
        return new Course(memory.recording().moments().stream().map(Moment::toString).toList(), written(),
                run.glance().turns());
    }

    @Test
    void theSameSeedGivesTheSameRunAtEverySpeedWhoeverLooks() throws InterruptedException {
        Course first = course(7, Speed.FULL, Looking.AT_ALL);
        assertThat(first.happened()).hasSizeGreaterThan(50);
        assertThat(course(7, Speed.FULL, Looking.AT_NOTHING)).isEqualTo(first);
        assertThat(course(7, new Speed(400), Looking.AT_ALL)).isEqualTo(first);
        assertThat(course(7, new Speed(2_000), Looking.AT_NOTHING)).isEqualTo(first);
    }

    @Test
    void anotherSeedGivesAnotherRun() throws InterruptedException {
        assertThat(course(8, Speed.FULL, Looking.AT_ALL).happened())
                .isNotEqualTo(course(7, Speed.FULL, Looking.AT_ALL).happened());
    }

    // ---- what is told ----

    @Test
    void whoMerelyWaitsForWhatNobodySendsIsTold() throws InterruptedException {
        document.edit("Place", Edits.place(document.sketch(), "lonely", Placed.of("Upcase"), new Point(0, 0)));
        run.start(new Scheduling.Parallel());
        ui.until(() -> run.glance().still().isPresent());
        assertThat(run.glance().still().orElseThrow()).contains("'lonely' is waiting for a message on inbox")
                .contains("nothing is linked there");
        assertThat(run.glance().deadlock()).isEmpty();
        run.pause();
        ui.until(() -> run.glance().states().isEmpty() && run.glance().still().isEmpty());
    }

    @Test
    void eachFailureIsToldOnceWithItsStack() throws InterruptedException {
        open("27-given-up");
        run.start(new Scheduling.InTurn());
        ui.until(() -> phase() == Phase.ENDED);
        List<String> failures = ui.told().stream().filter(words -> words.startsWith("'crasher' failed: ")).toList();
        assertThat(failures).hasSize(4).doesNotHaveDuplicates();
        assertThat(failures.getLast()).contains("given up after 4 failures").contains("\n\tat org.postroom.palette.");
    }

    @Test
    void aChangedSettingRestartsThatComponentOnly() throws InterruptedException {
        open("01-hello");
        List<String> started = new CopyOnWriteArrayList<>();
        run.whenStarting(network -> network.watch(new Watcher() {
            @Override
            public void started(String component) {
                started.add(component);
            }
        }));
        run.start(new Scheduling.Parallel());
        ui.until(() -> phase() == Phase.GOING && started.containsAll(List.of("reader", "printer")));
        int before = started.size();
        document.edit("Set", Edits.withSettings(document.sketch(), "printer", Map.of("tag", "> ")));
        ui.until(() -> started.size() > before);
        run.transcript().orElseThrow().type("once");
        run.transcript().orElseThrow().end();
        ui.until(() -> phase() == Phase.ENDED);
        assertThat(started.subList(before, started.size())).containsExactly("printer");
        assertThat(written()).isEqualTo("once\n> once\n");
    }

    @Test
    void aPartThatIsUsedTwiceHasTwoInstancesToChooseFrom() {
        open("04-part-twice");
        assertThat(run.instances().prefix()).contains("");
        document.goTo(List.of("Shout"));
        assertThat(run.instances().all()).extracting(Instance::prefix).containsExactly("angrily/", "politely/");
        assertThat(run.instances().prefix()).contains("angrily/");
        run.instances().choose("politely/");
        assertThat(run.instances().prefix()).contains("politely/");
        document.goTo(List.of());
        assertThat(run.instances().prefix()).contains("");
    }
}
