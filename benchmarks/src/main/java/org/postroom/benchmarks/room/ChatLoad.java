package org.postroom.benchmarks.room;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postroom.benchmarks.side.Heap;

/// Many guests in the chat room at once, all in this JVM, room and guests on the same cores.
///
/// @param flow   the chat room's file
/// @param guests how many there are
/// @param time   how long they talk
public record ChatLoad(Path flow, int guests, Duration time) {
    private static final long PATIENCE_SECONDS = 30;
    private static final String SHORT = "and that is all there is to say";
    private static final int LISTENERS_BESIDE_A_DEAF_ONE = 10;
    private static final int LONG_LETTERS = 10_000;
    private static final int LONG_LINES = 3_000;
    private static final int LONG_A_SECOND = 500;
    private static final double MEBI = 1024.0 * 1024;

    /// What came of it.
    ///
    /// @param text  in words, a row of a table
    /// @param whole whether nothing was lost or out of order
    public record Outcome(String text, boolean whole) {}

    /// All talk, each hears everybody.
    ///
    /// @param rate how many lines are heard a second, by all guests together
    public Outcome talk(int rate) throws IOException, InterruptedException {
        try (Room room = Room.open(flow, guests)) {
            Tally tally = new Tally();
            List<Visitor> visitors = seated(room, guests, tally);
            int said = (int) Math.max(1, (long) rate * time.toSeconds() / guests);
            long begin = System.nanoTime();
            say(visitors, said, (double) rate / guests, SHORT);
            long expected = (long) said * guests;
            await(tally, expected);
            double seconds = Math.max(1, tally.lastNanos() - begin) / 1e9;
            leave(visitors);
            return new Outcome(String.format(Locale.ROOT,
                    "| %,d | %,.0f | %,.0f | %,d | %,d | %,d | %.0f | %.0f |", guests, said / seconds,
                    tally.heard() / seconds, tally.heard(), expected - tally.heard(), tally.disordered(),
                    tally.millis(0.5), tally.millis(0.99)),
                    tally.heard() == expected && tally.lost() == 0 && tally.disordered() == 0);
        }
    }

    /// One who never reads sits among a few, and long lines are said.
    public Outcome deaf() throws IOException, InterruptedException {
        int few = Math.min(guests, LISTENERS_BESIDE_A_DEAF_ONE);
        try (Room room = Room.open(flow, few + 1);
                Socket deaf = new Socket(InetAddress.getLoopbackAddress(), room.port())) {
            Tally tally = new Tally();
            List<Visitor> visitors = seated(room, few, tally);
            String more = "x".repeat(LONG_LETTERS);
            say(visitors, LONG_LINES, LONG_A_SECOND, more);
            await(tally, (long) LONG_LINES * few);
            long half = Heap.used();
            long first = tally.heard();
            say(visitors, LONG_LINES, LONG_A_SECOND, more, LONG_LINES / few);
            await(tally, first + (long) LONG_LINES * few);
            long all = Heap.used();
            boolean whole = tally.heard() == 2L * LONG_LINES * few && tally.lost() == 0 && deaf.isConnected();
            leave(visitors);
            return new Outcome(String.format(Locale.ROOT,
                    "Beside one who never reads, %d others heard %,d of %,d lines of %,d letters. Alive on the heap after"
                            + " the first half: %.1f MiB, after the second: %.1f MiB.",
                    few, tally.heard(), 2L * LONG_LINES * few, LONG_LETTERS, half / MEBI, all / MEBI),
                    whole && all - half < half / 2);
        }
    }

    private static List<Visitor> seated(Room room, int many, Tally tally) throws IOException, InterruptedException {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            visitors.add(new Visitor(i, many, room.port(), tally));
            visitors.getLast().sitDown();
        }
        return visitors;
    }

    private static void say(List<Visitor> visitors, int lines, double aSecond, String more) throws IOException {
        say(visitors, lines, aSecond, more, 0);
    }

    /// They take turns, at times that don't depend on how quick anybody was.
    private static void say(List<Visitor> visitors, int lines, double aSecond, String more, int saidBefore)
            throws IOException {
        long begin = System.nanoTime();
        for (int i = 0; i < lines; i++) {
            long due = begin + (long) (i / aSecond * 1e9);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            visitors.get(i % visitors.size()).say(saidBefore + i / visitors.size(), more);
        }
    }

    /// Until all has been heard, or nothing new for long.
    private static void await(Tally tally, long expected) throws InterruptedException {
        long before = -1;
        long since = System.nanoTime();
        while (tally.heard() < expected && System.nanoTime() - since < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            if (tally.heard() != before) {
                before = tally.heard();
                since = System.nanoTime();
            }
            Thread.sleep(10);
        }
    }

    private static void leave(List<Visitor> visitors) throws IOException, InterruptedException {
        for (Visitor each : visitors) {
            each.leave();
        }
    }
}
