package org.postroom.palette.routing;

import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Maker;
import org.postroom.engine.component.Outbox;
import org.postroom.palette.expression.MessageExpression;

/// Passes messages on, and gives those of which a condition is true to another component or part that it runs beside the
/// way: a copy of them, or in place of passing them on. Kamaelia: TPipe.
///
/// At the end it tells the other one that nothing more will come, and ends with it. Fails at a message of which the
/// condition is neither true nor false; the other one then goes on with what it has.
@ComponentInfo(group = "Routing", summary = "Passes messages on, and gives those of which a condition is true to"
        + " another component or part.", atEnd = """
        When nothing more comes, it passes on what waits, tells the other component that nothing more will come, and \
        ends when that has ended. Told to shut down, it tells both ways to end at once and ends with \
        them.""", badInput = """
        Fails at a message of which the condition is neither true nor false, or can't be worked out: it passes on no \
        more then, and the other component still finishes what it has got.""", kamaelia = "Kamaelia.Apps.MPS.TPipe")
public final class TPipe extends Inside {
    private static final String FORK = "fork";
    private static final String ACTION = "action";

    /// What becomes of a message of which the condition is true.
    public enum Mode {
        /// It is passed on, and given to the other one too.
        SPLIT,
        /// It is given to the other one and not passed on.
        ROUTE
    }

    /// What becomes of what the other one sends.
    public enum Result {
        /// It goes nowhere.
        FORGET,
        /// It is passed on among the messages.
        MERGE
    }

    public record Settings(
            @Help("what is true of the messages for the other one, such as message > 3") MessageExpression condition,
            @Help("the type to run beside the way: a component or a part") Maker action,
            @Help("split: such a message is passed on as well; route: it isn't") Mode mode,
            @Help("what becomes of what the other one sends: forget, or merge it with what is passed"
                    + " on") Result result) {
        public Settings(MessageExpression condition, Maker action) {
            this(condition, action, Mode.SPLIT, Result.FORGET);
        }
    }

    private final Settings settings;

    public TPipe(Settings settings) {
        this.settings = settings;
        inbox(Object.class, "messages");
        outbox(Object.class, "the messages that are passed on, and the other one's if they are merged");
    }

    @Override
    protected void prepare() {
        children().adopt(Child.of(FORK, new Fork(settings)));
        children().passIn("inbox", BoxName.of("fork.inbox"));
        children().passOut(BoxName.of("fork.outbox"), "outbox");
    }

    @Override
    protected void main() throws InterruptedException {
        Component action = settings.action().make();
        children().adopt(Child.of(ACTION, action));
        children().link(BoxName.of("fork.signal"), BoxName.of("action.control"));
        if (action.inboxes().stream().anyMatch(box -> box.name().equals("inbox"))) {
            children().link(BoxName.of("fork.action"), BoxName.of("action.inbox"));
        }
        if (settings.result() == Result.MERGE
                && action.outboxes().stream().anyMatch(box -> box.name().equals("outbox"))) {
            children().passOut(BoxName.of("action.outbox"), "outbox");
        }
        operate(FORK);
    }

    private static final class Fork extends Component {
        private final Inbox<Object> inbox = inbox(Object.class, "messages");
        private final Outbox<Object> outbox = outbox(Object.class, "those that are passed on");
        private final Outbox<Object> action = outbox(ACTION, Object.class, "those for the other one");
        private final Settings settings;

        Fork(Settings settings) {
            this.settings = settings;
        }

        @Override
        protected void main() throws InterruptedException {
            for (Object message : inbox) {
                boolean chosen = settings.condition().holds(message);
                if (chosen) {
                    action.send(message);
                }
                if (!chosen || settings.mode() == Mode.SPLIT) {
                    outbox.send(message);
                }
            }
        }
    }
}
