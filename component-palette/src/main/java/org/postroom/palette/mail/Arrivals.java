package org.postroom.palette.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The mails that have come and aren't answered yet. Shared by the library's threads, each of which brings one mail and
/// waits for its answer, and the two components that read and answer them: all is guarded by this. So nothing here grows
/// beyond the number of connections.
final class Arrivals {
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<String, Waiting> waiting = new HashMap<>();
    private final String mark;
    private final Duration patience;
    private long last;
    private boolean closed;

    /// @param mark     what the ids of mails begin with: no two servers have the same
    /// @param patience so long a mail waits for its answer
    Arrivals(String mark, Duration patience) {
        this.mark = mark;
        this.patience = patience;
    }

    /// What is to be told.
    sealed interface Event {
        /// A mail has come.
        record Came(Mail mail) implements Event {}

        /// A mail has got its answer.
        record Answered(Mail mail, MailAnswer answer) implements Event {}

        /// A mail was refused before anybody saw it; who brought it waits until that is told.
        record Refused(Waiting refused, MailAnswer answer) implements Event {}

        /// Nothing more will come.
        record Over() implements Event {}
    }

    /// Somebody who waits for an answer.
    record Waiting(Mail mail, BlockingQueue<MailAnswer> answer) {
        Waiting(Mail mail) {
            this(mail, new LinkedBlockingQueue<>());
        }
    }

    /// A name for a mail.
    synchronized String name() {
        return mark + "-" + ++last;
    }

    /// Hands a mail over and waits for its answer.
    MailAnswer hand(Mail mail) throws InterruptedException {
        Waiting mine = new Waiting(mail);
        if (!note(mine)) {
            return new MailAnswer(mail.id(), 421, "4.3.2 It ends, please try again later");
        }
        Optional<MailAnswer> answer = Optional
                .ofNullable(mine.answer().poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        if (answer.isPresent()) {
            return answer.get();
        }
        answer(new MailAnswer(mail.id(), 451, "4.3.0 No answer in time, please try again later"));
        return mine.answer().take(); // this one, or one that came at the last moment
    }

    private synchronized boolean note(Waiting mine) {
        if (closed) {
            return false;
        }
        waiting.put(mine.mail().id(), mine);
        return events.add(new Event.Came(mine.mail()));
    }

    /// Tells that a mail was refused before anybody saw it.
    MailAnswer refuse(Mail mail, int code, String text) throws InterruptedException {
        Waiting mine = new Waiting(mail);
        MailAnswer answer = new MailAnswer(mail.id(), code, text);
        synchronized (this) {
            if (closed) {
                return answer;
            }
            events.add(new Event.Refused(mine, answer));
        }
        return Optional.ofNullable(mine.answer().poll(patience.toMillis(), TimeUnit.MILLISECONDS)).orElse(answer);
    }

    /// Waits for something to tell. Called outside.
    ///
    /// @return all that there is, at least one
    List<Event> next() throws InterruptedException {
        List<Event> all = new ArrayList<>();
        all.add(events.take());
        events.drainTo(all);
        for (Event event : all) {
            if (event instanceof Event.Refused(var refused, var answer)) {
                refused.answer().add(answer);
            }
        }
        return all;
    }

    /// Answers a mail.
    ///
    /// @return what is wrong with the answer, or nothing
    synchronized Optional<String> answer(MailAnswer answer) {
        Optional<Waiting> asked = Optional.ofNullable(waiting.remove(answer.id()));
        if (asked.isEmpty()) {
            return Optional.of("nobody waits for the answer to the mail " + answer.id()
                    + ": it has been answered, or came too late: " + answer.code() + " " + answer.text());
        }
        events.add(new Event.Answered(asked.get().mail(), answer));
        asked.get().answer().add(answer);
        return Optional.empty();
    }

    /// Nobody will answer any more: those who wait are told so.
    synchronized boolean close() {
        closed = true;
        for (String id : List.copyOf(waiting.keySet())) {
            answer(new MailAnswer(id, 421, "4.3.2 It ends, please try again later"));
        }
        return events.add(new Event.Over());
    }
}
