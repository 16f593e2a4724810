package org.postroom.palette.sound;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.media.Sound;

/// Sends what the microphone hears, a twentieth of a second at a time. Kamaelia: its audio input of PyMedia.
///
/// Where there is no microphone, silence or a WAV file can take its place, which then come as slowly as they sound.
@ComponentInfo(group = "Sound", summary = "Sends what the microphone hears, a twentieth of a second at a time.", atEnd = """
        Goes on until it is told to end, in either way; a file in place of the microphone ends by itself.""", badInput = """
        It has no inbox for messages, so none can be bad. Fails where there is no microphone, and says what can take \
        its place.""", kamaelia = "Kamaelia.Audio.PyMedia.Input")
public final class Microphone extends Component {

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

    private final Outbox<Sound> outbox = outbox(Sound.class, "what is heard, piece by piece");
    private final Settings settings;

    public Microphone(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        Tone tone = new Tone(settings.rate(), settings.channels());
        boolean real = settings.device().equals("default");
        SoundSource source = switch (settings.device()) {
            case "default" -> outside(() -> SoundSource.microphone(tone));
            case "none" -> SoundSource.silence(tone);
            default -> fromFile(file(Path.of(settings.device())));
        };
        try {
            Instant due = now();
            for (Optional<Sound> heard = outside(source::next); heard.isPresent(); heard = outside(source::next)) {
                outbox.send(heard.get());
                due = due.plus(heard.get().time());
                if (!real && now().isBefore(due)) {
                    pause(Duration.between(now(), due));
                }
            }
        } finally {
            source.close();
        }
    }

    private SoundSource fromFile(Path file) throws Exception {
        return outside(() -> SoundSource.of(file));
    }
}
