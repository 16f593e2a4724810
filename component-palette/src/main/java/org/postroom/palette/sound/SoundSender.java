package org.postroom.palette.sound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.media.Sound;

/// Sends the sound of a source, piece by piece.
abstract class SoundSender extends Component {
    private final Outbox<Sound> outbox;

    @SuppressWarnings("this-escape") // declaring a box only notes it
    SoundSender(String help) {
        outbox = outbox(Sound.class, help);
    }

    /// Sends all that there is, and closes the source.
    ///
    /// @param slowly whether it takes as long as it sounds; a device does so by itself
    final void sendAll(SoundSource source, boolean slowly) throws Exception {
        try {
            Instant due = now();
            for (Optional<Sound> piece = outside(source::next); piece.isPresent(); piece = outside(source::next)) {
                outbox.send(piece.get());
                due = due.plus(piece.get().time());
                if (slowly && now().isBefore(due)) {
                    pause(Duration.between(now(), due));
                }
            }
        } finally {
            source.close();
        }
    }
}
