package org.postroom.engine.component;

import java.util.List;
import java.util.Set;

/// A component that runs other components inside it and ends with them. Children are started from `main`; each end
/// is told as a message. Kamaelia: the components of `Kamaelia.Chassis`.
public abstract class Chassis extends Component {
    /// The private inbox that hears of each child's end.
    @SuppressWarnings("this-escape") // declaring a box only notes it
    protected final Inbox<ChildEnded> ended = inbox(ENDED, ChildEnded.class, "which child has ended");

    /// The name of [#ended]: private, as the underscore says.
    public static final String ENDED = "_ended";

    /// Declares the box for the children's ends.
    protected Chassis() {}

    @Override
    final void placed() {
        prepare();
    }

    /// Takes in the children that are there from the start, so that they can be seen, fed and linked before anything
    /// runs. Called once, when the chassis has got its place in a network; nothing may wait or be started here.
    protected void prepare() {}

    /// The children and their links.
    ///
    /// @return what can be done with them
    protected final Children children() {
        return workplace().children();
    }

    /// Declares an inbox of this chassis that looks like a child's.
    ///
    /// @param name the new box's name
    /// @param like the child's box
    protected final void mirror(String name, Inbox<?> like) {
        if (!has(inboxes().stream().map(Inbox::name).toList(), name)) {
            inbox(name, like.type(), like.help());
        }
    }

    /// Declares an outbox of this chassis that looks like a child's.
    ///
    /// @param name the new box's name
    /// @param like the child's box
    protected final void mirror(String name, Outbox<?> like) {
        if (!has(outboxes().stream().map(Outbox::name).toList(), name)) {
            outbox(name, like.type(), like.help());
        }
    }

    /// Waits until all children have ended, and passes on to them what comes to `control`: to all a word to shut down, to
    /// one that nothing more will come. For a chassis whose children share one thing, such as the two ends of a
    /// connection.
    ///
    /// @param control  the chassis's own, which it [tends][#tendControl]
    /// @param taker    the child that takes what comes from outside, and so is told that nothing more will
    /// @param decisive when one of these children has ended, all others are told to shut down
    /// @return what the chassis was told last, or [ProducerFinished]
    /// @throws InterruptedException when the chassis must end at once
    protected final Ending awaitChildren(Inbox<Object> control, String taker, Set<String> decisive)
            throws InterruptedException {
        Ending told = new ProducerFinished();
        while (children().running() > 0) {
            if (awaitAny(control, ended).orElse(ended) == ended) {
                if (decisive.contains(ended.receive().name())) {
                    tellAll(new Shutdown());
                }
            } else if (control.receive() instanceof Ending ending) {
                told = ending;
                switch (ending) {
                    case Shutdown shutdown -> tellAll(shutdown);
                    case ProducerFinished finished -> children().tell(taker, finished);
                }
            }
        }
        return told;
    }

    private void tellAll(Ending ending) {
        children().names().forEach(name -> children().tell(name, ending));
    }

    /// Takes in a child and starts it, joined to this chassis as by [#takeInside].
    ///
    /// @param child  the child
    /// @param inbox  the chassis's own
    /// @param outbox the chassis's own
    protected final void startInside(Child child, Inbox<?> inbox, Outbox<?> outbox) {
        takeInside(child, inbox, outbox);
        children().start(child.name());
    }

    /// Takes in a child without starting it, with an inbox of this chassis passing to its `inbox` and its `outbox`
    /// passing to an outbox of this chassis, as far as it has them.
    ///
    /// @param child  the child
    /// @param inbox  the chassis's own
    /// @param outbox the chassis's own
    protected final void takeInside(Child child, Inbox<?> inbox, Outbox<?> outbox) {
        children().adopt(child);
        if (has(child.instance().inboxes().stream().map(Inbox::name).toList(), "inbox")) {
            children().passIn(inbox.name(), new BoxName(child.name(), "inbox"));
        }
        if (has(child.instance().outboxes().stream().map(Outbox::name).toList(), "outbox")) {
            children().passOut(new BoxName(child.name(), "outbox"), outbox.name());
        }
    }

    private static boolean has(List<String> names, String name) {
        return names.contains(name);
    }
}
