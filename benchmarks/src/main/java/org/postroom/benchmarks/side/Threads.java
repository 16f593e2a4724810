package org.postroom.benchmarks.side;

import java.util.concurrent.ArrayBlockingQueue;

/// The JDK alone: a virtual thread each, an [ArrayBlockingQueue] between them.
public final class Threads extends StraightLine {
    @Override
    Pipe pipe() {
        return new Queued(new ArrayBlockingQueue<>(CAPACITY));
    }

    @Override
    Pipe sharedPipe() {
        return pipe();
    }

    @Override
    void start(Work work) {
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private record Queued(ArrayBlockingQueue<Integer> queue) implements Pipe {
        @Override
        public void put(Integer message) throws InterruptedException {
            queue.put(message);
        }

        @Override
        public Integer take() throws InterruptedException {
            return queue.take();
        }
    }
}
