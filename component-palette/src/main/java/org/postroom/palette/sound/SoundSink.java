package org.postroom.palette.sound;

import java.io.IOException;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.postroom.engine.media.Sound;

/// Where sound goes to. Used outside, by one thread at a time.
interface SoundSink {
    /// Takes a piece, and waits while there is no room.
    void play(Sound piece) throws IOException;

    /// Waits until all is heard.
    void drain();

    /// Ends it at once.
    void close() throws IOException;

    /// The loudspeaker of this computer.
    static SoundSink loudspeaker(Tone tone) throws IOException {
        SourceDataLine line;
        try {
            line = AudioSystem.getSourceDataLine(tone.format());
            line.open(tone.format());
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new IOException("there is no loudspeaker here (" + e.getMessage()
                    + "); set 'device' to 'none', or to a file such as out.wav", e);
        }
        line.start();
        return new SoundSink() {
            @Override
            public void play(Sound piece) {
                byte[] bytes = piece.toBytes();
                line.write(bytes, 0, bytes.length);
            }

            @Override
            public void drain() {
                line.drain();
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }
}
