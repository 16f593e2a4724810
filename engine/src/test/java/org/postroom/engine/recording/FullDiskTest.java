package org.postroom.engine.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.watch.Happening;

/// A recording on a disk that has only so much room. Whoever waits for it in vain heeds no interruption.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class FullDiskTest {
    private static final BoxName OUT = BoxName.of("reader.outbox");
    private static final BoxName IN = BoxName.of("printer.inbox");
    private static final int TIMES = 280_000;
    private static final Pattern END = Pattern.compile("it ends with moment (\\d+)$");

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("run.recording");
    }

    /// Writes what has room, as a disk does, and then complains.
    private static final class Disk extends SingleFileStore {
        private final long room;

        Disk(long room) {
            super(new HashMap<>());
            this.room = room;
        }

        @Override
        protected void writeFully(SFChunk chunk, long position, ByteBuffer bytes) {
            if (position + bytes.remaining() <= room) {
                super.writeFully(chunk, position, bytes);
                return;
            }
            if (position < room) {
                super.writeFully(chunk, position, bytes.slice(bytes.position(), Math.toIntExact(room - position)));
            }
            throw DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "Writing to {0} failed", this,
                    new IOException("No space left on device"));
        }
    }

    private StoreWriter writer(long room) {
        Disk disk = new Disk(room);
        disk.open(file().toString(), false, null); // without a key
        MVStore store = new MVStore.Builder().adoptFileStore(disk).compress().autoCommitDisabled().open();
        return StoreWriter.in(store, () -> room - disk.size());
    }

    private static void happen(Memory memory) {
        Random random = new Random(7);
        for (int i = 0; i < TIMES / 2; i++) {
            long message = random.nextLong();
            memory.delivered(OUT, IN, i, message);
            memory.taken(IN, i, message);
        }
    }

    /// Returns only if nobody waits for the full disk.
    private RecordingFile written(long room) {
        Memory memory = new Memory(512, () -> 0);
        RecordingFile writing = RecordingFile.write(file(), memory, writer(room));
        try (writing) {
            happen(memory);
        }
        assertThat(memory.happened()).isEqualTo(TIMES);
        return writing;
    }

    @ParameterizedTest
    @ValueSource(longs = {2_600_000, 3_333_333, 4_000_001})
    void whatWasWrittenUntilItWasFullIsOpenedAndToldOf(long room) throws IOException {
        String trouble = written(room).trouble().orElseThrow();
        assertThat(trouble).startsWith("The recording " + file() + " is not whole: the disk is full; ");
        long end = END.matcher(trouble).results().map(MatchResult::group).map(FullDiskTest::number).findFirst()
                .orElseThrow(() -> new AssertionError(trouble));
        Random random = new Random(7);
        try (Recording read = RecordingFile.open(file())) {
            assertThat(read.moments()).hasSize(Math.toIntExact(end + 1)).hasSizeGreaterThan(TIMES / 5);
            read.moments().stream().map(Moment::what).filter(Happening.Delivered.class::isInstance)
                    .map(Happening.Delivered.class::cast)
                    .forEach(sent -> assertThat(sent.message()).isEqualTo(random.nextLong()));
            assertThat(read.at(end).inboxes().get(IN)).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static long number(String end) {
        return Long.parseLong(end.substring(end.lastIndexOf(' ') + 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1_234_567, 2_600_000, 3_333_333, 4_000_001})
    void onlyTheLastFewMomentsAreLostWithADiskThatBecomesFull(long room) throws IOException {
        long written = writtenUntilFull(room);
        try (Recording read = RecordingFile.open(file())) {
            assertThat(written - read.moments().size()).isBetween(1L, 2L * Store.BLOCK);
        }
    }

    @SuppressWarnings("resource") // a full disk closes it
    private long writtenUntilFull(long room) {
        StoreWriter writer = writer(room);
        writer.begin(0);
        Random random = new Random(7);
        for (long number = 0;; number += 2) {
            long message = random.nextLong();
            try {
                writer.add(new Moment(number, 0, new Happening.Delivered(OUT, IN, number, message)));
                writer.add(new Moment(number + 1, 0, new Happening.Taken(IN, number, message)));
            } catch (MVStoreException e) {
                return number + 2;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9_000, 12_345, 30_000})
    void whereTheDiskWasFullAtOnceItIsToldThatThereIsNothing(long room) {
        assertThat(written(room).trouble().orElseThrow())
                .startsWith("The recording " + file() + " is not whole: the disk is full; ")
                .containsAnyOf("; there is nothing in it", "; it can't be opened: ");
    }

    @Test
    void whatHasRoomIsWhole() {
        assertThat(written(Long.MAX_VALUE).trouble()).isEmpty();
    }
}
