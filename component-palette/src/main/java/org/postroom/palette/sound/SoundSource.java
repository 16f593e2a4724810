package org.postroom.palette.sound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.postroom.engine.media.Sound;

/// Where sound comes from, piece by piece. Used outside, by one thread at a time.
interface SoundSource {
    /// The next piece; nothing at the end.
    Optional<Sound> next() throws IOException;

    void close() throws IOException;

    /// A file that Java Sound can read: WAV, AIFF and AU, of any format that it can turn into samples of 16 bits.
    ///
    /// @throws UnsupportedAudioFileException where it can't
    static SoundSource of(Path file) throws IOException, UnsupportedAudioFileException {
        AudioInputStream found = AudioSystem.getAudioInputStream(file.toFile());
        Tone tone = Tone.of(found.getFormat());
        AudioFormat wanted = tone.format();
        return of(found.getFormat().matches(wanted) ? found : AudioSystem.getAudioInputStream(wanted, found), tone);
    }

    /// Samples of 16 bits from a stream.
    static SoundSource of(InputStream stream, Tone tone) {
        return new SoundSource() {
            @Override
            public Optional<Sound> next() throws IOException {
                byte[] piece = stream.readNBytes(tone.chunk());
                int whole = piece.length - piece.length % tone.format().getFrameSize();
                return whole == 0
                        ? Optional.empty()
                        : Optional.of(Sound.ofBytes(tone.rate(), tone.channels(), Arrays.copyOf(piece, whole)));
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    /// The microphone of this computer.
    static SoundSource microphone(Tone tone) throws IOException {
        try {
            TargetDataLine line = AudioSystem.getTargetDataLine(tone.format());
            line.open(tone.format());
            line.start();
            return of(new AudioInputStream(line), tone);
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new IOException("there is no microphone here (" + e.getMessage()
                    + "); set 'device' to 'none', or to a WAV file", e);
        }
    }

    /// Silence without end.
    static SoundSource silence(Tone tone) {
        Sound piece = Sound.ofBytes(tone.rate(), tone.channels(), new byte[tone.chunk()]);
        return new SoundSource() {
            @Override
            public Optional<Sound> next() {
                return Optional.of(piece);
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
