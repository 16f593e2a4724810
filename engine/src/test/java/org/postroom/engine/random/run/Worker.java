package org.postroom.engine.random.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Ended;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.NoSpaceInBox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.random.plan.Job;
import org.postroom.engine.random.plan.Job.Trait;
import org.postroom.engine.random.run.Ledger.Fate;
import org.postroom.engine.random.run.Ledger.Leaving;

/// A component that does its [Job], by its own dice, and notes what it did.
final class Worker extends Component {
    private static final int MOST_HOPS = 6;
    private static final int LONGEST_PAUSE = 30_000;
    private static final int IDLE_POLLS = 6;

    private final Job job;
    private final Ledger ledger;
    private final Journal journal;
    private final Surroundings surroundings;
    private final List<Inbox<Object>> ins = new ArrayList<>();
    private final List<Outbox<Object>> outs = new ArrayList<>();
    private final Optional<Inbox<Object>> control;
    private int acts;

    /// Where a worker works.
    ///
    /// @param beat    what its pauses are counted in
    /// @param outside whether it may wait for the world
    record Surroundings(Duration beat, boolean outside) {}

    Worker(Job job, Ledger ledger, Journal journal, Surroundings surroundings) {
        this.job = job;
        this.ledger = ledger;
        this.journal = journal;
        this.surroundings = surroundings;
        control = job.tendsControl() ? Optional.of(tendControl()) : Optional.empty();
        job.inboxes().forEach(name -> ins.add(inbox(name, Object.class, "messages")));
        job.outboxes().forEach(name -> outs.add(outbox(name, Object.class, "messages")));
    }

    @Override
    protected void main() throws Exception {
        Leaving how = Leaving.FAILED;
        try {
            how = doJob();
        } catch (Ended e) {
            how = Leaving.TOLD;
        } catch (InterruptedException e) {
            how = Leaving.INTERRUPTED;
        } finally {
            ledger.left(how);
            journal.note(new Event.Left(ledger.path()));
        }
    }

    private Leaving doJob() throws Exception {
        boolean told = switch (job.habit()) {
            case SOURCE -> produce();
            case LOOP -> loop();
            case RECEIVE -> receive();
            case POLL -> poll();
            case AWAIT_ANY, TEND_CONTROL -> awaitAny();
        };
        if (told) {
            return Thread.currentThread().isInterrupted() ? Leaving.INTERRUPTED : Leaving.TOLD;
        }
        if (job.is(Trait.ABRUPT)) {
            signal().send(new Shutdown());
        }
        return Leaving.OF_ITSELF;
    }

    // ---- habits; each tells whether it ended because it was told ----

    private boolean produce() throws Exception {
        while (ledger.sent().size() < job.quota() && !enough()) {
            for (int burst = 1 + random().nextInt(6); burst > 0 && ledger.sent().size() < job.quota(); burst--) {
                passOn(random().nextInt(MOST_HOPS), job.quota());
            }
            if (!ins.isEmpty()) {
                pollOnce(anyInbox());
            }
            if (outs.isEmpty()) {
                return false;
            }
        }
        return false;
    }

    private boolean loop() throws Exception {
        for (Object message : ins.getFirst()) {
            took(ins.getFirst(), message);
            if (enough()) {
                return false;
            }
        }
        return true;
    }

    private boolean receive() throws Exception {
        while (!enough()) {
            Inbox<Object> inbox = anyInbox();
            took(inbox, inbox.receive());
        }
        return false;
    }

    private boolean poll() throws Exception {
        int idle = 0;
        while (!enough()) {
            if (pollOnce(anyInbox())) {
                idle = 0;
            } else if (++idle % IDLE_POLLS != 0) {
                pause(surroundings.beat().multipliedBy(1 + random().nextInt(100)));
            } else if (awaitAny(ins.toArray(Inbox<?>[]::new)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean pollOnce(Inbox<Object> inbox) throws Exception {
        Optional<Object> message = inbox.poll();
        if (message.isPresent()) {
            took(inbox, message.get());
        }
        return message.isPresent();
    }

    private boolean awaitAny() throws Exception {
        List<Inbox<Object>> boxes = new ArrayList<>(control.stream().toList());
        boxes.addAll(ins);
        while (!enough()) {
            Optional<Inbox<?>> ready = awaitAny(boxes.toArray(Inbox<?>[]::new));
            if (ready.isEmpty()) {
                return true;
            }
            Inbox<Object> inbox = boxes.stream().filter(box -> box == ready.get()).findFirst().orElseThrow();
            int some = 1 + random().nextInt(3);
            for (int i = 0; i < some && inbox.size() > 0; i++) {
                if (takeFrom(inbox) instanceof Ending ending && control.filter(box -> box == inbox).isPresent()) {
                    return told(ending);
                }
            }
        }
        return false;
    }

    private Object takeFrom(Inbox<Object> inbox) throws Exception {
        Object message = inbox.receive();
        took(inbox, message);
        return message;
    }

    /// As a component should that tends its control: finishes what has come in, or ends at once.
    private boolean told(Ending ending) throws Exception {
        if (ending instanceof Shutdown) {
            signal().send(ending);
            return true;
        }
        for (Inbox<Object> inbox : ins) {
            boolean more = true;
            while (more && !enough()) {
                more = pollOnce(inbox);
            }
        }
        return true;
    }

    // ---- with each message ----

    private void took(Inbox<Object> inbox, Object message) throws Exception {
        ledger.took(inbox.name(), message);
        acted();
        if (message instanceof Numbered numbered && numbered.hops() > 0 && random().nextInt(100) < 85) {
            passOn(numbered.hops() - 1, job.budget());
        }
    }

    private void passOn(int hops, int most) throws Exception {
        if (outs.isEmpty()) {
            return;
        }
        List<Outbox<Object>> some = job.is(Trait.SPREADS) ? outs : List.of(outs.get(random().nextInt(outs.size())));
        for (Outbox<Object> outbox : some) {
            if (ledger.sent().size() < most) {
                send(outbox, hops);
            }
        }
    }

    private void send(Outbox<Object> outbox, int hops) throws Exception {
        Numbered message = ledger.sends(outbox.name(), hops);
        try {
            outbox.send(message);
            ledger.sent(Fate.RETURNED);
        } catch (NoSpaceInBox e) {
            ledger.sent(Fate.REFUSED);
            journal.note(new Event.Refused(message.from(), message));
            if (!job.is(Trait.FORGIVES)) {
                throw e;
            }
        } catch (InterruptedException e) {
            ledger.sent(Fate.CUT);
            throw e;
        }
        acted();
    }

    /// Counts, and does now and then what a component does beside its messages.
    private void acted() throws Exception {
        acts++;
        if (acts == job.failsAfter()) {
            throw new IllegalStateException("fails on purpose after " + acts);
        }
        if (job.pausesAt() > 0 && acts % job.pausesAt() == 0) {
            pause(surroundings.beat().multipliedBy(random().nextInt(LONGEST_PAUSE)));
        }
        if (job.is(Trait.WORLDLY) && surroundings.outside() && acts % 7 == 0) {
            outside(() -> "the world");
        }
    }

    private boolean enough() {
        return job.endsAfter() > 0 && acts >= job.endsAfter();
    }

    private Inbox<Object> anyInbox() {
        return ins.get(random().nextInt(ins.size()));
    }
}
