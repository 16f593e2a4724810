package org.postroom.palette.sound;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.media.Sound;

/// Plays several sounds into one: what comes to its inboxes at the same time is added up, a step of time after the other.
/// Who has nothing to say in a step is silent. Kamaelia: RawAudioMixer.
@ComponentInfo(group = "Sound", summary = "Adds up the sounds that come to its inboxes at the same time.", atEnd = """
        When nothing more comes, it sends what it still has and ends. Told to shut down, it ends at \
        once.""", badInput = """
        Fails at a message that isn't sound, and at sound of another rate or number of channels than the first. What \
        would be too loud is cut off.""", kamaelia = "Kamaelia.Audio.RawAudioMixer")
public final class AudioMixer extends Component {
    private static final int MOST = 32;
    private static final long NANOS = 1_000_000_000;

    public record Settings(@Help("how many inboxes it has, 1 to 32") int inputs,
            @Help("how long a step is, 10ms to 1s") Duration step) {
        public Settings {
            if (inputs < 1 || inputs > MOST) {
                throw new IllegalArgumentException("a mixer has 1 to 32 inboxes, not " + inputs);
            }
            if (step.compareTo(Duration.ofMillis(10)) < 0 || step.compareTo(Duration.ofSeconds(1)) > 0) {
                throw new IllegalArgumentException("a step takes 10ms to 1s, not " + step);
            }
        }

        public Settings() {
            this(2, Duration.ofMillis(50));
        }
    }

    private final List<Input> inputs = new ArrayList<>();
    private final Inbox<?>[] boxes;
    private final Outbox<Sound> outbox = outbox(Sound.class, "the sum");
    private final Duration step;
    private Optional<Tone> tone = Optional.empty();

    public AudioMixer(Settings settings) {
        step = settings.step();
        for (int i = 1; i <= settings.inputs(); i++) {
            inputs.add(new Input(inbox("in" + i, Sound.class, "sound"), new ArrayDeque<>()));
        }
        boxes = inputs.stream().map(Input::box).toArray(Inbox<?>[]::new);
    }

    /// A box, and the samples that came by it and aren't used yet.
    private record Input(Inbox<Sound> box, Deque<Short> left) {}

    @Override
    protected void main() throws InterruptedException {
        while (any() || awaitAny(boxes).isPresent()) {
            pause(step);
            for (Input input : inputs) {
                while (input.box().size() > 0 && input.left().size() < needed()) {
                    take(input, input.box().receive());
                }
            }
            mix();
        }
    }

    private boolean any() {
        return inputs.stream().anyMatch(input -> !input.left().isEmpty());
    }

    private void take(Input input, Sound piece) {
        tone = Optional.of(Tone.after(tone, piece, "be added to"));
        for (short sample : piece.toArray()) {
            input.left().addLast(sample);
        }
    }

    /// How many samples a step has.
    private int needed() {
        return tone.map(known -> (int) (known.rate() * step.toNanos() / NANOS) * known.channels()).orElse(1);
    }

    private void mix() throws InterruptedException {
        int most = Math.min(needed(), inputs.stream().mapToInt(input -> input.left().size()).max().orElse(0));
        if (most == 0) {
            return;
        }
        int[] sum = new int[most];
        for (Input input : inputs) {
            for (int i = 0; i < most && !input.left().isEmpty(); i++) {
                sum[i] += input.left().removeFirst();
            }
        }
        short[] samples = new short[most];
        for (int i = 0; i < most; i++) {
            samples[i] = (short) Math.clamp(sum[i], Short.MIN_VALUE, Short.MAX_VALUE);
        }
        outbox.send(Sound.of(tone.orElseThrow().rate(), tone.orElseThrow().channels(), samples));
    }
}
