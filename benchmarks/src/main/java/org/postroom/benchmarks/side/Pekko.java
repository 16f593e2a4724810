package org.postroom.benchmarks.side;

import com.typesafe.config.ConfigFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// Apache Pekko's typed actors on a dispatcher tuned for throughput. Their mailboxes are the usual ones, without bounds:
/// Pekko's bounded mailbox either drops what doesn't fit, or blocks the sender's thread of the dispatcher, and a
/// pipeline on two such threads then stands still for good.
public final class Pekko implements Side {
    private static final String TUNED = """
            tuned {
              type = Dispatcher
              executor = "fork-join-executor"
              fork-join-executor { parallelism-min = 2, parallelism-factor = 1, parallelism-max = 2 }
              throughput = 1000
            }
            pekko { loglevel = OFF, stdout-loglevel = OFF, log-dead-letters = off, jvm-shutdown-hooks = off }
            """;
    private static final DispatcherSelector DISPATCHER = DispatcherSelector.fromConfig("tuned");

    private final ActorSystem<Order> system = ActorSystem.create(guardian(), "pekko",
            ConfigFactory.parseString(TUNED).withFallback(ConfigFactory.load()));

    /// What the guardian does for us, on its own thread.
    private record Order(Consumer<Yard> act) {}

    /// Where actors are made; ends those that it made.
    private record Yard(ActorContext<Order> context, List<ActorRef<?>> made) {
        <T> ActorRef<T> spawn(Behavior<T> behavior) {
            ActorRef<T> actor = context.spawnAnonymous(behavior, DISPATCHER);
            made.add(actor);
            return actor;
        }

        void clear() {
            made.forEach(context::stop);
            made.clear();
        }
    }

    private static Behavior<Order> guardian() {
        return Behaviors.setup(context -> {
            Yard yard = new Yard(context, new ArrayList<>());
            return Behaviors.receiveMessage(order -> {
                order.act().accept(yard);
                return Behaviors.same();
            });
        });
    }

    private static ActorRef<Integer> relay(Yard yard, ActorRef<Integer> next) {
        return yard.spawn(Behaviors.receiveMessage(message -> {
            next.tell(message);
            return Behaviors.same();
        }));
    }

    private static ActorRef<Integer> total(Yard yard, int messages, Tally tally) {
        return yard.spawn(Behaviors.setup(_ -> {
            long[] seen = new long[2];
            return Behaviors.receiveMessage(message -> {
                seen[1] += message;
                if (++seen[0] == messages) {
                    tally.end(seen[0], seen[1]);
                }
                return Behaviors.same();
            });
        }));
    }

    /// Sends all its numbers when it is told how many.
    private static ActorRef<Integer> numbers(Yard yard, ActorRef<Integer> to, Tally tally) {
        return yard.spawn(Behaviors.receiveMessage(messages -> {
            tally.begin();
            for (int i = 0; i < messages; i++) {
                to.tell(i);
            }
            return Behaviors.same();
        }));
    }

    private Lap cleared(Lap lap) {
        system.tell(new Order(Yard::clear));
        return lap;
    }

    @Override
    public Lap pipeline(int relays, int messages) throws InterruptedException {
        Tally tally = new Tally(1);
        system.tell(new Order(yard -> {
            ActorRef<Integer> next = total(yard, messages, tally);
            for (int i = 0; i < relays; i++) {
                next = relay(yard, next);
            }
            numbers(yard, next, tally).tell(messages);
        }));
        return cleared(tally.check(messages, messages, Tally.sumBelow(messages)));
    }

    /// A ball, and who plays it back.
    private record Ball(int number, ActorRef<Ball> from) {}

    @Override
    public Lap pingPong(int rounds) throws InterruptedException {
        Tally tally = new Tally(1);
        system.tell(new Order(yard -> {
            ActorRef<Ball> ponger = yard.spawn(Behaviors.setup(context -> Behaviors.receiveMessage(ball -> {
                ball.from().tell(new Ball(ball.number(), context.getSelf()));
                return Behaviors.same();
            })));
            yard.spawn(pinger(ponger, rounds, tally));
        }));
        return cleared(tally.check(rounds, rounds, Tally.sumBelow(rounds)));
    }

    private static Behavior<Ball> pinger(ActorRef<Ball> ponger, int rounds, Tally tally) {
        return Behaviors.setup(context -> {
            long[] sum = new long[1];
            tally.begin();
            ponger.tell(new Ball(0, context.getSelf()));
            return Behaviors.receiveMessage(ball -> {
                sum[0] += ball.number();
                if (ball.number() + 1 < rounds) {
                    ponger.tell(new Ball(ball.number() + 1, context.getSelf()));
                } else {
                    tally.end(rounds, sum[0]);
                }
                return Behaviors.same();
            });
        });
    }

