import java.util.concurrent.Semaphore;

abstract class Microprocess {
    private final Semaphore begin = new Semaphore(0);
    private final Semaphore end = new Semaphore(0);
    private boolean started;
    private boolean over;

    protected abstract void main() throws InterruptedException;

    // Ends this turn. The next one goes on right here.
    protected final void pass() throws InterruptedException {
        end.release();
        begin.acquire();
    }

    // Gives it one turn, and tells whether it wants another one.
    final boolean turn() throws InterruptedException {
        if (!started) {
            started = true;
            Thread.startVirtualThread(this::live);
        }
        begin.release();
        end.acquire();
        return !over;
    }

    private void live() {
        try {
            begin.acquire();
            main();
        } catch (InterruptedException e) {
            // Nobody gives it turns any more: that is an end like any other.
        } finally {
            over = true;
            end.release();
        }
    }
}
