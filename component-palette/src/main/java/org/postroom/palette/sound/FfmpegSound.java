package org.postroom.palette.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.media.Sound;
import org.postroom.palette.media.Ffmpeg;

/// Sound that the program ffmpeg decodes.
///
/// @param program which is running
/// @param sound   what it writes
/// @param file    what it reads
record FfmpegSound(Process program, SoundSource sound, Path file) implements SoundSource {
    private static final Tone TONE = new Tone(44_100, 2);

    static SoundSource open(Path file) throws IOException {
        List<String> words = new ArrayList<>(List.of("ffmpeg", "-v", "error"));
        words.addAll(Ffmpeg.reading(file));
        words.addAll(List.of("-f", "s16le", "-ar", Integer.toString(TONE.rate()), "-ac",
                Integer.toString(TONE.channels()), "-"));
        try {
            Process program = Ffmpeg.start(new ProcessBuilder(words));
            return new FfmpegSound(program, SoundSource.of(program.getInputStream(), TONE), file);
        } catch (IOException e) {
            throw new IOException(file + " is in a format that needs ffmpeg, and " + e.getMessage(), e);
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
