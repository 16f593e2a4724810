package org.postroom.engine.chassis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.network.Network;

/// Named components and the links between them, itself a component. Its own boxes pass straight through to those of its
/// children. Kamaelia: Graphline; a part of a drawing is one.
///
/// ```java
/// new Graphline()
///         .child("reader", new ConsoleReader())
///         .child("printer", new ConsoleEchoer())
///         .link("reader.outbox", "printer.inbox")
///         .link("reader.signal", "printer.control")
///         .run();
/// ```
///
/// What comes to its `control` is sent on, unless `control` passes in: [ProducerFinished] to every child whose `control`
/// isn't linked otherwise, [Shutdown] to all. It ends when all of its children have, and then says on `signal` the
/// [Shutdown] that it was told last, or [ProducerFinished], unless a child's `signal` passes out.
public final class Graphline extends Chassis {
    private final Inbox<Object> control = tendControl();
    private final Map<String, Child> made = new LinkedHashMap<>();
    private final List<Runnable> wiring = new ArrayList<>();
    private boolean signalPassed;
    private Ending told = new ProducerFinished();

    /// A graphline without children, to be filled before it runs.
    public Graphline() {}

    /// Takes in a child.
    ///
    /// @param name      unique among its siblings
    /// @param component what runs
    /// @return this
    public Graphline child(String name, Component component) {
        return child(Child.of(name, component));
    }

    /// Takes in a child that can be made anew after a failure.
    ///
    /// @param name  unique among its siblings
    /// @param maker makes an instance each time
    /// @return this
    public Graphline restarting(String name, Supplier<Component> maker) {
        return child(Child.of(name, maker, OnFailure.RESTART));
    }

    /// Takes in a child, with all that can be said about one.
    ///
    /// @param child the child
    /// @return this
    public Graphline child(Child child) {
        if (made.putIfAbsent(child.name(), child) != null) {
            throw new IllegalArgumentException("there is a child named '" + child.name() + "' already");
        }
        return this;
    }

    /// Links two children.
    ///
    /// @param from such as "reader.outbox"
    /// @param to   such as "printer.inbox"
    /// @return this
    public Graphline link(String from, String to) {
        return link(BoxName.of(from), BoxName.of(to));
    }

    /// Links two children.
    ///
    /// @param from a child's outbox
    /// @param to   a child's inbox
    /// @return this
    public Graphline link(BoxName from, BoxName to) {
        outbox(from);
        inbox(to);
        wiring.add(() -> children().link(from, to));
        return this;
    }

    /// Lets an inbox of the graphline pass to a child's. Kamaelia: a link from `("self", "inbox")`.
    ///
    /// @param inbox the graphline's own; made when it isn't there
    /// @param to    such as "image.inbox"
    /// @return this
    public Graphline in(String inbox, String to) {
        BoxName child = BoxName.of(to);
        mirror(inbox, inbox(child));
        wiring.add(() -> children().passIn(inbox, child));
        return this;
    }

    /// Lets a child's outbox pass to one of the graphline. Kamaelia: a link to `("self", "outbox")`.
    ///
    /// @param from   such as "printer.outbox"
    /// @param outbox the graphline's own; made when it isn't there
    /// @return this
    public Graphline out(String from, String outbox) {
        BoxName child = BoxName.of(from);
        mirror(outbox, outbox(child));
        signalPassed |= outbox.equals("signal");
        wiring.add(() -> children().passOut(child, outbox));
        return this;
    }

    /// Runs it on all cores until all have ended or nothing more can happen by itself.
    ///
    /// @return whether all ended by themselves
    /// @throws InterruptedException when the calling thread is interrupted
    public boolean run() throws InterruptedException {
        try (var network = new Network(this)) {
            return network.run();
        }
    }

    private Inbox<?> inbox(BoxName name) {
        List<Inbox<?>> boxes = child(name).instance().inboxes();
        for (Inbox<?> box : boxes) {
            if (box.name().equals(name.box())) {
                return box;
            }
        }
        throw missing(name, "inbox", boxes.stream().<String>map(Inbox::name).toList());
    }

    private Outbox<?> outbox(BoxName name) {
        List<Outbox<?>> boxes = child(name).instance().outboxes();
        for (Outbox<?> box : boxes) {
            if (box.name().equals(name.box())) {
                return box;
            }
        }
        throw missing(name, "outbox", boxes.stream().<String>map(Outbox::name).toList());
    }

    private Child child(BoxName name) {
        return Optional.ofNullable(made.get(name.component())).orElseThrow(() -> new IllegalArgumentException(
                "there is no component '" + name.component() + "' (there is: " + String.join(", ", made.keySet())
                        + ")"));
    }

    private static IllegalArgumentException missing(BoxName name, String kind, List<String> there) {
        return new IllegalArgumentException("'" + name.component() + "' has no " + kind + " '" + name.box()
                + "' (it has: " + String.join(", ", there.stream().filter(box -> !box.startsWith("_")).toList()) + ")");
    }

    @Override
    protected void prepare() {
        made.values().forEach(children()::adopt);
        wiring.forEach(Runnable::run);
        wiring.clear();
    }

    @Override
    protected void main() throws InterruptedException {
        children().names().stream().filter(made::containsKey).forEach(children()::start);
        while (ended.size() > 0 || children().running() > 0) { // asked once for all that have ended meanwhile
            Optional<Inbox<?>> ready = awaitAny(ended, control);
            if (ready.isPresent() && ready.get() == ended) {
                ended.receive();
            } else if (control.receive() instanceof Ending ending) {
                passOn(ending);
            }
        }
        if (!signalPassed && told instanceof Shutdown) {
            signal().send(told);
        }
    }

    /// A word to shut down is for all: those who would tell it to a child may have ended, or wait for just that child.
    private void passOn(Ending ending) {
        told = ending instanceof Shutdown ? ending : told;
        for (String child : children().names()) {
            if (ending instanceof Shutdown || !children().controlled(child)) {
                children().tell(child, ending);
            }
        }
    }
}
