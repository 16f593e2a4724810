package org.postroom.palette.sinks;

import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.component.Words;

/// Fails when what arrives differs from what was expected: another message, one too many, or, at the end, too few. So a
/// flow tests itself. Kamaelia: TestResult.
///
/// It counts as too few whichever way the end comes, for a run that was cut short has not shown what it should.
@ComponentInfo(group = "Sinks", summary = "Fails with a sentence when what arrives differs from what is expected, or"
        + " too little arrives.", atEnd = """
        When nothing more comes, or it is told to shut down, it looks at what waits in 'inbox' and ends; it fails if \
        too few messages have come.""", badInput = """
        Fails at a message that differs from the one that should come, and at one too many; the failure shows what was \
        expected and what came.""", kamaelia = "Kamaelia.Util.TestResult")
public final class Expect extends Component {

    public record Settings(@Help("the messages that should arrive, in this order") List<Object> messages) {
        public Settings {
            messages = List.copyOf(messages);
        }
    }

    private final Inbox<Object> control = tendControl();
    private final Inbox<Object> inbox = inbox(Object.class, "messages to check");
    private final List<Object> expected;
    private int arrived;

    public Expect(Settings settings) {
        expected = settings.messages();
    }

    public Expect(Object... messages) {
        this(new Settings(List.of(messages)));
    }

    @Override
    protected void main() throws InterruptedException {
        Ending told = awaitEnding();
        if (arrived < expected.size()) {
            throw new AssertionError((told instanceof Shutdown ? "told to shut down" : "at the end") + " after "
                    + arrived
                    + " of " + expected.size() + " messages; the next should be " + shown(expected.get(arrived)));
        }
        signal().send(told);
    }

    /// Messages first: who ends has sent them before.
    private Ending awaitEnding() throws InterruptedException {
        while (true) {
            if (awaitAny(inbox, control).orElse(control) == inbox) {
                check(inbox.receive());
            } else if (control.receive() instanceof Ending ending) {
                return ending;
            }
        }
    }

    private void check(Object message) {
        arrived++;
        if (arrived > expected.size()) {
            throw new AssertionError("expected no more than " + expected.size() + " messages, but then came "
                    + shown(message));
        }
        if (!message.equals(expected.get(arrived - 1))) {
            throw new AssertionError(
                    "message " + arrived + " should be " + shown(expected.get(arrived - 1)) + ", but is "
                            + shown(message));
        }
    }

    private static String shown(Object message) {
        return message instanceof String text
                ? "'" + Words.brief(text) + "'"
                : Words.brief(message) + " (" + message.getClass().getSimpleName() + ")";
    }
}
