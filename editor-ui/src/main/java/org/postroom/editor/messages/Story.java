package org.postroom.editor.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Hold;
import org.postroom.engine.network.Kept;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.watch.Happening;

/// The story of a message, as far as a recording tells it: which message was being handled when it was sent, which one
/// when that was sent, and so on; and what was sent when it was handled itself. A value.
///
/// @param steps deliveries, the earliest cause first
record Story(List<Step> steps) {
    private static final int BACK = 12;
    private static final int ON = 3;
    private static final int MOST = 40;

    Story {
        steps = List.copyOf(steps);
    }

    /// A delivery in it.
    ///
    /// @param far how many steps from the message itself; below zero what came before
    /// @param sent what was delivered
    /// @param held what a person held meanwhile, for which it had to wait
    record Step(int far, Happening.Delivered sent, List<Hold> held) {
        Step {
            held = List.copyOf(held);
        }

        static Step of(Recording recording, Moment moment, int far) {
            return new Step(far, (Happening.Delivered) moment.what(), recording.holds(moment));
        }
    }

    /// The story of a message that came to lie in an inbox.
    ///
    /// @param inbox where it lies or lay
    static Story of(Recording recording, BoxName inbox, Kept kept) {
        return of(recording, sent -> sent.to().equals(inbox) && sent.number() == kept.number());
    }

    /// The story of a message that came from an outbox.
    static Story of(Recording recording, Kept kept) {
        return of(recording, sent -> sent.from().equals(kept.from()) && sent.number() == kept.number()
                && sent.message().equals(kept.message()));
    }

    private static Story of(Recording recording, Predicate<Happening.Delivered> which) {
        List<Step> steps = new ArrayList<>();
        recording.moments().reversed().stream()
                .filter(moment -> moment.what() instanceof Happening.Delivered sent && which.test(sent)).findFirst()
                .ifPresent(moment -> {
                    back(recording, moment, steps);
                    on(recording, moment, 0, steps);
                });
        return new Story(steps);
    }

    private static void back(Recording recording, Moment from, List<Step> steps) {
        Optional<Moment> cause = before(recording, from);
        for (int far = -1; cause.isPresent() && far >= -BACK; far--) {
            steps.addFirst(Step.of(recording, cause.get(), far));
            cause = before(recording, cause.get());
        }
    }

    /// The delivery of what the sender was handling.
    private static Optional<Moment> before(Recording recording, Moment sent) {
        return recording.cause(sent).flatMap(taken -> recording.delivery(taken));
    }

    private static void on(Recording recording, Moment sent, int far, List<Step> steps) {
        steps.add(Step.of(recording, sent, far));
        if (far < ON) {
            recording.taking(sent).map(recording::effects).orElseGet(List::of).stream()
                    .filter(effect -> effect.what() instanceof Happening.Delivered next
                            && !next.to().box().equals("control"))
                    .takeWhile(_ -> steps.size() < MOST).forEach(effect -> on(recording, effect, far + 1, steps));
        }
    }
}
