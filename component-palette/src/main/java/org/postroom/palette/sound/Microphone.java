package org.postroom.palette.sound;

import java.nio.file.Path;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;

/// Sends what the microphone hears, a twentieth of a second at a time. Kamaelia: its audio input of PyMedia.
///
/// Where there is no microphone, silence or a WAV file can take its place, which then come as slowly as they sound.
@ComponentInfo(group = "Sound", summary = "Sends what the microphone hears, a twentieth of a second at a time.", atEnd = """
        Goes on until it is told to end, in either way; a file in place of the microphone ends by itself.""", badInput = """
        It has no inbox for messages, so none can be bad. Fails where there is no microphone, and says what can take \
        its place.""", kamaelia = "Kamaelia.Audio.PyMedia.Input")
public final class Microphone extends SoundSender {

    public record Settings(
            @Help("'default': this computer's; 'none': silence; else a WAV file, relative to the flow's folder") String device,
            @Help("frames a second, 4,000 to 192,000; a file has its own") int rate,
            @Help("1 to 8 channels; a file has its own") int channels) {
        public Settings {
            Tone.check(rate, channels);
        }

        public Settings() {
            this("default", 44_100, 1);
        }
    }

    private final Settings settings;

    public Microphone(Settings settings) {
        super("what is heard, piece by piece");
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        Tone tone = new Tone(settings.rate(), settings.channels());
        switch (settings.device()) {
            case "default" -> sendAll(outside(() -> SoundSource.microphone(tone)), false);
            case "none" -> sendAll(SoundSource.silence(tone), true);
            default -> sendAll(fromFile(file(Path.of(settings.device()))), true);
        }
    }

    private SoundSource fromFile(Path file) throws Exception {
        return outside(() -> SoundSource.of(file));
    }
}
