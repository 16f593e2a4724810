package org.postroom.palette.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.palette.Trial;

class ConsoleTest {
    @Test
    void readerSendsLinesAndEndsWithItsInput() {
        var outcome = Trial.of(() -> new ConsoleReader(input("one\nzwölf\r\n\nlast"))).run();

        assertThat(outcome.sent("outbox")).containsExactly("one", "zwölf", "", "last");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void readerOfNothingSendsNothing() {
        assertThat(Trial.of(() -> new ConsoleReader(input(""))).run().sent("outbox")).isEmpty();
    }

    @Test
    void readerPutsLettersTogetherThatComeInTwoPieces() {
        var outcome = Trial.of(() -> new ConsoleReader(byteByByte("zwölf €\n"))).run();

        assertThat(outcome.sent("outbox")).containsExactly("zwölf €");
    }

    @Test
    void readerReadsManyLines() {
        var outcome = Trial.of(() -> new ConsoleReader(input("a line\n".repeat(20_000)))).runOnce();

        assertThat(outcome.sent("outbox")).hasSize(20_000).containsOnly("a line");
    }

    @Test
    void readerEndsWhenShutDownThoughNobodyTypes() {
        var never = new CountDownLatch(1);
        var outcome = Trial.of(() -> new ConsoleReader(new Silent(never))).shutDownAfter(Duration.ofMillis(10))
                .runOnce();
        never.countDown();

        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }

    @Test
    void readerFailsWhereItsInputDoes() {
        var outcome = Trial.of(() -> new ConsoleReader(new Dead())).run();

        assertThat(outcome.failure()).isEqualTo("the line is dead");
    }

    @Test
    void echoerWritesEachMessageOnALine() {
        var written = new StringBuilder();
        Trial.of(() -> new ConsoleEchoer(written)).put("inbox", "a", 1, List.of("b", 2.5), Bytes.of("x")).runOnce();

        assertThat(written).hasToString("a\n1\n[b, 2.5]\n1 bytes [78]\n");
    }

    @Test
    void echoerCanPassMessagesOn() {
        var settings = new ConsoleEchoer.Settings("", "", true);

        assertThat(Trial.of(() -> new ConsoleEchoer(settings)).put("inbox").run().arrived()).containsKey("outbox");
        assertThat(Trial.of(() -> new ConsoleEchoer(new StringBuilder())).put("inbox", 1).run().arrived())
                .containsOnlyKeys("signal");
    }

    @Test
    void echoerEndsWhenToldEitherWay() {
        assertThat(Trial.of(() -> new ConsoleEchoer(new StringBuilder())).put("inbox", 1).run().sent("signal"))
                .containsExactly(new ProducerFinished());
        assertThat(Trial.of(() -> new ConsoleEchoer(new StringBuilder())).put("inbox", 1)
                .shutDownAfter(Duration.ofHours(1)).run().sent("signal")).containsExactly(new Shutdown());
    }

    @Test
    void echoerHasWrittenAllThatCameByTheTimeItWaits() {
        var written = new ByteArrayOutputStream();
        var print = new PrintStream(new java.io.BufferedOutputStream(written), false, StandardCharsets.UTF_8);
        Trial.of(() -> new ConsoleEchoer(print)).put("inbox", "grün").finishAfter(Duration.ofHours(1)).runOnce();

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("grün\n");
    }

    @Test
    void echoerFailsWhereNothingMoreIsTaken() {
        var full = new PrintStream(new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        var outcome = Trial.of(() -> new ConsoleEchoer(full)).put("inbox", "a").run();

        assertThat(outcome.failure())
                .startsWith("standard output takes no more: the disk is full, or nobody reads it");
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream byteByByte(String text) {
        InputStream all = input(text);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return all.read();
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                return all.read(buffer, from, Math.min(1, length));
            }
        };
    }

    private static final class Dead extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the line is dead");
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            return read();
        }
    }

    private static final class Silent extends InputStream {
        private final CountDownLatch never;

        Silent(CountDownLatch never) {
            this.never = never;
        }

        @Override
        public int read() throws IOException {
            try {
                never.await();
                return -1;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            return read();
        }
    }
}
