package org.postroom.palette.sound;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.postroom.engine.media.Sound;

/// A WAV file that is right after each piece, whenever one stops. Java Sound's own writer wants to know the length first.
final class WavFile implements SoundSink {
    private static final int HEAD = 44;
    private static final int BEFORE_SIZE = 8;
    private static final int FORMAT_SIZE = 16;
    private static final long LONGEST = 0xffff_ffffL - HEAD;

    private final RandomAccessFile file;
    private final Tone tone;
    private long size;

    private WavFile(RandomAccessFile file, Tone tone) {
        this.file = file;
        this.tone = tone;
    }

    static WavFile create(Path path, Tone tone) throws IOException {
        WavFile made = new WavFile(new RandomAccessFile(path.toFile(), "rw"), tone);
        made.file.setLength(0);
        made.writeHead();
        return made;
    }

    private void writeHead() throws IOException {
        int frame = tone.format().getFrameSize();
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.put(word("RIFF")).putInt((int) (HEAD - BEFORE_SIZE + size)).put(word("WAVE")).put(word("fmt "))
                .putInt(FORMAT_SIZE).putShort((short) 1).putShort((short) tone.channels()).putInt(tone.rate())
                .putInt(tone.rate() * frame).putShort((short) frame).putShort((short) Short.SIZE).put(word("data"))
                .putInt((int) size);
        file.seek(0);
        file.write(head.array());
    }

    private static byte[] word(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void play(Sound piece) throws IOException {
        byte[] bytes = piece.toBytes();
        if (size + bytes.length > LONGEST) {
            throw new IOException("a WAV file can't have more than 4 GB");
        }
        file.seek(HEAD + size);
        file.write(bytes);
        size += bytes.length;
        writeHead();
    }

    @Override
    public void drain() {
        // what is written is written
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
