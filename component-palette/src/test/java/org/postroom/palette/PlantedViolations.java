package org.postroom.palette;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.postroom.engine.component.Component;

/// Does everything that a component must not do, and one thing that it may: shows that [WaitingRules] can fail.
final class PlantedViolations extends Component {
    private final InputStream stream = new ByteArrayInputStream(new byte[1]);

    @Override
    protected void main() throws Exception {
        outside(() -> readAllowed());
        Callable<Integer> kept = () -> readAllowed();
        kept.call();
        readBoth();
        outside(() -> readBoth());
    }

    private int readAllowed() throws IOException {
        return stream.read();
    }

    private int readBoth() throws IOException {
        return stream.read();
    }

    void sleeps() throws InterruptedException {
        Thread.sleep(1);
    }

    void parks() {
        LockSupport.parkNanos(1);
    }

    long looksAtTheClock() {
        return System.nanoTime() + System.currentTimeMillis() + Instant.now().getEpochSecond();
    }

    double rollsDice() {
        return Math.random() + new Random().nextInt();
    }

    @SuppressWarnings("WaitNotInLoop")
    synchronized void waitsForOthers() throws InterruptedException {
        wait(1);
        new CountDownLatch(0).await();
    }

    Object waitsForAQueue(BlockingQueue<Object> queue) throws InterruptedException {
        queue.add("never waits");
        return queue.take();
    }

    void waitsForAProgram(Process process) throws InterruptedException {
        process.waitFor();
    }
}
