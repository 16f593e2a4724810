package org.postroom.engine.random.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postroom.engine.component.BoxName;

/// What one component notes about itself, over all of its instances. Confined to the component's thread, and read when
/// that has ended.
public final class Ledger {
    private final String path;
    private final List<Sending> sent = new ArrayList<>();
    private final List<Taking> taken = new ArrayList<>();
    private final List<Leaving> left = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// How a sending came out.
    public enum Fate {
        /// `send` hasn't come back.
        UNDER_WAY,
        /// It returned.
        RETURNED,
        /// It threw `NoSpaceInBox`.
        REFUSED,
        /// It was left because the component was told to end.
        CUT
    }

    /// How `main` ended.
    public enum Leaving {
        /// By itself.
        OF_ITSELF,
        /// Because nothing more would come, or it was told.
        TOLD,
        /// By an interruption, which nobody in these networks needs.
        INTERRUPTED,
        /// By a failure.
        FAILED
    }

    /// A message sent.
    public record Sending(Numbered message, Fate fate) {}

    /// A message taken.
    public record Taking(BoxName inbox, Object message) {}

    Ledger(String path) {
        this.path = path;
    }

    Numbered sends(String outbox, int hops) {
        int number = numbers.merge(outbox, 1, Integer::sum) - 1;
        Numbered message = new Numbered(new BoxName(path, outbox), number, hops);
        sent.add(new Sending(message, Fate.UNDER_WAY));
        return message;
    }

    void sent(Fate fate) {
        sent.set(sent.size() - 1, new Sending(sent.getLast().message(), fate));
    }

    void took(String inbox, Object message) {
        taken.add(new Taking(new BoxName(path, inbox), message));
    }

    void left(Leaving how) {
        left.add(how);
    }

    /// Whose it is.
    public String path() {
        return path;
    }

    /// What it has sent, in order.
    public List<Sending> sent() {
        return sent;
    }

    /// What it has taken, in order.
    public List<Taking> taken() {
        return taken;
    }

    /// How each of its instances ended.
    public List<Leaving> left() {
        return left;
    }
}
