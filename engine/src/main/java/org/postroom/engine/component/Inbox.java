package org.postroom.engine.component;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A tray in which a component finds its messages, in the order in which they came. Declared in the component's
/// constructor, used in its `main` only, by its own thread.
///
/// ```java
/// for (String line : inbox) outbox.send(line.toUpperCase());
/// ```
///
/// @param <T> the type of the messages; one that doesn't fit makes the component fail, with both types named
public final class Inbox<T> implements Iterable<T> {
    private static final Object NONE = new Object();
    private static final Object END = new Object();

    private final String name;
    private final Class<T> type;
    private final String help;
    private Tray tray = NotRunning.TRAY;

    Inbox(String name, Class<T> type, String help) {
        this.name = name;
        this.type = type;
        this.help = help;
    }

    /// Its name, unique among the inboxes of its component.
    ///
    /// @return for example "inbox"
    public String name() {
        return name;
    }

    /// What it takes.
    ///
    /// @return the type of its messages
    public Class<T> type() {
        return type;
    }

    /// What it is for, for a person.
    ///
    /// @return a phrase
    public String help() {
        return help;
    }

    /// Waits for the next message.
    ///
    /// @return the message
    /// @throws Ended                when nothing more will come; let it pass, and the component ends
    /// @throws InterruptedException when the component must end at once
    public T receive() throws InterruptedException {
        return checked(tray.take());
    }

    /// Takes the next message if one is here.
    ///
    /// @return the message, or nothing
    /// @throws InterruptedException when the component must end at once
    public Optional<T> poll() throws InterruptedException {
        return tray.poll().map(this::checked);
    }

    /// How many messages lie here now.
    ///
    /// @return 0 up to the capacity
    public int size() {
        return tray.size();
    }

    /// The messages as they come; ends when nothing more will come. Where the thread is interrupted the loop ends
    /// too, and the interruption stays to be seen.
    @Override
    public Iterator<T> iterator() {
        return new Coming();
    }

    void settle(Tray place) {
        tray = place;
    }

    @SuppressWarnings("unchecked")
    private T checked(Object message) {
        if (!type.isInstance(message)) {
            throw new ClassCastException("inbox '" + name + "' takes " + type.getSimpleName() + " but got "
                    + message.getClass().getSimpleName() + ": " + Words.brief(message));
        }
        return (T) message;
    }

    @SuppressWarnings("ReferenceEquality") // NONE and END are marks, not messages
    private final class Coming implements Iterator<T> {
        private Object held = NONE;

        @Override
        public boolean hasNext() {
            if (held == NONE) {
                held = next(END);
            }
            return held != END;
        }

        @Override
        public T next() {
            if (held == NONE && !hasNext() || held == END) {
                throw new NoSuchElementException("inbox '" + name + "' has ended");
            }
            Object message = held;
            held = NONE;
            return checked(message);
        }

        private Object next(Object atEnd) {
            try {
                return tray.takeOr(atEnd);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return atEnd;
            }
        }
    }
}
