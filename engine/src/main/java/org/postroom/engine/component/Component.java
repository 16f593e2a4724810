package org.postroom.engine.component;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.stage.Stage;

/// A small sequential program that knows only its own boxes. The constructor declares the boxes; [#main] acts.
/// Kamaelia: `Axon.Component.component`.
///
/// ```java
/// public final class Upcase extends Component {
///     private final Inbox<String> inbox = inbox(String.class, "text");
///     private final Outbox<String> outbox = outbox(String.class, "the same in capitals");
///
///     @Override protected void main() throws InterruptedException {
///         for (String text : inbox) outbox.send(text.toUpperCase(Locale.ROOT));
///     }
/// }
/// ```
///
/// Every component also has `control` (in) and `signal` (out). Told [ProducerFinished] by each of the links into
/// `control`, the loop over an inbox ends when the inbox is empty; told [Shutdown], at once. After `main`, `signal`
/// sends on what was told, or [ProducerFinished].
///
/// Confined to its own thread once it runs; nothing else may call its methods.
public abstract class Component {
    private List<Inbox<?>> inboxes = List.of();
    private List<Outbox<?>> outboxes = List.of();
    private @Nullable Workplace workplace;
    private boolean tendsControl;

    /// Declares `control` and `signal`.
    protected Component() {
        inbox("control", Object.class, "what ends this component");
        outbox("signal", Object.class, "says that this component has ended");
    }

    /// What the component does, from its start to its end: straight-line code.
    ///
    /// @throws Exception marks the component failed; an [InterruptedException] is a normal end
    protected abstract void main() throws Exception;

    /// Declares the box named `inbox`.
    ///
    /// @param <T>  the type of its messages
    /// @param type the type of its messages
    /// @param help what it is for
    /// @return the box
    protected final <T> Inbox<T> inbox(Class<T> type, String help) {
        return inbox("inbox", type, help);
    }

    /// Declares an inbox; in a running component it is there at once. Kamaelia: `addInbox`.
    ///
    /// @param <T>  the type of its messages
    /// @param name unique among this component's inboxes
    /// @param type the type of its messages
    /// @param help what it is for
    /// @return the box
    protected final <T> Inbox<T> inbox(String name, Class<T> type, String help) {
        for (Inbox<?> other : inboxes) {
            refuse(other.name(), "inbox", name);
        }
        Inbox<T> box = new Inbox<>(name, type, help);
        inboxes = with(inboxes, box);
        if (workplace != null) {
            box.settle(workplace.tray(box));
        }
        return box;
    }

    /// Declares the box named `outbox`.
    ///
    /// @param <T>  the type of its messages
    /// @param type the type of its messages
    /// @param help what it is for
    /// @return the box
    protected final <T> Outbox<T> outbox(Class<T> type, String help) {
        return outbox("outbox", type, help);
    }

    /// Declares an outbox; in a running component it is there at once. Kamaelia: `addOutbox`.
    ///
    /// @param <T>  the type of its messages
    /// @param name unique among this component's outboxes
    /// @param type the type of its messages
    /// @param help what it is for
    /// @return the box
    protected final <T> Outbox<T> outbox(String name, Class<T> type, String help) {
        for (Outbox<?> other : outboxes) {
            refuse(other.name(), "outbox", name);
        }
        Outbox<T> box = new Outbox<>(name, type, help);
        outboxes = with(outboxes, box);
        if (workplace != null) {
            box.settle(workplace.delivery(box));
        }
        return box;
    }

    /// Takes an inbox away, with what lies in it. Kamaelia: `deleteInbox`.
    ///
    /// @param box one of this component's own
    protected final void remove(Inbox<?> box) {
        inboxes = inboxes.stream().filter(other -> other != box).toList();
        box.settle(NotRunning.TRAY);
        if (workplace != null) {
            workplace.remove(box);
        }
    }

    /// Takes an outbox away. Kamaelia: `deleteOutbox`.
    ///
    /// @param box one of this component's own
    protected final void remove(Outbox<?> box) {
        outboxes = outboxes.stream().filter(other -> other != box).toList();
        box.settle(NotRunning.DELIVERY);
        if (workplace != null) {
            workplace.remove(box);
        }
    }

    /// Takes the ending into the component's own hands, in the constructor: what comes to `control` then is a message
    /// like any other, and ends nothing by itself. [ProducerFinished] comes once, when each of the links has said it.
    ///
    /// @return the box `control`
    @SuppressWarnings("unchecked")
    protected final Inbox<Object> tendControl() {
        tendsControl = true;
        return (Inbox<Object>) inboxes.getFirst();
    }

