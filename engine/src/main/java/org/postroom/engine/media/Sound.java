package org.postroom.engine.media;

import java.time.Duration;
import java.util.Arrays;

/// An immutable stretch of sound: the message of components that hear, change and play sound. Kamaelia passes raw strings
/// of samples, and leaves their format to the settings of both sides.
public final class Sound {
    private static final int BITS = 16;
    private static final long NANOS = 1_000_000_000;

    private final int rate;
    private final int channels;
    private final short[] samples;

    private Sound(int rate, int channels, short[] samples) {
        if (rate < 1 || channels < 1 || samples.length % channels != 0) {
            throw new IllegalArgumentException("sound of " + channels + " channels with " + rate
                    + " samples a second can't have " + samples.length + " samples");
        }
        this.rate = rate;
        this.channels = channels;
        this.samples = samples;
    }

    /// A copy of the samples.
    ///
    /// @param rate     frames a second, 1 or more
    /// @param channels samples in a frame, 1 or more
    /// @param samples  frame by frame, from -32768 to 32767; whole frames
    /// @return the message
    /// @throws IllegalArgumentException where the frames aren't whole
    public static Sound of(int rate, int channels, short[] samples) {
        return new Sound(rate, channels, samples.clone());
    }

    /// A copy of samples as they are sent and played.
    ///
    /// @param rate     frames a second, 1 or more
    /// @param channels samples in a frame, 1 or more
    /// @param bytes    each sample in two bytes, the lower one first; whole frames
    /// @return the message
    /// @throws IllegalArgumentException where the frames aren't whole
    public static Sound ofBytes(int rate, int channels, byte[] bytes) {
        short[] samples = new short[bytes.length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (bytes[2 * i] & 0xff | bytes[2 * i + 1] << 8);
        }
        return new Sound(rate, channels, samples);
    }

    /// Frames a second.
    ///
    /// @return 1 or more
    public int rate() {
        return rate;
    }

    /// Samples in a frame.
    ///
    /// @return 1 or more
    public int channels() {
        return channels;
    }

    /// How many frames there are.
    ///
    /// @return 0 or more
    public int frames() {
        return samples.length / channels;
    }

    /// One sample.
    ///
    /// @param frame   from 0
    /// @param channel from 0
    /// @return from -32768 to 32767
    public short at(int frame, int channel) {
        return samples[frame * channels + channel];
    }

    /// How long it sounds.
    ///
    /// @return zero or more
    public Duration time() {
        return Duration.ofNanos(frames() * NANOS / rate);
    }

    /// A copy of the samples that may be changed.
    ///
    /// @return frame by frame
    public short[] toArray() {
        return samples.clone();
    }

    /// The samples as they are sent and played.
    ///
    /// @return a new array, each sample in two bytes, the lower one first
    public byte[] toBytes() {
        byte[] bytes = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sound that && rate == that.rate && channels == that.channels
                && Arrays.equals(samples, that.samples);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rate + channels) + Arrays.hashCode(samples);
    }

    @Override
    public String toString() {
        return time().toMillis() + " ms of sound (" + rate + " Hz, " + (channels == 1 ? "mono" : channels + " channels")
                + ", " + BITS + " bits)";
    }
}
