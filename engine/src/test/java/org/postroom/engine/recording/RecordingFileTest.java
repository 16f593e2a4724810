package org.postroom.engine.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Hold;
import org.postroom.engine.network.Kept;
import org.postroom.engine.watch.Happening;

final class RecordingFileTest {
    private static final BoxName OUT = BoxName.of("reader.outbox");
    private static final BoxName IN = BoxName.of("inner/printer.inbox");

    private static final List<Hold> HOLDS = List.of(new Hold.OfComponent("reader"), new Hold.OfLink(OUT, IN));

    @TempDir
    private Path folder = Path.of("");
    private long now;

    private Path file() {
        return folder.resolve("run.recording");
    }

    private Memory memory(int most) {
        return new Memory(most, () -> now += 1_000_000);
    }

    /// Something happens, as a seed says: messages come and go, in some order, and of all kinds.
    private static void happen(Memory memory, long seed, int times) {
        Random random = new Random(seed);
        Deque<Long> lying = new ArrayDeque<>();
        long number = 0;
        for (int i = 0; i < times; i++) {
            int dice = random.nextInt(100);
            if (dice < 45) {
                memory.delivered(OUT, IN, number, message(random));
                lying.add(number++);
            } else if (dice < 85 && !lying.isEmpty()) {
                memory.taken(IN, lying.remove(), message(random));
            } else if (dice < 90) {
                memory.dropped(OUT, IN, message(random));
            } else if (dice < 95) {
                memory.nowhere(OUT, message(random));
            } else if (dice < 97) {
                memory.turn("inner/printer");
            } else if (dice < 98) {
                memory.held(HOLDS.subList(random.nextInt(2), 2));
            } else if (dice < 99) {
                memory.released(HOLDS.subList(0, 1 + random.nextInt(2)));
            } else {
                memory.failed(new Failure("reader", new IllegalStateException("Nr. " + i), Optional.empty(), 1,
                        false));
                memory.started("reader");
            }
        }
    }

