package org.postroom.editor.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.help.Sample.Kind;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.component.Console;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem.Severity;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.network.Failure;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;

final class SampleTest {
    private static final Catalogue CATALOGUE = Catalogue.installed();

    private final AtomicInteger reads = new AtomicInteger();
    private final Examples examples = new Examples(Optional.of(Path.of("..", "flows", "examples")), CATALOGUE, task -> {
        reads.incrementAndGet();
        task.run();
    }, Runnable::run);
    private SortedMap<String, Flow> flows = new TreeMap<>();

    @BeforeEach
    void read() {
        examples.read(all -> flows = all);
    }

    private Sample sample(String type) {
        return Sample.of(CATALOGUE.find(type).orElseThrow(), flows, CATALOGUE, Harmless.standard());
    }

    @Test
    void aTypeIsSeenAtWorkInAnExampleThatRuns() {
        Sample sample = sample("RandomNumbers");
        assertThat(sample.runs()).isTrue();
        assertThat(sample.file()).contains("33-dice.flow.json");
        assertThat(sample.flow().drawing().components().values())
                .anyMatch(placed -> placed.type().equals("RandomNumbers"));
    }

    @Test
    void oneThatReachesFilesIsOnlySeen() {
        Sample sample = sample("FileReader");
        assertThat(sample.kind()).isEqualTo(Kind.REACHES);
        assertThat(sample.flow().drawing().components().values())
                .anyMatch(placed -> placed.type().equals("FileReader"));
    }

    @Test
    void oneWithoutAnExampleIsMadeOfItsBoxesAndHasSomethingToDo() {
        flows = new TreeMap<>();
        Sample sample = sample("Merge");
        assertThat(sample.file()).isEmpty();
        assertThat(sample.kind()).isEqualTo(Kind.RUNS);
        assertThat(sample.flow().drawing().components()).containsKey("merge")
                .extractingByKey("sender-001").hasToString(Placed.of("DataSource").withLabel("something")
                        .withSettings(Map.of("messages", List.of("one", "two", "three"))).toString());
    }

    @Test
    void oneThatIsNotSetYetDoesNotRun() {
        flows = new TreeMap<>();
        assertThat(sample("Grep").kind()).isEqualTo(Kind.LACKS);
        assertThat(sample("UnixProcess").kind()).isEqualTo(Kind.REACHES);
    }

    @Test
    void mostTypesHaveAnExampleThatRunsAndNoneOfThoseHasAnError() {
        List<Sample> running = CATALOGUE.types().stream().map(type -> sample(type.name())).filter(Sample::runs)
                .toList();
        assertThat(running).hasSizeGreaterThan(50).allSatisfy(sample -> {
            assertThat(FlowDocument.create(sample.flow(), CATALOGUE).problems())
                    .noneMatch(problem -> problem.severity() == Severity.ERROR);
            assertThat(sample.flow().taps()).isEmpty();
        });
    }

    private Sample small(String type) {
        return Sample.small(CATALOGUE.find(type).orElseThrow(), flows, CATALOGUE, Harmless.standard());
    }

    @Test
    void whereThereIsLittleRoomAFewComponentsAreDrawnCloseTogether() {
        Sample sample = small("Grep");
        assertThat(sample.runs()).isTrue();
        assertThat(sample.flow().drawing().components()).containsOnlyKeys("grep", "sender-001", "taker-001",
                "taker-002");
        assertThat(FlowDocument.create(sample.flow(), CATALOGUE).plan().bounds().width()).isLessThan(500);
    }

    @Test
    void whereThereIsLittleRoomNoLessRunsAndNothingThatReachesAnything() {
        assertThat(small("FileReader").kind()).isEqualTo(Kind.REACHES);
        assertThat(CATALOGUE.types()).allSatisfy(type -> {
            Sample sample = small(type.name());
            assertThat(sample.runs() || !sample(type.name()).runs()).isTrue();
            assertThat(!sample.runs() || Harmless.standard().runs(sample.flow(), CATALOGUE)).isTrue();
        });
    }

    /// Nobody reads, and nobody types.
    private static final class Nobody implements Console {
        @Override
        public void write(String text) {}

        @Override
        public void flush() {}

        @Override
        public String read(String prompt) {
            return "";
        }
    }

    private static List<Failure> failures(Flow flow) throws InterruptedException {
        SteppedScheduler scheduler = new SteppedScheduler(Policy.roundRobin());
        try (LiveFlow live = new LiveFlow(flow, CATALOGUE, Beside.nothing(), scheduler, 1)) {
            live.network().consoles(_ -> new Nobody());
            live.network().start();
            for (int i = 0; i < 400; i++) {
                scheduler.step();
            }
            return live.network().failures();
        }
    }

    @Test
    void whatIsMadeOfBoxesShowsNoFailure() {
        List<Flow> made = CATALOGUE.types().stream().map(type -> small(type.name()))
                .filter(sample -> sample.runs() && sample.file().isEmpty()).map(Sample::flow).toList();
        assertThat(made).hasSizeGreaterThan(40).allSatisfy(flow -> assertThat(failures(flow)).isEmpty());
    }

    @Test
    void examplesAreReadOnce() {
        examples.read(all -> assertThat(all).isEqualTo(flows));
        assertThat(reads).hasValue(1);
        assertThat(flows).containsKey("01-hello.flow.json");
    }
}
