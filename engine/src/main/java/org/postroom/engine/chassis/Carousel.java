package org.postroom.engine.chassis;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.ChildEnded;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Maker;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;

/// One child at a time, a fresh one for each message on `next`, which is what the child is made from. Kamaelia:
/// Carousel.
///
/// `inbox` and `outbox` pass to and from the child. When it ends, `requestNext` says "NEXT". A new `next` while a child
/// runs shuts that one down first. Told [ProducerFinished], it works off what has come to `next`, each child to its end,
/// or to the end of what lies in its inbox if it has one; told [Shutdown], it passes that to the child and ends with it.
@ComponentInfo(group = "Chassis", summary = "Runs one component or part at a time: a fresh one for each message on"
        + " 'next', made with that message as its setting. When it ends, 'requestNext' says NEXT.", atEnd = """
        When nothing more comes, it runs a component for each message that waits on 'next', one after the other, lets \
        the last one finish, and ends. Told to shut down, it ends at once, with the component that runs, and forgets \
        the messages.""", badInput = """
        Fails at a message on 'next' from which its component can't be made, such as one that the setting refuses. \
        What comes to 'inbox' is a matter of the component that runs.""", kamaelia = "Kamaelia.Chassis.Carousel")
public final class Carousel extends Chassis {
    private final Inbox<Object> control = tendControl();
    private final Inbox<Object> inbox = inbox(Object.class, "passes to the child's inbox");
    private final Inbox<Object> next = inbox("next", Object.class, "what the next child is made from");
    private final Outbox<Object> outbox = outbox(Object.class, "passes from the child's outbox");
    private final Outbox<Object> requestNext = outbox("requestNext", Object.class, "NEXT, whenever a child has ended");
    private final Function<Object, Component> factory;
    private final FirstRequest firstRequest;
    private int made;
    private boolean finishing;
    private boolean reads;

    /// Whether it asks for the first child by itself.
    public enum FirstRequest {
        /// `requestNext` says "NEXT" at the start.
        ASK,
        /// It waits for `next`.
        WAIT
    }

    /// What a drawing says about it.
    ///
    /// @param child        what to start for each message
    /// @param setting      the child's setting that takes the message; for a part "child.setting"
    /// @param firstRequest whether it asks for the first child by itself
    public record Settings(@Help("the type to start for each message: a component or a part") Maker child,
            @Help("the child's setting that takes the message on 'next'; for a part 'component.setting'; empty when the"
                    + " message is only a start signal") String setting,
            @Help("ask: says NEXT at the start; wait: waits for 'next'") FirstRequest firstRequest) {
        /// Waits for the first `next`, which is only a start signal.
        ///
        /// @param child what to start for each message
        public Settings(Maker child) {
            this(child, "", FirstRequest.WAIT);
        }
    }

    /// As a drawing has it.
    ///
    /// @param settings what to start, and when
    public Carousel(Settings settings) {
        this(message -> settings.child()
                .make(settings.setting().isEmpty() ? Map.of() : Map.of(settings.setting(), message)),
                settings.firstRequest());
    }

    /// As a program has it.
    ///
    /// @param factory      makes a child from a message
    /// @param firstRequest whether it asks for the first child by itself
    public Carousel(Function<Object, Component> factory, FirstRequest firstRequest) {
        this.factory = factory;
        this.firstRequest = firstRequest;
    }

    @Override
    protected void main() throws InterruptedException {
        if (firstRequest == FirstRequest.ASK) {
            requestNext.send("NEXT");
        }
        while (!(finishing && next.size() == 0 && children().running() == 0)) {
            Optional<Inbox<?>> ready = finishing && children().running() > 0
                    ? awaitAny(ended, control)
                    : awaitAny(ended, control, next);
            if (ready.isEmpty()) {
                return;
            }
            if (ready.get() == ended) {
                childEnded(ended.receive());
            } else if (ready.get() == control) {
                if (told(control.receive())) {
                    return;
                }
            } else {
                startWith(next.receive());
            }
        }
    }

    private void childEnded(ChildEnded child) throws InterruptedException {
        if (children().names().contains(child.name())) {
            children().remove(child.name());
            requestNext.send("NEXT");
        }
    }

    private void startWith(Object message) {
        children().names().forEach(children()::remove);
        Component child = factory.apply(message);
        reads = child.inboxes().stream().anyMatch(box -> box.name().equals("inbox"));
        startInside(Child.of("child-" + ++made, child), inbox, outbox);
        letFinish();
    }

    /// Nothing more will come to the child's inbox; one that only sends is left alone, for that would cut it short.
    private void letFinish() {
        if (finishing && reads) {
            children().names().forEach(name -> children().tell(name, new ProducerFinished()));
        }
    }

    /// Whether that ends the carousel at once.
    private boolean told(Object word) throws InterruptedException {
        if (word instanceof ProducerFinished) {
            finishing = true;
            letFinish();
            return false;
        }
        if (word instanceof Shutdown shutdown) {
            children().names().forEach(name -> children().tell(name, shutdown));
            signal().send(shutdown);
            return true;
        }
        return false;
    }
}
