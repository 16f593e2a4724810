package org.postroom.palette.sound;

import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import org.postroom.engine.media.Sound;

/// The format of a sound: 16 bits a sample.
///
/// @param rate     frames a second
/// @param channels samples in a frame
record Tone(int rate, int channels) {
    private static final int LOWEST = 4_000;
    private static final int HIGHEST = 192_000;
    private static final int MOST_CHANNELS = 8;
    private static final int BITS = 16;
    private static final int PARTS = 20;

    static void check(int rate, int channels) {
        if (rate < LOWEST || rate > HIGHEST) {
            throw new IllegalArgumentException("a sound has 4,000 to 192,000 frames a second, not " + rate);
        }
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new IllegalArgumentException("a sound has 1 to 8 channels, not " + channels);
        }
    }

    static Tone of(AudioFormat format) {
        return new Tone((int) format.getSampleRate(), format.getChannels());
    }

    /// The tone of a piece, which must be that of those before it.
    ///
    /// @param verb what can't be done with two that differ
    /// @throws IllegalArgumentException where it is another one
    static Tone after(Optional<Tone> before, Sound piece, String verb) {
        Tone now = new Tone(piece.rate(), piece.channels());
        before.filter(known -> !known.equals(now)).ifPresent(known -> {
            throw new IllegalArgumentException("sound of " + now.rate + " Hz and " + now.channels + " channels can't "
                    + verb + " one of " + known.rate + " Hz and " + known.channels);
        });
        return now;
    }

    AudioFormat format() {
        return new AudioFormat(rate, BITS, channels, true, false);
    }

    /// How many bytes a message has: those of a twentieth of a second.
    int chunk() {
        return Math.max(1, rate / PARTS) * channels * (BITS / Byte.SIZE);
    }
}
