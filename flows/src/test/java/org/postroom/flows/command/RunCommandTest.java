package org.postroom.flows.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.flows.Shell;
import org.postroom.flows.Shell.Told;

/// `postroom run`: how a run goes and ends.
class RunCommandTest {
    private static final Path EXAMPLES = Shell.inRepository("flows/examples");
    private static final Path HELLO = EXAMPLES.resolve("01-hello.flow.json");

    @TempDir
    private Path folder;

    @Test
    void standardInputIsReadToItsEnd() {
        assertThat(Shell.fed("one\r\ntwo\n\nlast").run("run", HELLO))
                .isEqualTo(new Told(0, "one\ntwo\n\nlast\n", ""));
        assertThat(Shell.postroom("run", HELLO)).isEqualTo(new Told(0, "", ""));
    }

    @Test
    void manyLinesComeThroughInTheirOrder() {
        String lines = String.join("\n", IntStream.range(0, 20_000).mapToObj(i -> "line " + i).toList())
                + "\n";
        assertThat(Shell.fed(lines).run("run", HELLO).out()).isEqualTo(lines);
        assertThat(Shell.fed(lines).run("run", HELLO, "--stepped", "--seed", 3).out()).isEqualTo(lines);
    }

    @Test
    void theSameSeedIsTheSameRunAndAnotherSeedIsAnotherOne() {
        Path flow = race();
        String first = recorded(flow, "--stepped", "--seed", 7);
        assertThat(recorded(flow, "--stepped", "--seed", 7)).isEqualTo(first);
        assertThat(List.of(1, 2, 3, 4, 5)).anyMatch(seed -> !recorded(flow, "--stepped", "--seed", seed).equals(first));
    }

    @Test
    void withoutASeedASteppedRunIsTheSameEachTimeToo() {
        assertThat(recorded(race(), "--stepped")).isEqualTo(recorded(race(), "--stepped"));
    }

    @Test
    void theSeedIsAlsoForTheComponentsDice() {
        Path flow = dice();
        String first = Shell.postroom("run", flow, "--seed", 7).out();
        assertThat(first.lines()).hasSize(20);
        assertThat(Shell.postroom("run", flow, "--seed", 7).out()).isEqualTo(first);
        assertThat(Shell.postroom("run", flow, "--seed", 7, "--stepped").out()).isEqualTo(first);
        assertThat(Shell.postroom("run", flow, "--seed", 8).out()).isNotEqualTo(first);
    }

    @Test
    void aThousandVirtualHoursTakeNoRealOnes() {
        Told told = Shell.postroom("run", clock("1h"), "--stepped", "--for", "1000h");
        assertThat(told.outLines()).hasSize(1000).containsOnly("tick");
        assertThat(told.err()).isEmpty();
        assertThat(told.status()).isZero();
    }

    @Test
    void aRunThatIsCutShortIsTheSameEachTime() {
        String first = recorded(clock("7s"), "--stepped", "--for", "1h");
        assertThat(first).contains("\"number\": 513,").doesNotContain("\"number\": 514,");
        assertThat(recorded(clock("7s"), "--stepped", "--for", "1h")).isEqualTo(first);
    }

    @Test
    void noTimeAtAllIsEnoughForWhatTakesNone() {
        assertThat(Shell.postroom("run", race(), "--stepped", "--for", "0s").outLines()).hasSize(40);
    }

    @Test
    void inRealTimeARunEndsAlthoughItsClockGoesOn() {
        Told told = Shell.postroom("run", clock("1ms"), "--for", "20ms");
        assertThat(told.err()).isEmpty();
        assertThat(told.status()).isZero();
    }