    /// The box `signal`, for a component that has more to say than that it has ended. After an [Ending] was sent here
    /// the network adds none.
    ///
    /// @return the box `signal`
    @SuppressWarnings("unchecked")
    protected final Outbox<Object> signal() {
        return (Outbox<Object>) outboxes.getFirst();
    }

    /// Waits until one of the boxes has a message.
    ///
    /// @param boxes this component's own inboxes; the first one with a message wins
    /// @return the box, or nothing when nothing more will come
    /// @throws InterruptedException when the component must end at once
    protected final Optional<Inbox<?>> awaitAny(Inbox<?>... boxes) throws InterruptedException {
        return workplace().awaitAny(List.of(boxes));
    }

    /// Lets time pass. Under the stepped scheduler it is virtual.
    ///
    /// @param time zero or more
    /// @throws InterruptedException when the component must end at once
    protected final void pause(Duration time) throws InterruptedException {
        workplace().pause(time);
    }

    /// Waits for the world (a socket, a key, a process), while the other components go on.
    ///
    /// @param <T>  what the call gives
    /// @param call runs on another thread and must not touch this component's boxes
    /// @return what the call gives
    /// @throws Exception what the call throws; [InterruptedException] when the component must end at once
    protected final <T> T outside(Callable<T> call) throws Exception {
        return workplace().outside(call);
    }

    /// Finds a file that the settings name: relative to the flow's folder, and not outside of what the user allows.
    ///
    /// @param path as the settings have it
    /// @return the absolute path
    /// @throws IOException where the flow may not reach it, with how to allow it
    protected final Path file(Path path) throws IOException {
        return workplace().folder().resolve(path);
    }

    /// Where this component talks with a person in text: standard input and output, or a panel of the editor.
    ///
    /// @return always the same
    protected final Console console() {
        return workplace().console();
    }

    /// Where this component shows itself to a person: a window, a panel of the editor, or memory.
    ///
    /// @return its own
    protected final Stage stage() {
        return workplace().stage();
    }

    /// The network's time; under the stepped scheduler it is virtual.
    ///
    /// @return now
    protected final Instant now() {
        return workplace().now();
    }

    /// The component's own dice: the same numbers for the same seed of the network and name of the component.
    ///
    /// @return always the same generator
    protected final RandomGenerator random() {
        return workplace().random();
    }

    /// What a chassis or a bus needs of its network.
    ///
    /// @return where this component runs
    /// @throws IllegalStateException when no network runs it yet
    protected final Workplace workplace() {
        if (workplace == null) {
            throw new IllegalStateException("a constructor only declares: act in main instead");
        }
        return workplace;
    }

    /// The inboxes in the order of their declaration, `control` first.
    ///
    /// @return as they are now
    public final List<Inbox<?>> inboxes() {
        return inboxes;
    }

    /// The outboxes in the order of their declaration, `signal` first.
    ///
    /// @return as they are now
    public final List<Outbox<?>> outboxes() {
        return outboxes;
    }

    /// Whether the component has taken its ending into its own hands.
    ///
    /// @return whether [#tendControl] was called
    public final boolean tendsControl() {
        return tendsControl;
    }

    /// Gives the component its place in a network. For networks only, once.
    ///
    /// @param place where it will run
    public final void settle(Workplace place) {
        if (workplace != null) {
            throw new IllegalStateException(getClass().getSimpleName() + " runs already; make another one");
        }
        workplace = place;
        for (Inbox<?> box : inboxes) {
            box.settle(place.tray(box));
        }
        for (Outbox<?> box : outboxes) {
            box.settle(place.delivery(box));
        }
        placed();
    }

    /// It has its place now, and nothing runs yet.
    void placed() {}

    /// Runs [#main] on the calling thread. For networks only, once, after [#settle].
    ///
    /// @throws Exception what `main` throws
    public final void work() throws Exception {
        main();
    }

    private static <T> List<T> with(List<T> boxes, T more) {
        return switch (boxes.size()) {
            case 0 -> List.of(more);
            case 1 -> List.of(boxes.getFirst(), more);
            default -> Stream.concat(boxes.stream(), Stream.of(more)).toList();
        };
    }

    private static void refuse(String other, String kind, String name) {
        if (other.equals(name)) {
            throw new IllegalArgumentException("the component has an " + kind + " named '" + name + "' already");
        }
    }
}
