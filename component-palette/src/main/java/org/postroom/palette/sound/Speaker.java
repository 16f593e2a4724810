package org.postroom.palette.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.media.Sound;

/// Plays sound. Kamaelia: its audio output of PyMedia, and AOAudioPlaybackAdaptor.
///
/// Where there is no loudspeaker, nothing or a WAV file can take its place. Nothing takes as long as the sound would; a
/// file is written as fast as it goes, and is there at the end.
@ComponentInfo(group = "Sound", summary = "Plays sound: on the loudspeaker, into a WAV file, or unheard.", atEnd = """
        When nothing more comes, it plays what waits in 'inbox' to its end and ends. Told to shut down, it ends at \
        once; a file has what was played by then.""", badInput = """
        Fails at a message that isn't sound, at sound of another rate or number of channels than the first, and where \
        there is no loudspeaker; it then says what can take its place.""", kamaelia = "Kamaelia.Audio.PyMedia.Output")
public final class Speaker extends Component {

    public record Settings(
            @Help("'default': this computer's; 'none': unheard; else a WAV file that is written, relative to the flow's"
                    + " folder") String device) {
        public Settings() {
            this("default");
        }
    }

    private final Inbox<Sound> inbox = inbox(Sound.class, "what is played");
    private final Settings settings;
    private Optional<Tone> tone = Optional.empty();
    private Optional<SoundSink> sink = Optional.empty();

    public Speaker(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        try {
            for (Sound piece : inbox) {
                tone = Optional.of(Tone.after(tone, piece, "go on after"));
                if (settings.device().equals("none")) {
                    pause(piece.time());
                } else {
                    play(piece);
                }
            }
            if (sink.isPresent()) {
                drain(sink.get());
            }
        } finally {
            if (sink.isPresent()) {
                sink.get().close();
            }
        }
    }

    private void drain(SoundSink open) throws Exception {
        outside(() -> {
            open.drain();
            return open;
        });
    }

    private void play(Sound piece) throws Exception {
        if (sink.isEmpty()) {
            sink = Optional.of(open(tone.orElseThrow()));
        }
        SoundSink open = sink.get();
        outside(() -> {
            open.play(piece);
            return open;
        });
    }

    private SoundSink open(Tone wanted) throws Exception {
        if (settings.device().equals("default")) {
            return outside(() -> SoundSink.loudspeaker(wanted));
        }
        Path file = file(Path.of(settings.device()));
        return outside(() -> {
            try {
                return WavFile.create(file, wanted);
            } catch (IOException e) {
                throw new IOException(file + " can't be written: " + e.getMessage(), e);
            }
        });
    }
}
