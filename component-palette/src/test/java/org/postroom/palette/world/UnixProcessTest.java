package org.postroom.palette.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.network.Network;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.palette.Trial;
import org.postroom.palette.sources.Chargen;
import org.postroom.palette.sources.DataSource;
import org.postroom.palette.sources.TriggeredOneShot;
import org.postroom.palette.time.Delay;

@DisabledOnOs(OS.WINDOWS)
class UnixProcessTest {
    private static final Duration LATER = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    /// Seconds that nobody else waits for.
    private static final String AGES = "9876." + ProcessHandle.current().pid();

    @AfterEach
    void noProcessOfOursIsLeft() throws Exception {
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            child.onExit().get(5, TimeUnit.SECONDS);
        }
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    @Test
    void whatComesGoesThroughTheProgram() {
        var outcome = Trial.of(() -> new UnixProcess("sort")).put("inbox", "b", "ü", "a", 7).run();

        assertThat(outcome.sent("outbox")).containsExactlyInAnyOrder("7", "a", "b", "ü");
        assertThat(outcome.sent("error")).isEmpty();
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished((Object) 0));
        assertThat(outcome.state()).isEqualTo("finished");
    }

    @Test
    void argumentsAreNotForAShell() {
        var outcome = Trial.of(() -> new UnixProcess("printf", "%s\\n", "two words", "$HOME", "*", "`id`", ";"))
                .runOnce();

        assertThat(outcome.sent("outbox")).containsExactly("two words", "$HOME", "*", "`id`", ";");
    }

    @Test
    void aShellIsUsedWhereItIsAskedFor() {
        var settings = shell("echo \"$1\" | tr a-z A-Z; echo oops >&2; exit 3", "it's");
        var outcome = Trial.of(() -> new UnixProcess(settings)).runOnce();

        assertThat(outcome.sent("outbox")).containsExactly("IT'S");
        assertThat(outcome.sent("error")).containsExactly("oops");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished((Object) 3));
        assertThat(outcome.failures()).isEmpty();
    }

    private static UnixProcess.Settings shell(String... command) {
        return new UnixProcess.Settings(List.of(command), UnixProcess.Unit.LINES, true, StandardCharsets.UTF_8);
    }

    @Test
    void bytesGoThroughAsTheyAre() {
        byte[] all = new byte[256 * 1000];
        IntStream.range(0, all.length).forEach(i -> all[i] = (byte) i);
        var settings = new UnixProcess.Settings(List.of("cat"), UnixProcess.Unit.BYTES, false, StandardCharsets.UTF_8);
        var outcome = Trial.of(() -> new UnixProcess(settings)).put("inbox", Bytes.of(all), Bytes.of("end")).runOnce();

        var read = new java.io.ByteArrayOutputStream();
        outcome.sent("outbox").forEach(bytes -> read.writeBytes(((Bytes) bytes).toArray()));
        assertThat(Bytes.of(read.toByteArray(), 0, all.length)).isEqualTo(Bytes.of(all));
        assertThat(read.toString(StandardCharsets.ISO_8859_1)).hasSize(all.length + 3).endsWith("end");
    }

    @Test
    void moreThanAllPipesHoldGoesThroughWithoutALoss() {
        Object[] lines = IntStream.range(0, 50_000).mapToObj(i -> "line number " + i).toArray();

        assertThat(Trial.of(() -> new UnixProcess("cat")).put("inbox", lines).runOnce().sent("outbox"))
                .containsExactly(lines);
    }

    @Test
    void itRunsInTheFlowsFolder(@TempDir Path folder) throws IOException {
        Path home = folder.toRealPath();

        assertThat(Trial.of(() -> new UnixProcess("pwd", "-P")).in(home).runOnce().sent("outbox"))
                .containsExactly(home.toString());
    }

    @Test
    void aProgramThatReadsNothingHoldsNobodyUpAfterItsEnd() {
        Object[] lines = IntStream.range(0, 20_000).mapToObj(i -> "a line that nobody reads").toArray();
        var outcome = Trial.of(() -> new UnixProcess("true")).put("inbox", lines).runOnce();

        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished((Object) 0));
        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void aProgramThatEndsEarlyEndsTheComponent() {
        var outcome = Trial.of(() -> new UnixProcess("head", "-n", "1")).put("inbox", "a", "b").finishAfter(LATER)
                .runOnce();

        assertThat(outcome.sent("outbox")).containsExactly("a");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished((Object) 0));
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        var outcome = Trial.of(() -> new UnixProcess("no-such-program", "x")).put("inbox", "a").run();

        assertThat(outcome.failure()).startsWith("the program 'no-such-program' can't be started in ")
                .contains("No such file or directory");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void shutdownEndsTheProgramAndThoseItStarted() throws InterruptedException {
        assertThat(shutDownAtItsFirstLine(shell("sleep " + AGES + " & echo started; sleep " + AGES)))
                .contains(new Shutdown());
        assertThat(sleeping()).isEmpty();
    }

    @Test
    void shutdownEndsAProgramThatDoesNotWantTo() throws InterruptedException {
        assertThat(shutDownAtItsFirstLine(shell("trap '' TERM; sleep " + AGES + " & echo started; wait")))
                .contains(new Shutdown());
        assertThat(sleeping()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shutdownEndsEvenThoseThatAreStartedMeanwhile() throws InterruptedException {
        String farewell = "trap 'sleep " + AGES + " & exit' TERM; echo started; while true; do sleep 0.05; done";
        assertThat(shutDownAtItsFirstLine(shell(farewell))).contains(new Shutdown());
        assertThat(sleeping()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theProgramsOfAnotherComponentAreLeftAlone() throws Exception {
        Process other = new ProcessBuilder("sleep", AGES).start();
        try {
            shutDownAtItsFirstLine(shell("echo started; sleep " + AGES));
            assertThat(sleeping()).singleElement().isEqualTo(other.toHandle());
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /// What it says at its end.
    private static Optional<Object> shutDownAtItsFirstLine(UnixProcess.Settings settings) throws InterruptedException {
        var line = new Graphline().child("it", new UnixProcess(settings))
                .child("boss", new TriggeredOneShot(new Shutdown())).link("it.outbox", "boss.inbox")
                .link("boss.outbox", "it.control");
        try (var network = new Network(line, new ParallelScheduler(2), 1)) {
            network.collect("it.signal");
            network.start();
            Optional<Object> said = network.take("it.signal");
            assertThat(network.awaitEnd(LONGEST)).as(() -> Trial.states(network)).isTrue();
            assertThat(network.failures()).isEmpty();
            return said;
        }
    }

    /// Those of its children that wait for so long, once those that are about to end have done so. One that has ended
    /// and whose parent never asked for its status is still listed, without arguments.
    private static List<ProcessHandle> sleeping() {
        var sleeping = ProcessHandle.allProcesses().filter(UnixProcessTest::sleepsForAges).toList();
        sleeping.forEach(process -> process.onExit().orTimeout(2, TimeUnit.SECONDS).handle((_, _) -> process).join());
        return sleeping.stream().filter(UnixProcessTest::sleepsForAges).toList();
    }

    private static boolean sleepsForAges(ProcessHandle process) {
        return process.info().arguments().filter(arguments -> List.of(arguments).contains(AGES)).isPresent();
    }

    @Test
    void stoppingTheNetworkLeavesNoProgram() throws InterruptedException {
        try (var network = new Network(new Graphline().child("it", new UnixProcess(shell("trap '' TERM; yes"))),
                new ParallelScheduler(2), 1)) {
            network.collect("it.outbox");
            network.start();
            assertThat(network.take("it.outbox")).contains("y");
            assertThat(network.stop()).isEmpty();
        }
    }

    @Test
    void whoReadsSlowlyMakesTheProgramWait() throws InterruptedException {
        var line = new Graphline().child("it", new UnixProcess("yes")).child("lazy", new Lazy())
                .link("it.outbox", "lazy.inbox").link("lazy.signal", "it.control");
        try (var network = new Network(line, new ParallelScheduler(2), 1)) {
            network.start();
            awaitState(network, "lazy", "waiting for a message on never");
            awaitState(network, "it/stdout", "waiting for room in lazy.inbox (100/100)");
            assertThat(network.counts("lazy.inbox").passed()).isEqualTo(105);
            awaitState(network, "it/stderr", "outside, waiting for the world");
        }
    }

    @Test
    void aProgramThatDoesNotReadMakesTheSenderWait() throws InterruptedException {
        var line = new Graphline().child("source", new Chargen(new Chargen.Settings("text ".repeat(100))))
                .child("it", new UnixProcess("sleep", "1000")).link("source.outbox", "it.inbox");
        try (var network = new Network(line, new ParallelScheduler(2), 1)) {
            network.start();
            awaitState(network, "source", "waiting for room in it/stdin.inbox (100/100)");
            awaitState(network, "it/stdin", "outside, waiting for the world");
            assertThat(network.counts("it.inbox").passed()).isLessThan(1000);
        }
    }

    /// Both ways full at once: a program that writes more than it reads, in a loop with a delay.
    @Test
    void aLoopThroughTheProgramDoesNotLock() throws InterruptedException {
        Object[] lines = IntStream.range(0, 20_000).mapToObj(i -> "line " + i).toArray();
        var expect = new org.postroom.palette.sinks.Expect(lines);
        var line = new Graphline().child("source", new DataSource(lines)).child("first", new UnixProcess("cat"))
                .child("delay", new Delay(new Delay.Settings(Duration.ZERO, 1))).child("second", new UnixProcess("cat"))
                .child("expect", expect)
                .link("source.outbox", "first.inbox").link("source.signal", "first.control")
                .link("first.outbox", "delay.inbox").link("first.signal", "delay.control")
                .link("delay.outbox", "second.inbox").link("delay.signal", "second.control")
                .link("second.outbox", "expect.inbox").link("second.signal", "expect.control");
        try (var network = new Network(line, new ParallelScheduler(2), 1)) {
            network.start();
            assertThat(network.awaitEnd(LONGEST)).as(() -> Trial.states(network)).isTrue();
            assertThat(network.failures()).isEmpty();
        }
    }

    @Test
    void aCommandNamesAProgram() {
        assertThatThrownBy(UnixProcess::new).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the command must name a program, such as [\"sort\", \"-r\"]");
        assertThatThrownBy(() -> new UnixProcess(" ")).hasMessageContaining("must name a program");
        assertThatThrownBy(() -> new UnixProcess("sort", "a\0b")).hasMessageContaining("a character of code 0");
    }

    @Test
    void lettersThatTheProgramsCharacterSetDoesNotHaveFail() {
        var ascii = new UnixProcess.Settings(List.of("cat"), UnixProcess.Unit.LINES, false, StandardCharsets.US_ASCII);
        var outcome = Trial.of(() -> new UnixProcess(ascii)).put("inbox", "a", "ü", "b").runOnce();

        assertThat(outcome.failure()).startsWith("the text 'ü' has letters that US-ASCII does not have");
        assertThat(outcome.state()).isEqualTo("finished");
    }

    /// Waits as long as it must, looking only when something has moved.
    private static void awaitState(Network network, String component, String words) {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!network.components().contains(component) || !network.state(component).words().equals(words)) {
            assertThat(System.nanoTime()).as("until " + component + " is " + words).isLessThan(until);
            Thread.yield();
        }
    }

    private static final class Lazy extends Component {
        private final Inbox<Object> inbox = inbox(Object.class, "lines");
        private final Inbox<Object> never = inbox("never", Object.class, "nothing");

        @Override
        protected void main() throws InterruptedException {
            for (int taken = 0; taken < 5; taken++) {
                inbox.receive();
            }
            never.receive();
        }
    }
}
