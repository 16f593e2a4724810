package org.postroom.palette.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.media.Sound;
import org.postroom.palette.Trial;

/// Sound from files, into files, and through nothing: no device is needed.
class SoundTest {
    private static final int RATE = 8_000;

    @TempDir
    private Path temporary;
    private Path folder;

    @BeforeEach
    void findFolder() throws IOException {
        folder = temporary.toRealPath();
    }

    private static Sound tone(int frames) {
        short[] samples = new short[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = (short) (10_000 * Math.sin(i * 0.2));
        }
        return Sound.of(RATE, 1, samples);
    }

    private void write(String name, Sound sound) throws IOException {
        try (AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(sound.toBytes()),
                new Tone(RATE, 1).format(), sound.frames())) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, folder.resolve(name).toFile());
        }
    }

    private static Sound joined(List<Object> pieces) {
        int frames = pieces.stream().mapToInt(piece -> ((Sound) piece).frames()).sum();
        short[] samples = new short[frames];
        int at = 0;
        for (Object piece : pieces) {
            short[] some = ((Sound) piece).toArray();
            System.arraycopy(some, 0, samples, at, some.length);
            at += some.length;
        }
        return Sound.of(RATE, 1, samples);
    }

    @Test
    void aFileIsReadPieceByPieceAndWrittenAlike() throws IOException {
        write("in.wav", tone(1_000));
        var read = Trial.of(() -> new SoundFileReader(new SoundFileReader.Settings(Path.of("in.wav")))).in(folder)
                .runOnce();

        assertThat(read.sent("outbox")).hasSize(3);
        assertThat(joined(read.sent("outbox"))).isEqualTo(tone(1_000));

        var played = Trial.of(() -> new Speaker(new Speaker.Settings("out.wav"))).in(folder)
                .put("inbox", read.sent("outbox").toArray()).runOnce();
        assertThat(played.failures()).isEmpty();
        var again = Trial.of(() -> new SoundFileReader(new SoundFileReader.Settings(Path.of("out.wav")))).in(folder)
                .runOnce();
        assertThat(again.sent("outbox")).isEqualTo(read.sent("outbox"));
    }

    @Test
    void whatJavaDoesNotReadIsReadByFfmpegWhereThatIs() throws Exception {
        write("in.wav", tone(8_000));
        assumeTrue(ffmpeg("-y", "-v", "error", "-i", folder.resolve("in.wav").toString(),
                folder.resolve("-i $x.mp3").toString()), "there is no ffmpeg");
        var read = Trial.of(() -> new SoundFileReader(new SoundFileReader.Settings(Path.of("-i $x.mp3")))).in(folder)
                .runOnce();

        assertThat(read.failures()).isEmpty();
        assertThat(read.sent("outbox")).hasSizeBetween(20, 24); // a second, and what MP3 has at its ends
    }

    private static boolean ffmpeg(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(Stream.concat(Stream.of("ffmpeg", "-nostdin"), Stream.of(words)).toList())
                    .inheritIO().start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void aLiveFileTakesAsLongAsItSounds() throws IOException {
        write("in.wav", tone(1_200));
        var read = Trial.of(() -> new SoundFileReader(new SoundFileReader.Settings(Path.of("in.wav"), true, false)))
                .in(folder).runOnce();

        assertThat(read.times("outbox")).containsExactly(Duration.ZERO, Duration.ofMillis(50), Duration.ofMillis(100));
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThat(Trial.of(() -> new SoundFileReader(new SoundFileReader.Settings(Path.of("no.wav")))).in(folder)
                .runOnce().failure()).startsWith("there is no file " + folder.resolve("no.wav"));
    }

    @Test
    void silenceTakesThePlaceOfAMicrophone() {
        var heard = Trial.of(() -> new Microphone(new Microphone.Settings("none", RATE, 1)))
                .finishAfter(Duration.ofMillis(120)).runOnce();

        assertThat(heard.sent("outbox")).hasSize(3).allMatch(Sound.ofBytes(RATE, 1, new byte[800])::equals);
    }

    @Test
    void aSpeakerThatIsNoneTakesItsTime() {
        var played = Trial.of(() -> new Speaker(new Speaker.Settings("none"))).put("inbox", tone(RATE), tone(RATE))
                .run();

        assertThat(played.times("signal")).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void aSpeakerDoesNotChangeItsTone() {
        assertThat(Trial.of(() -> new Speaker(new Speaker.Settings("none")))
                .put("inbox", tone(10), Sound.of(44_100, 2, new short[4])).run().failure())
                .startsWith("sound of 44100 Hz and 2 channels can't go on after one of 8000 Hz and 1");
    }

    @Test
    void aMixerAddsUpAndCutsOffWhatIsTooLoud() {
        Sound loud = Sound.of(RATE, 1, new short[] {30_000, 100, -30_000});
        var mixed = Trial.of(() -> new AudioMixer(new AudioMixer.Settings(2, Duration.ofMillis(50)))).put("in1", loud)
                .put("in2", loud, Sound.of(RATE, 1, new short[] {7})).run();

        assertThat(joined(mixed.sent("outbox")))
                .isEqualTo(Sound.of(RATE, 1, new short[] {Short.MAX_VALUE, 200, Short.MIN_VALUE, 7}));
    }

    @Test
    void soundGoesThroughBytesHoweverTheyAreCut() {
        var bytes = Trial.of(SoundToBytes::new).put("inbox", tone(100)).run();
        Bytes all = (Bytes) bytes.sent("outbox").getFirst();
        byte[] raw = all.toArray();
        var sound = Trial.of(() -> new BytesToSound(new BytesToSound.Settings(RATE, 1)))
                .put("inbox", Bytes.of(raw, 0, 7), Bytes.of(raw, 7, 8), Bytes.of(raw, 8, raw.length)).run();

        assertThat(joined(sound.sent("outbox"))).isEqualTo(tone(100));
    }
}
