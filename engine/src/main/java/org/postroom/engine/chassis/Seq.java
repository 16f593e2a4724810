package org.postroom.engine.chassis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Maker;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;

/// Children one after the other: each starts when the one before has ended. `inbox` and `outbox` pass to and from the
/// one that runs. Told [ProducerFinished], it passes that on to the present child and to each following one before it
/// starts; told [Shutdown], it passes that on and starts no other. Kamaelia: Seq, which wasn't to be told anything.
@ComponentInfo(group = "Chassis", summary = "Runs components or parts one after the other: each starts when the one"
        + " before has ended.", atEnd = """
        Ends after the last of them. When nothing more comes, it tells the one that runs, and each of those that \
        follow as it starts; one that only sends then ends before its first message. Told to shut down, it tells the \
        one that runs, waits for it, and starts no other.""", badInput = """
        What comes to 'inbox' is a matter of the one that runs; what that leaves there is lost when it ends. After one \
        that fails the next one starts.""", kamaelia = "Kamaelia.Chassis.Seq")
public final class Seq extends Chassis {
    private final Inbox<Object> control = tendControl();
    private final Inbox<Object> inbox = inbox(Object.class, "passes to the child that runs");
    private final Outbox<Object> outbox = outbox(Object.class, "passes from the child that runs");
    private final List<Supplier<Component>> items;
    private Optional<Ending> told = Optional.empty();

    /// What a drawing says about it.
    ///
    /// @param children what to run, in this order
    public record Settings(
            @Help("the types to run, in this order, 1 or more: components or parts") List<Maker> children) {
        /// Refuses nothing to run.
        public Settings {
            children = List.copyOf(children);
            if (children.isEmpty()) {
                throw new IllegalArgumentException("name at least one component or part to run");
            }
        }
    }

    /// As a drawing has it.
    ///
    /// @param settings what to run
    public Seq(Settings settings) {
        items = settings.children().stream().<Supplier<Component>>map(maker -> () -> maker.make(Map.of())).toList();
    }

    /// As a program has it.
    ///
    /// @param items what to run, in this order
    public Seq(Component... items) {
        this.items = Arrays.stream(items).<Supplier<Component>>map(item -> () -> item).toList();
    }

    @Override
    protected void main() throws InterruptedException {
        for (int i = 0; i < items.size() && !shutDown(); i++) {
            String name = "child-" + (i + 1);
            takeInside(Child.of(name, items.get(i).get()), inbox, outbox);
            told.ifPresent(ending -> children().tell(name, ending));
            children().start(name);
            awaitEndOf(name);
            children().remove(name);
        }
        if (told.isPresent()) {
            signal().send(told.get());
        }
    }

    private boolean shutDown() {
        return told.filter(Shutdown.class::isInstance).isPresent();
    }

    private void awaitEndOf(String name) throws InterruptedException {
        while (children().running() > 0) {
            Optional<Inbox<?>> ready = awaitAny(ended, control);
            if (ready.isPresent() && ready.get() == ended) {
                ended.receive();
            } else if (control.receive() instanceof Ending ending) {
                told = Optional.of(ending);
                children().tell(name, ending);
            }
        }
    }
}
