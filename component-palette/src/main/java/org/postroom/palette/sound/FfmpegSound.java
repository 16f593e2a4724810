package org.postroom.palette.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.postroom.engine.media.Sound;

/// Sound that the program ffmpeg decodes.
///
/// @param program which is running
/// @param sound   what it writes
/// @param file    what it reads
record FfmpegSound(Process program, SoundSource sound, Path file) implements SoundSource {
    private static final Tone TONE = new Tone(44_100, 2);

    static SoundSource open(Path file) throws IOException {
        try {
            Process program = new ProcessBuilder("ffmpeg", "-nostdin", "-v", "error", "-i", file.toString(), "-f",
                    "s16le",
                    "-ar", Integer.toString(TONE.rate()), "-ac", Integer.toString(TONE.channels()), "-")
                    .start();
            return new FfmpegSound(program, SoundSource.of(program.getInputStream(), TONE), file);
        } catch (IOException e) {
            throw new IOException(file + " is in a format that needs the program ffmpeg, which is not here (Debian,"
                    + " Ubuntu: sudo apt-get install ffmpeg; macOS: brew install ffmpeg)", e);
        }
    }

    @Override
    public Optional<Sound> next() throws IOException {
        Optional<Sound> piece = sound.next();
        if (piece.isEmpty()) {
            String words = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!words.isEmpty()) {
                throw new IOException(file + " is no sound: " + words.lines().toList().getLast());
            }
        }
        return piece;
    }

    @Override
    public void close() {
        program.destroyForcibly();
    }
}