    private static Behavior<Integer> member(ActorRef<Integer> next) {
        return Behaviors.receiveMessage(token -> {
            next.tell(token + 1);
            return Behaviors.same();
        });
    }

    @Override
    public Lap ring(int members, int hops) throws InterruptedException {
        Tally tally = new Tally(1);
        long all = (long) (hops / members) * members;
        system.tell(new Order(yard -> yard.spawn(firstMember(members, all, tally))));
        return cleared(tally.check(all, all, all));
    }

    /// Makes the others, sets the token off, and says when it has gone far enough.
    private static Behavior<Integer> firstMember(int members, long hops, Tally tally) {
        return Behaviors.setup(context -> {
            ActorRef<Integer> next = context.getSelf();
            for (int i = 1; i < members; i++) {
                next = context.spawnAnonymous(member(next), DISPATCHER);
            }
            ActorRef<Integer> second = next;
            tally.begin();
            second.tell(0);
            return Behaviors.receiveMessage(token -> {
                if (token + 1 < hops) {
                    second.tell(token + 1);
                } else {
                    tally.end(token + 1, token + 1);
                }
                return Behaviors.same();
            });
        });
    }

    @Override
    public Lap fanOut(int leaves, int rounds) throws InterruptedException {
        Tally tally = new Tally(1);
        system.tell(new Order(yard -> {
            List<ActorRef<Ball>> out = new ArrayList<>();
            for (int i = 0; i < leaves; i++) {
                out.add(yard.spawn(Behaviors.receiveMessage(ball -> {
                    ball.from().tell(ball);
                    return Behaviors.same();
                })));
            }
            yard.spawn(hub(out, rounds, tally));
        }));
        return cleared(tally.check(rounds, (long) rounds * leaves, leaves * Tally.sumBelow(rounds)));
    }

    private static Behavior<Ball> hub(List<ActorRef<Ball>> out, int rounds, Tally tally) {
        return Behaviors.setup(context -> {
            long[] seen = new long[2];
            int[] sent = new int[1];
            Runnable window = () -> {
                for (int upTo = Math.min(rounds, sent[0] + WINDOW); sent[0] < upTo; sent[0]++) {
                    Ball ball = new Ball(sent[0], context.getSelf());
                    out.forEach(leaf -> leaf.tell(ball));
                }
            };
            tally.begin();
            window.run();
            return Behaviors.receiveMessage(ball -> {
                seen[1] += ball.number();
                if (++seen[0] == (long) rounds * out.size()) {
                    tally.end(seen[0], seen[1]);
                } else if (seen[0] == (long) sent[0] * out.size()) {
                    window.run();
                }
                return Behaviors.same();
            });
        });
    }

    @Override
    public Crowd idle(int components) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(components);
        Tally token = new Tally(1);
        List<ActorRef<Integer>> first = new ArrayList<>();
        long before = Heap.used();
        long began = System.nanoTime();
        system.tell(new Order(yard -> {
            token.begin();
            ActorRef<Integer> next = yard.context().spawnAnonymous(last(token), DISPATCHER);
            for (int i = 0; i < components; i++) {
                ActorRef<Integer> to = next;
                next = yard.context().spawnAnonymous(Behaviors.setup(_ -> {
                    started.countDown();
                    return member(to);
                }), DISPATCHER);
            }
            first.add(next);
        }));
        started.await();
        long nanos = System.nanoTime() - began;
        long bytes = Heap.used() - before;
        system.tell(new Order(_ -> first.getFirst().tell(0)));
        token.check(components, 1, components);
        return new Crowd(components, nanos, bytes);
    }

    private static Behavior<Integer> last(Tally token) {
        return Behaviors.receiveMessage(hops -> {
            token.end(1, hops);
            return Behaviors.stopped();
        });
    }

    @Override
    public List<Long> slowReader(int messages) throws InterruptedException {
        Tally tally = new Tally(1);
        SlowWork work = new SlowWork(messages);
        system.tell(new Order(yard -> {
            ActorRef<Integer> reader = yard.spawn(Behaviors.receiveMessage(message -> {
                if (work.last(message)) {
                    tally.end(messages, work.sum());
                }
                return Behaviors.same();
            }));
            numbers(yard, reader, tally).tell(messages);
        }));
        tally.check(messages, messages, Tally.sumBelow(messages));
        cleared(new Lap(messages, 1));
        return work.heap();
    }

    @Override
    public void close() {
        system.terminate();
    }
}