    private static Object message(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "Größe " + random.nextInt(1000) + "\nand " + "\u2028\"";
            case 1 -> random.nextLong();
            case 2 -> List.of(1L, Map.of("customer", "No. " + random.nextInt(10_000)));
            case 3 -> Bytes.of((byte) random.nextInt(), (byte) 'x');
            case 4 -> random.nextBoolean();
            default -> "order " + random.nextInt(100_000) + " of Äpfel";
        };
    }

    private Recording written(long seed, int times) throws IOException {
        Memory memory = memory(512);
        RecordingFile writing = RecordingFile.write(file(), memory);
        try (writing) {
            happen(memory, seed, times);
        }
        assertThat(writing.trouble()).isEmpty();
        return RecordingFile.open(file());
    }

    private Recording remembered(long seed, int times) {
        now = 0;
        Memory memory = memory(3 * times);
        happen(memory, seed, times);
        return memory.recording();
    }

    private static List<String> words(List<Moment> moments) {
        return moments.stream()
                .map(moment -> moment.number() + " " + moment.nanos() + " " + Recording.words(moment.what())).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsReadIsWhatHappened(long seed) throws IOException {
        try (Recording read = written(seed, 5_000)) {
            Recording remembered = remembered(seed, 5_000);
            assertThat(words(read.moments())).isEqualTo(words(remembered.moments()));
            assertThat(read.firstDifference(remembered)).isEmpty();
        }
    }

    @Test
    void everyKindOfThingIsReadAsItWas() throws IOException {
        List<Happening> all = List.of(new Happening.Turn("reader"),
                new Happening.Delivered(OUT, IN, 3, Map.of("x", List.of(1L, "y"))),
                new Happening.Taken(IN, 3, Bytes.of((byte) 0, (byte) -1)), new Happening.Dropped(OUT, IN, ""),
                new Happening.Rearranged(IN, List.of(new Kept(4, "b", OUT, 0, true), new Kept(5, 7L, OUT, 0, true))),
                new Happening.Nowhere(OUT, true), new Happening.Started("inner/printer"),
                new Happening.Ended("inner/printer"), new Happening.Held(HOLDS), new Happening.Released(HOLDS));
        Memory memory = memory(64);
        try (RecordingFile _ = RecordingFile.write(file(), memory)) {
            memory.turn("reader");
            memory.delivered(OUT, IN, 3, Map.of("x", List.of(1, "y")));
            memory.taken(IN, 3, Bytes.of((byte) 0, (byte) -1));
            memory.dropped(OUT, IN, "");
            memory.rearranged(IN, List.of(new Kept(4, "b", OUT, 0, true), new Kept(5, 7, OUT, 0, true)));
            memory.nowhere(OUT, true);
            memory.started("inner/printer");
            memory.ended("inner/printer");
            memory.held(HOLDS);
            memory.released(HOLDS);
        }
        try (Recording read = RecordingFile.open(file())) {
            assertThat(read.moments()).extracting(Moment::what).isEqualTo(all);
        }
    }

    @Test
    void anyInstantIsTheSameAsInMemory() throws IOException {
        int times = 3 * Store.BETWEEN;
        try (Recording read = written(9, times)) {
            Recording remembered = remembered(9, times);
            Random random = new Random(9);
            for (int i = 0; i < 50; i++) {
                long number = random.nextInt(times);
                assertThat(told(read.at(number))).isEqualTo(told(remembered.at(number)));
            }
            for (long number : List.of(-1L, 0L, Store.BETWEEN - 1L, (long) Store.BETWEEN, 2L * Store.BETWEEN,
                    Long.MAX_VALUE)) {
                assertThat(told(read.at(number))).isEqualTo(told(remembered.at(number)));
            }
        }
    }

    private static String told(Instant instant) {
        return instant.number() + " " + instant.acting() + " " + instant.ended() + " " + instant.failures().keySet()
                + instant.held().stream().map(Hold::words).sorted().toList() + instant.inboxes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"order 77", "ÄPFEL", "größe", "customer", "er", "1", "inner/Printer", "failed", "zzzz",
        "held", "released",
        "Nr. 49",
        "of äp", "\"No. 12"})
    void searchesFindWhatTheyFindInMemory(String text) throws IOException {
        try (Recording read = written(4, 6_000)) {
            Recording remembered = remembered(4, 6_000);
            assertThat(words(read.find(text).toList())).isEqualTo(words(remembered.find(text).toList()));
            for (long number : List.of(-5L, 0L, 17L, 1_023L, 1_024L, 3_000L, 6_100L, 99_999L)) {
                assertThat(number(read.next(text, number))).isEqualTo(number(remembered.find(text)
                        .filter(moment -> moment.number() > number).findFirst()));
                assertThat(number(read.previous(text, number))).isEqualTo(number(remembered.find(text)
                        .filter(moment -> moment.number() < number).reduce((_, later) -> later)));
            }
        }
    }

    private static long number(Optional<Moment> moment) {
        return moment.map(Moment::number).orElse(-1L);
    }

    @Test
    void aRecordingBegunInTheMiddleHasTheNumbersOfTheRun() throws IOException {
        Memory memory = memory(100);
        happen(memory, 1, 1_000);
        long before = memory.happened();
        try (RecordingFile _ = RecordingFile.write(file(), memory)) {
            happen(memory, 2, 1_000);
        }
        try (Recording read = RecordingFile.open(file())) {
            assertThat(read.first()).isEqualTo(before);
            assertThat(read.moments().getLast().number()).isEqualTo(memory.happened() - 1);
            assertThat(read.at(before + 500).number()).isEqualTo(before + 500);
        }
    }

    @Test
    void oneThatWasNeverClosedHasWhatWasBroughtToTheDisk() throws IOException {
        Memory memory = memory(1_024);
        Path left = folder.resolve("left.recording");
        try (RecordingFile _ = RecordingFile.write(file(), memory)) {
            happen(memory, 3, 200_000);
            Files.copy(file(), left); // as a kill leaves it
        }
        try (Recording read = RecordingFile.open(left)) {
            assertThat(read.moments().size()).isBetween(100_000, 210_000);
            assertThat(read.moments().getLast().number()).isEqualTo(read.moments().size() - 1L);
        }
    }

    private static final class Grumpy {
        @Override
        public String toString() {
            throw new IllegalStateException("ask somebody else");
        }
    }

    @Test
    void aMessageWhoseOwnCodeThrowsIsToldByItsTypeAndTheRestIsThere() throws IOException {
        Memory memory = memory(64);
        RecordingFile writing = RecordingFile.write(file(), memory);
        try (writing) {
            memory.delivered(OUT, IN, 0, new Grumpy());
            memory.taken(IN, 0, "next");
        }
        assertThat(writing.trouble()).isEmpty();
        try (Recording read = RecordingFile.open(file())) {
            assertThat(words(read.moments())).hasSize(2).first().asString().contains("Grumpy, which can't be told");
        }
    }

    @Test
    void oneMemoryHasOneFileAtATime() throws IOException {
        Memory memory = memory(64);
        try (RecordingFile _ = RecordingFile.write(file(), memory)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> RecordingFile.write(folder.resolve("other.recording"), memory));
        }
        RecordingFile.write(file(), memory).close();
        assertThat(file()).isNotEmptyFile();
    }

    @Test
    void oneThatIsStillWrittenIsInUse() throws IOException {
        try (RecordingFile _ = RecordingFile.write(file(), memory(64))) {
            assertThatThrownBy(() -> RecordingFile.open(file()))
                    .hasMessage(file() + " is in use, most likely by a run that still writes it");
            assertThatThrownBy(() -> RecordingFile.write(file(), memory(64))).hasMessage("The recording " + file()
                    + " can't be written: " + file() + " is in use, most likely by a run that still writes it");
        }
    }

    @Test
    void aFileThatIsNoRecordingIsLeftAlone() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "my notes");
        assertThatThrownBy(() -> RecordingFile.write(notes, memory(64))).isInstanceOf(IOException.class)
                .hasMessage("The recording " + notes + " can't be written: " + notes
                        + " is no recording, as 'postroom run --record' writes it");
        assertThat(notes).hasContent("my notes");
        assertThatThrownBy(() -> RecordingFile.open(notes)).isInstanceOf(IOException.class)
                .hasMessage(notes + " is no recording, as 'postroom run --record' writes it");
        Path other = folder.resolve("other.db");
        try (MVStore store = MVStore.open(other.toString())) {
            store.openMap("theirs").put("a", "b");
        }
        assertThatThrownBy(() -> RecordingFile.write(other, memory(64))).hasMessageContaining("another program's file");
        assertThatThrownBy(() -> RecordingFile.open(folder.resolve("gone"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aTruncatedFileIsToldOfOrReadAsFarAsItGoes() throws IOException {
        written(6, 50_000).close();
        byte[] whole = Files.readAllBytes(file());
        List<String> endings = new ArrayList<>();
        for (int part = 1; part < 8; part++) {
            Path cut = Files.write(folder.resolve("cut" + part), Arrays.copyOf(whole,
                    whole.length * part / 8));
            try (Recording read = RecordingFile.open(cut)) {
                endings.add("read " + read.find("order").count());
            } catch (IOException e) {
                assertThat(e).hasMessageContaining(cut.toString());
                endings.add("told");
            }
        }
        assertThat(endings).hasSize(7);
    }
}
