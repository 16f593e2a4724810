package org.postroom.benchmarks.room;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A guest who checks that it hears what everybody says, all of it and in the order of each speaker. A line is `say`, the
/// speaker's number, how many it has said before, when, and something to make it long.
final class Visitor {
    private static final int FIELDS = 5;
    private static final int QUESTIONS = 100;

    private final int number;
    private final Socket socket;
    private final int[] next;
    private final CountDownLatch seated = new CountDownLatch(1);
    private final Tally tally;
    private final Thread listening;

    /// @param number   which of them it is
    /// @param speakers how many speak
    Visitor(int number, int speakers, int port, Tally tally) throws IOException {
        this.number = number;
        this.tally = tally;
        next = new int[speakers];
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        listening = Thread.ofVirtual().start(this::listen);
    }

    /// What is said before one has sat down isn't heard.
    void sitDown() throws IOException, InterruptedException {
        for (int i = 0; i < QUESTIONS; i++) {
            write("hello " + number);
            if (seated.await(10L * (i + 1), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        throw new IOException("guest " + number + " never heard its own hello");
    }

    void say(int count, String more) throws IOException {
        write("say " + number + " " + count + " " + System.nanoTime() + " " + more);
    }

    private void write(String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void listen() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                hear(line);
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void hear(String line) {
        String[] words = line.split(" ", FIELDS);
        if (words[0].equals("hello")) {
            if (Integer.parseInt(words[1]) == number) {
                seated.countDown();
            }
            return;
        }
        int speaker = Integer.parseInt(words[1]);
        int count = Integer.parseInt(words[2]);
        tally.heard(count - next[speaker], System.nanoTime() - Long.parseLong(words[3]));
        next[speaker] = Math.max(next[speaker], count + 1);
    }

    void leave() throws IOException, InterruptedException {
        socket.close();
        listening.join();
    }
}
