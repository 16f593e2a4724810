package org.postroom.flows.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.component.StreamConsole;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.ReadingOrder;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Board;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Mark;

/// A whiteboard with guests who really connect, on ports that are free.
@Timeout(120)
final class WhiteboardTest {
    private static final Path SYSTEMS = Path.of("systems");

    /// One of those who draw.
    private record Person(LiveFlow live, Board board) implements AutoCloseable {
        static Person start(String file, String id, long port) throws IOException {
            Flow flow = Changed.with(FlowFile.read(SYSTEMS.resolve(file)).flow(), id, "port", port);
            Board board = new Board(new ReadingOrder(flow));
            LiveFlow live = new LiveFlow(flow, Catalogue.installed(), Beside.nothing(), new ParallelScheduler(), 1);
            live.network().stages(board::stage);
            live.network().consoles(
                    _ -> new StreamConsole(java.io.InputStream.nullInputStream(), new StringBuilder()));
            if (id.equals("door")) {
                live.network().collect("door.listening");
            }
            live.network().start();
            return new Person(live, board);
        }

        int port() throws InterruptedException {
            return (Integer) live.network().take("door.listening").orElseThrow();
        }

        void act(String component, Act act) {
            while (!board.act(component, act)) {
                Thread.onSpinWait(); // until it has appeared
            }
        }

        void stroke(double x, double y, double toX, double toY) {
            act("board", new Act.Pointed(Act.Pointing.DOWN, x, y));
            act("board", new Act.Pointed(Act.Pointing.UP, toX, toY));
        }

        List<Mark> marks() {
            return board.shown().stream().map(Board.Shown::face).filter(Face.Paper.class::isInstance)
                    .map(face -> ((Face.Paper) face).marks()).findFirst().orElse(List.of());
        }

        static void awaitAll(int many, Person... all) {
            while (!Stream.of(all).allMatch(each -> each.marks().size() == many)) {
                Thread.onSpinWait();
            }
        }

        void awaitMarks(int many) {
            while (marks().size() < many) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() {
            live.close();
        }
    }

    private static Person host() throws IOException {
        return Person.start("whiteboard.flow.json", "door", 0);
    }

    private static Person guest(int port) throws IOException {
        return Person.start("whiteboard-guest.flow.json", "server", port);
    }

    @Test
    void whatAnybodyDrawsAllSeeInTheSameOrderAndWhoComesLateSeesItAll() throws Exception {
        try (Person host = host()) {
            int port = host.port();
            try (Person ann = guest(port)) {
                host.stroke(10, 10, 50, 50);
                host.awaitMarks(2);
                ann.awaitMarks(2);
                ann.act("red", new Act.Pressed());
                ann.stroke(100, 100, 150, 120);
                ann.act("words", new Act.Entered("hello"));
                host.awaitMarks(5);
                ann.awaitMarks(5);
                assertThat(ann.marks()).isEqualTo(host.marks());
                assertThat(host.marks()).anyMatch(mark -> mark instanceof Mark.Writing words
                        && words.text().equals("hello"));
                try (Person late = guest(port)) {
                    late.awaitMarks(5);
                    assertThat(late.marks()).isEqualTo(host.marks());
                    late.act("clear", new Act.Pressed());
                    Person.awaitAll(0, host, ann, late);
                    late.stroke(1, 1, 2, 2);
                    Person.awaitAll(2, host, ann, late);
                    assertThat(ann.marks()).isEqualTo(host.marks());
                    assertThat(late.marks()).isEqualTo(host.marks());
                }
            }
        }
    }

    @Test
    void whatIsNoDrawingGoesNowhereAndHurtsNobody() throws Exception {
        try (Person host = host()) {
            int port = host.port();
            try (Socket rude = new Socket(InetAddress.getLoopbackAddress(), port); Person ann = guest(port)) {
                PrintStream says = new PrintStream(rude.getOutputStream(), true, StandardCharsets.UTF_8);
                for (String line : List.of("hello", "{\"a\": 1}", "[\"LINE\", \"nocolour\", 3, 1, 1, 2, 2]",
                        "[\"LINE\", \"red\", \"wide\", 1, 1, 2, 2]", "[[[[[", "[]",
                        "[\"IMAGE\", \"file:///\", 0, 0, 1, 1]",
                        "[\"LINE\", \"red\", 3, 1, 1, 2, 2]")) {
                    says.println(line);
                }
                host.awaitMarks(1);
                ann.awaitMarks(1);
                assertThat(host.marks()).hasSize(1);
                BufferedReader hears = new BufferedReader(
                        new InputStreamReader(rude.getInputStream(), StandardCharsets.UTF_8));
                assertThat(hears.readLine()).isEqualTo("[\"LINE\",\"red\",3,1,1,2,2]");
            }
        }
    }
}
