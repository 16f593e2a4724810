package org.postroom.palette.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;

/// Sends the sound in a file, a twentieth of a second at a time. What Java itself doesn't read, such as MP3 and Ogg, is
/// read by the program ffmpeg. Kamaelia: VorbisDecode and the readers of raw audio before it.
@ComponentInfo(group = "Sound", summary = "Sends the sound in a file, a twentieth of a second at a time.", atEnd = """
        Ends with the file. Told to end, in either way, it ends before its next message.""", badInput = """
        Fails where the file isn't there or is no sound; where only the program ffmpeg could read it and that is \
        missing, the failure says how to get it.""", kamaelia = "Kamaelia.Codec.Vorbis.VorbisDecode")
public final class SoundFileReader extends SoundSender {

    public record Settings(@Help("the file, relative to the flow's folder") Path file,
            @Help("whether it is sent as slowly as it sounds, and not as fast as it is taken") boolean live,
            @Help("whether it begins again at its end") boolean loop) {
        public Settings(Path file) {
            this(file, false, false);
        }
    }

    private final Settings settings;

    public SoundFileReader(Settings settings) {
        super("the sound, piece by piece");
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        Path file = file(settings.file());
        do {
            sendAll(outside(() -> open(file)), settings.live());
        } while (settings.loop());
    }

    private static SoundSource open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("there is no file " + file);
        }
        try {
            return SoundSource.of(file);
        } catch (UnsupportedAudioFileException | IllegalArgumentException _) {
            return FfmpegSound.open(file);
        }
    }
}
