package org.postroom.palette.sound;

import java.util.Arrays;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.media.Sound;

/// Makes sound of the bytes that SoundToBytes made, however they were cut up on the way.
@ComponentInfo(group = "Sound", summary = "Makes sound of bytes that came over a network.", atEnd = """
        When nothing more comes, it changes what waits in 'inbox' and ends; part of a frame at the end is lost. Told to \
        shut down, it ends at once.""", badInput = """
        Fails at a message that isn't bytes. Bytes of another rate or number of channels sound wrong: nothing in them \
        says so.""")
public final class BytesToSound extends Component {

    public record Settings(@Help("frames a second, 4,000 to 192,000") int rate, @Help("1 to 8 channels") int channels) {
        public Settings {
            Tone.check(rate, channels);
        }

        public Settings() {
            this(44_100, 2);
        }
    }

    private final Inbox<Bytes> inbox = inbox(Bytes.class, "samples of 16 bits, the lower byte first");
    private final Outbox<Sound> outbox = outbox(Sound.class, "sound");
    private final Tone tone;
    private byte[] rest = {};

    public BytesToSound(Settings settings) {
        tone = new Tone(settings.rate(), settings.channels());
    }

    @Override
    protected void main() throws InterruptedException {
        for (Bytes bytes : inbox) {
            byte[] all = joined(bytes.toArray());
            int whole = all.length - all.length % tone.format().getFrameSize();
            rest = Arrays.copyOfRange(all, whole, all.length);
            if (whole > 0) {
                outbox.send(Sound.ofBytes(tone.rate(), tone.channels(), Arrays.copyOf(all, whole)));
            }
        }
    }

    private byte[] joined(byte[] more) {
        byte[] all = Arrays.copyOf(rest, rest.length + more.length);
        System.arraycopy(more, 0, all, rest.length, more.length);
        return all;
    }
}
