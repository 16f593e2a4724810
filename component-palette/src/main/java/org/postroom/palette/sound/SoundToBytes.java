package org.postroom.palette.sound;

import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.media.Sound;

/// Makes bytes of sound, to be sent over a network or kept: each sample in two bytes, the lower one first, without a head.
/// Kamaelia sends sound as such bytes from the start.
@ComponentInfo(group = "Sound", summary = "Makes bytes of sound, to be sent over a network.", atEnd = """
        When nothing more comes, it changes what waits in 'inbox' and ends. Told to shut down, it ends at \
        once.""", badInput = """
        Fails at a message that isn't sound.""")
public final class SoundToBytes extends Component {
    private final Inbox<Sound> inbox = inbox(Sound.class, "sound");
    private final Outbox<Bytes> outbox = outbox(Bytes.class, "its samples");

    @Override
    protected void main() throws InterruptedException {
        for (Sound piece : inbox) {
            outbox.send(Bytes.of(piece.toBytes()));
        }
    }
}