    @Test
    void whereSomebodyIsAlwaysReadyVirtualTimeStandsStillAndRealTimeEndsTheRun() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {'chatter': {'type': 'Chargen'}, 'sink': {'type': 'NullSink'}},
                 'links': [{'from': 'chatter.outbox', 'to': 'sink.inbox'}]}
                """);
        assertThat(Shell.postroom("run", flow, "--stepped", "--for", "50ms")).isEqualTo(new Told(0, "",
                "Ended by real time, for virtual time stood still: somebody was always ready"
                        + System.lineSeparator()));
    }

    @Test
    void aQuietNetworkIsToldOfAndWaitsForTheEndOfItsTime() {
        Path flow = EXAMPLES.resolve("07-embedded.flow.json");
        Told told = Shell.postroom("run", flow, "--for", "300ms");
        assertThat(told.errLines()).containsExactly("Nothing more can happen by itself; --for or Ctrl+C ends the run:",
                "  'upper' is waiting for a message on inbox; nothing is linked there");
        assertThat(told.status()).isZero();
        assertThat(Shell.postroom("run", flow, "--until-quiet")).isEqualTo(new Told(0, "", ""));
        assertThat(Shell.postroom("run", flow, "--stepped", "--for", "10000h")).isEqualTo(new Told(0, "", ""));
    }

    @Test
    void aDeadlockEndsTheRunAndIsToldInWords() {
        Told told = Shell.postroom("run", EXAMPLES.resolve("05-deadlock.flow.json"));
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.errLines()).containsExactly(
                "Deadlock: 'anna' and 'bert' wait for each other, and nothing can change that by itself.",
                "  'anna' is waiting for a message on inbox; only 'bert' could send one.",
                "  'bert' is waiting for a message on inbox; only 'anna' could send one.");
    }

    @Test
    void aDeadlockOfOneIsToldToo() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {'echo': {'type': 'Upcase'}},
                 'links': [{'from': 'echo.outbox', 'to': 'echo.inbox'}]}
                """);
        Told told = Shell.postroom("run", flow);
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.errLines()).first().isEqualTo(
                "Deadlock: 'echo' waits for itself, and nothing can change that by itself.");
    }

    @Test
    void aDeadlockForWantOfRoomIsToldWithWhatMayHelp() {
        Path flow = Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'doubler': {'type': 'Duplicate', 'settings': {'share': 1}, 'inboxes': {'inbox': {'capacity': 2}}},
                  'start': {'type': 'OneShot', 'settings': {'message': 'go'}}},
                 'links': [{'from': 'start.outbox', 'to': 'doubler.inbox'},
                  {'from': 'doubler.outbox', 'to': 'doubler.inbox'}]}
                """);
        Told told = Shell.postroom("run", flow, "--stepped");
        assertThat(told.errLines()).containsExactly(
                "Deadlock: 'doubler' waits for itself, and nothing can change that by itself.",
                "  'doubler' is waiting for room in doubler.inbox (2/2); only 'doubler' could make room, by reading. A"
                        + " capacity above 2 for doubler.inbox may be enough.");
        assertThat(told.status()).isEqualTo(1);
    }

    private String recorded(Path flow, Object... words) {
        Path recording = folder.resolve("run.recording");
        Object[] all = Stream.concat(
                Stream.of("run", flow, "--record", recording), Arrays.stream(words)).toArray();
        assertThat(Shell.postroom(all).status()).isZero();
        return Shell.recording(recording);
    }

    private Path race() {
        return Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'a': {'type': 'Counter', 'settings': {'to': 20}},
                  'b': {'type': 'Counter', 'settings': {'from': 101, 'to': 120}},
                  'printer': {'type': 'ConsoleEchoer'}},
                 'links': [
                  {'from': 'a.outbox', 'to': 'printer.inbox'}, {'from': 'a.signal', 'to': 'printer.control'},
                  {'from': 'b.outbox', 'to': 'printer.inbox'}, {'from': 'b.signal', 'to': 'printer.control'}]}
                """);
    }

    private Path dice() {
        return Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'dice': {'type': 'RandomNumbers', 'settings': {'count': 20}}, 'printer': {'type': 'ConsoleEchoer'}},
                 'links': [{'from': 'dice.outbox', 'to': 'printer.inbox'}, {'from': 'dice.signal', 'to': 'printer.control'}]}
                """);
    }

    private Path clock(String period) {
        return Shell.flow(folder, """
                {'postroom': 1, 'components': {
                  'clock': {'type': 'Ticker', 'settings': {'period': '%s'}}, 'printer': {'type': 'ConsoleEchoer'}},
                 'links': [{'from': 'clock.outbox', 'to': 'printer.inbox'}, {'from': 'clock.signal', 'to': 'printer.control'}]}
                """.formatted(period));
    }
}
