package org.postroom.benchmarks.side;

import java.util.List;
import java.util.stream.IntStream;

/// Sequential programs on threads of some kind, with bounded queues of some kind between them. A negative message says
/// that no more will come.
abstract class StraightLine implements Side {
    private static final Integer END = -1;

    /// A bounded queue.
    interface Pipe {
        void put(Integer message) throws InterruptedException;

        Integer take() throws InterruptedException;
    }

    /// A program.
    interface Work {
        void run() throws InterruptedException;
    }

    abstract Pipe pipe();

    /// A pipe with several senders.
    abstract Pipe sharedPipe();

    abstract void start(Work work);

    private List<Pipe> pipes(int number) {
        return IntStream.range(0, number).mapToObj(_ -> pipe()).toList();
    }

    static void relay(Pipe from, Pipe to) throws InterruptedException {
        for (Integer message = from.take(); message >= 0; message = from.take()) {
            to.put(message);
        }
        to.put(END);
    }

    @Override
    public Lap pipeline(int relays, int messages) throws InterruptedException {
        Tally tally = new Tally(1);
        List<Pipe> pipes = pipes(relays + 1);
        start(() -> total(pipes.getLast(), tally));
        for (int i = 0; i < relays; i++) {
            int at = i;
            start(() -> relay(pipes.get(at), pipes.get(at + 1)));
        }
        start(() -> {
            tally.begin();
            numbers(pipes.getFirst(), messages);
        });
        return tally.check(messages, messages, Tally.sumBelow(messages));
    }

    private static void numbers(Pipe to, int messages) throws InterruptedException {
        for (int i = 0; i < messages; i++) {
            to.put(i);
        }
        to.put(END);
    }

    private static void total(Pipe from, Tally tally) throws InterruptedException {
        long count = 0;
        long sum = 0;
        for (Integer message = from.take(); message >= 0; message = from.take()) {
            count++;
            sum += message;
        }
        tally.end(count, sum);
    }

    @Override
    public Lap pingPong(int rounds) throws InterruptedException {
        Tally tally = new Tally(1);
        Pipe there = pipe();
        Pipe back = pipe();
        start(() -> relay(there, back));
        start(() -> {
            tally.begin();
            long sum = 0;
            for (int i = 0; i < rounds; i++) {
                there.put(i);
                sum += back.take();
            }
            tally.end(rounds, sum);
            there.put(END);
            back.take();
        });
        return tally.check(rounds, rounds, Tally.sumBelow(rounds));
    }

    @Override
    public Lap ring(int members, int hops) throws InterruptedException {
        Tally tally = new Tally(1);
        List<Pipe> pipes = pipes(members);
        for (int i = 1; i < members; i++) {
            int at = i;
            start(() -> member(pipes.get(at - 1), pipes.get(at)));
        }
        int laps = hops / members;
        start(() -> {
            tally.begin();
            Integer token = 0;
            for (int i = 0; i < laps; i++) {
                pipes.getFirst().put(token);
                token = pipes.getLast().take() + 1;
            }
            tally.end((long) laps * members, token);
            pipes.getFirst().put(END);
            pipes.getLast().take();
        });
        long all = (long) laps * members;
        return tally.check(all, all, all);
    }

    private static void member(Pipe from, Pipe to) throws InterruptedException {
        for (Integer token = from.take(); token >= 0; token = from.take()) {
            to.put(token + 1);
        }
        to.put(END);
    }

    @Override
    public Lap fanOut(int leaves, int rounds) throws InterruptedException {
        Tally tally = new Tally(1);
        List<Pipe> out = pipes(leaves);
        Pipe back = sharedPipe();
        for (Pipe mine : out) {
            start(() -> relay(mine, back));
        }
        start(() -> hub(out, back, rounds, tally));
        long answers = (long) rounds * leaves;
        return tally.check(rounds, answers, leaves * Tally.sumBelow(rounds));
    }

    private static void hub(List<Pipe> out, Pipe back, int rounds, Tally tally) throws InterruptedException {
        tally.begin();
        long sum = 0;
        for (int done = 0; done < rounds; done += WINDOW) {
            int now = Math.min(WINDOW, rounds - done);
            for (int i = 0; i < now; i++) {
                Integer message = done + i;
                for (Pipe leaf : out) {
                    leaf.put(message);
                }
            }
            for (int i = 0; i < now * out.size(); i++) {
                sum += back.take();
            }
        }
        tally.end((long) rounds * out.size(), sum);
        for (Pipe leaf : out) {
            leaf.put(END);
        }
        for (int i = 0; i < out.size(); i++) {
            back.take();
        }
    }

    @Override
    public Crowd idle(int components) throws InterruptedException {
        Tally started = new Tally(components);
        long before = Heap.used();
        long began = System.nanoTime();
        Chain chain = chain(components, started);
        started.check(components, components, 0);
        long nanos = System.nanoTime() - began;
        long bytes = Heap.used() - before;
        chain.first().put(0);
        if (chain.last().take() != components) {
            throw new IllegalStateException("the token went astray");
        }
        chain.first().put(END);
        chain.last().take();
        return new Crowd(components, nanos, bytes);
    }

    /// The ways in and out of a chain of members.
    private record Chain(Pipe first, Pipe last) {}

    private Chain chain(int components, Tally started) {
        Pipe first = pipe();
        Pipe last = first;
        for (int i = 0; i < components; i++) {
            Pipe from = last;
            Pipe to = pipe();
            start(() -> {
                started.end(1, 0);
                member(from, to);
            });
            last = to;
        }
        return new Chain(first, last);
    }

    @Override
    public List<Long> slowReader(int messages) throws InterruptedException {
        Tally tally = new Tally(1);
        SlowWork work = new SlowWork(messages);
        Pipe pipe = pipe();
        start(() -> numbers(pipe, messages));
        start(() -> {
            tally.begin();
            while (!work.last(pipe.take())) {}
            tally.end(messages, work.sum());
            pipe.take();
        });
        tally.check(messages, messages, Tally.sumBelow(messages));
        return work.heap();
    }
}
