package org.postroom.flows.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.component.Folder;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.media.Sound;
import org.postroom.engine.schedule.ParallelScheduler;

/// The station and a receiver, with a real connection between them.
@Timeout(120)
final class RadioTest {
    private static final Path SYSTEMS = Path.of("systems");
    private static final Path JINGLE = Path.of("data", "sounds", "jingle.wav");
    private static final int PIECES = 8;

    private static LiveFlow flow(String name, String id, String setting, Object value) throws IOException {
        Flow flow = FlowFile.read(SYSTEMS.resolve(name)).flow();
        return new LiveFlow(Changed.with(flow, id, setting, value), Catalogue.installed(), Beside.nothing(),
                new ParallelScheduler(), 1);
    }

    /// The file twice, so that a piece that goes over its end is found too.
    private static short[] jingleTwice() throws Exception {
        try (AudioInputStream stream = AudioSystem.getAudioInputStream(JINGLE.toFile())) {
            short[] once = Sound.ofBytes(8_000, 1, stream.readAllBytes()).toArray();
            short[] twice = Arrays.copyOf(once, once.length * 2);
            System.arraycopy(once, 0, twice, once.length, once.length);
            return twice;
        }
    }

    private static boolean contains(short[] all, short[] part) {
        for (int from = 0; from + part.length <= all.length; from++) {
            if (Arrays.equals(all, from, from + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aReceiverHearsWhatTheStationPlaysAndWritesIt(@TempDir Path folder) throws Exception {
        try (LiveFlow station = flow("radio-station.flow.json", "air", "port", 0L)) {
            station.network().folder(new Folder(SYSTEMS, List.of(Path.of("data"))));
            station.network().collect("air.listening");
            station.network().start();
            int port = (Integer) station.network().take("air.listening").orElseThrow();
            try (LiveFlow receiver = receiver(port, folder)) {
                short[] heard = {};
                for (int i = 0; i < PIECES; i++) {
                    short[] piece = ((Sound) receiver.network().take("sound.outbox").orElseThrow()).toArray();
                    int before = heard.length;
                    heard = Arrays.copyOf(heard, before + piece.length);
                    System.arraycopy(piece, 0, heard, before, piece.length);
                }
                assertThat(contains(jingleTwice(), heard)).isTrue();
                assertThat(station.network().stop()).isEmpty();
                assertThat(receiver.network().awaitEnd(Duration.ofSeconds(60))).isTrue();
                assertThat(receiver.network().failures()).isEmpty();
                assertThat(AudioSystem.getAudioFileFormat(folder.resolve("heard.wav").toFile()).getFrameLength())
                        .isGreaterThanOrEqualTo(heard.length);
            }
        }
    }

    private static LiveFlow receiver(int port, Path folder) throws IOException {
        Flow flow = Changed.with(FlowFile.read(SYSTEMS.resolve("radio-receiver.flow.json")).flow(), "tuner", "port",
                (long) port);
        LiveFlow receiver = new LiveFlow(Changed.with(flow, "speaker", "device", "heard.wav"), Catalogue.installed(),
                Beside.nothing(), new ParallelScheduler(), 1);
        receiver.network().folder(Folder.of(folder));
        receiver.network().collect("sound.outbox");
        receiver.network().start();
        return receiver;
    }
}
