package org.postroom.flows.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.component.Folder;
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

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void home() throws IOException {
        home = home.toRealPath();
        Files.createDirectories(home.resolve("whiteboard-recordings"));
    }

    /// One of those who draw.
    private record Person(LiveFlow live, Board board) implements AutoCloseable {
        static Person start(String file, Path home, UnaryOperator<Flow> change) throws IOException {
            Flow flow = change.apply(FlowFile.read(SYSTEMS.resolve(file)).flow());
            Board board = new Board(new ReadingOrder(flow));
            LiveFlow live = new LiveFlow(flow, Catalogue.installed(), Beside.nothing(), new ParallelScheduler(), 1);
            live.network().folder(Folder.of(home));
            live.network().stages(board::stage);
            live.network().consoles(
                    _ -> new StreamConsole(java.io.InputStream.nullInputStream(), new StringBuilder()));
            if (flow.drawing().components().containsKey("door")) {
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

        /// What is seen on the board: which page, and what is drawn there.
        Face.Paper paper() {
            return board.shown().stream().map(Board.Shown::face).filter(Face.Paper.class::isInstance)
                    .map(Face.Paper.class::cast).findFirst().orElseGet(() -> new Face.Paper("", 1, 1, 0, List.of()));
        }

        List<Mark> marks() {
            return paper().marks();
        }

        static void awaitPage(String title, int many, Person... all) {
            while (!Stream.of(all).allMatch(each -> each.paper().title().equals(title)
                    && each.marks().size() == many)) {
                Thread.onSpinWait();
            }
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

    private Person host() throws IOException {
        return Person.start("whiteboard.flow.json", home, flow -> Changed.with(flow, "door", "port", 0L));
    }

    private Person guest(int port) throws IOException {
        return start("whiteboard-guest.flow.json", port, flow -> Changed.with(flow, "server", "pause", "10ms"));
    }

    private Person start(String file, int port, UnaryOperator<Flow> change) throws IOException {
        return Person.start(file, home, flow -> change.apply(Changed.with(flow, "server", "port", (long) port)));
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
                        "[\"IMAGE\", \"file:///\", 0, 0, 1, 1]", "[\"PAGE\", \"LAST\"]", "[\"PAGE\", 101]",
                        "[\"CLEAR\", \"MORE\"]", "[\"PICTURE\", 1, 1, 100, {\"url\": \"file:///\"}]",
                        "[\"LINE\", \"red\", 3, 1, 1, 2, 2]")) {
                    says.println(line);
                }
                host.awaitMarks(1);
                ann.awaitMarks(1);
                assertThat(host.marks()).hasSize(1);
                BufferedReader hears = new BufferedReader(
                        new InputStreamReader(rude.getInputStream(), StandardCharsets.UTF_8));
                assertThat(hears.readLine()).isEqualTo("[\"CLEAR\",\"ALL\"]");
                assertThat(hears.readLine()).isEqualTo("[\"LINE\",\"red\",3,1,1,2,2]");
            }
        }
    }

    @Test
    void allSeeTheSamePageAndWhoComesLateHasThemAll() throws Exception {
        try (Person host = host()) {
            int port = host.port();
            try (Person ann = guest(port)) {
                ann.stroke(10, 10, 50, 50);
                Person.awaitAll(2, host, ann);
                ann.act("new-page", new Act.Pressed());
                Person.awaitPage("page 2 of 2", 0, host, ann);
                host.stroke(60, 60, 70, 70);
                host.stroke(80, 80, 90, 90);
                Person.awaitPage("page 2 of 2", 4, host, ann);
                try (Person late = guest(port)) {
                    Person.awaitPage("page 2 of 2", 4, late);
                    assertThat(late.marks()).isEqualTo(host.marks());
                    late.act("previous", new Act.Pressed());
                    Person.awaitPage("page 1 of 2", 2, host, ann, late);
                    assertThat(late.marks()).isEqualTo(ann.marks()).isEqualTo(host.marks());
                }
            }
        }
    }

    private void picture(String name, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0000);
        assertThat(ImageIO.write(image, "png", home.resolve(name).toFile())).isTrue();
    }

    @Test
    void aPictureLiesOnAllBoardsWhereThePointerWasAndABrokenOneOnNone() throws Exception {
        picture("photo.png", 960, 540);
        try (Person host = host()) {
            int port = host.port();
            try (Socket rude = new Socket(InetAddress.getLoopbackAddress(), port); Person ann = guest(port)) {
                PrintStream says = new PrintStream(rude.getOutputStream(), true, StandardCharsets.UTF_8);
                says.println("[\"PICTURE\", 1, 1, 100, \"AAAA\"]");
                ann.stroke(100, 200, 100, 200);
                Person.awaitAll(1, host, ann);
                ann.act("picture", new Act.Entered("photo.png"));
                Person.awaitAll(2, host, ann);
                assertThat(host.marks().getLast()).isInstanceOfSatisfying(Mark.Print.class, print -> {
                    assertThat(List.of(print.x(), print.y(), print.width(), print.height()))
                            .containsExactly(100.0, 200.0, 480.0, 270.0);
                    assertThat(print.picture().width()).isEqualTo(480);
                });
                try (Person late = guest(port)) {
                    Person.awaitAll(2, late);
                    assertThat(late.marks()).isEqualTo(host.marks());
                }
            }
        }
    }

    /// Stands between guests and a host, and may cut them off.
    private record Relay(ServerSocket door, int host, Queue<Socket> sockets) implements AutoCloseable {
        static Relay to(int host) throws IOException {
            Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), host,
                    new ConcurrentLinkedQueue<>());
            Thread.ofVirtual().start(relay::serve);
            return relay;
        }

        private void serve() {
            try {
                while (true) {
                    Socket guest = door.accept();
                    Socket onward = new Socket(InetAddress.getLoopbackAddress(), host);
                    sockets.addAll(List.of(guest, onward));
                    Thread.ofVirtual().start(() -> carry(guest, onward));
                    Thread.ofVirtual().start(() -> carry(onward, guest));
                }
            } catch (IOException _) {
                // closed
            }
        }

        private static void carry(Socket from, Socket to) {
            try (from; to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException _) {
                // cut
            }
        }

        void cut() throws IOException {
            for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
                socket.close();
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
            cut();
        }
    }

    @Test
    void whoseConnectionIsLostComesBackAndHasTheWholeBoard() throws Exception {
        try (Person host = host();
                Relay relay = Relay.to(host.port());
                Person ann = guest(relay.door().getLocalPort())) {
            ann.stroke(10, 10, 50, 50);
            Person.awaitAll(2, host, ann);
            host.act("new-page", new Act.Pressed());
            Person.awaitPage("page 2 of 2", 0, host, ann);
            for (int i = 1; i <= 3; i++) {
                int before = 2 * (i - 1);
                relay.cut();
                host.stroke(i, i, 2 * i, 2 * i);
                Person.awaitPage("page 2 of 2", before + 2, host, ann);
                assertThat(ann.marks()).isEqualTo(host.marks());
            }
            ann.stroke(100, 100, 120, 120);
            Person.awaitPage("page 2 of 2", 8, host, ann);
            ann.act("previous", new Act.Pressed());
            Person.awaitPage("page 1 of 2", 2, host, ann);
        }
    }

    @Test
    void whoDoesNotReadIsSentAwayAndTheOthersGoOn() throws Exception {
        try (Person host = Person.start("whiteboard.flow.json", home,
                flow -> Changed.with(Changed.with(flow, "door", "port", 0L), "door", "waiting", 4_000_000L))) {
            int port = host.port();
            try (Socket deaf = new Socket(InetAddress.getLoopbackAddress(), port); Person ann = guest(port)) {
                ann.stroke(1, 1, 2, 2);
                Person.awaitAll(2, host, ann);
                Thread talking = Thread.ofVirtual().start(() -> sayForEver(deaf));
                while (host.live().network().failures().isEmpty()) {
                    Thread.onSpinWait();
                }
                assertThat(host.live().network().failures().getFirst().reason()).contains("doesn't read");
                talking.join(); // its connection is closed
                ann.stroke(3, 3, 4, 4);
                Person.awaitAll(4, host, ann);
                assertThat(ann.marks()).isEqualTo(host.marks());
            }
        }
    }

    /// What is large, and draws nothing.
    private static void sayForEver(Socket socket) {
        PrintStream says;
        try {
            says = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (!says.checkError()) {
            says.println("[\"PICTURE\", 1, 1, 100, \"" + "A".repeat(400_000) + "\"]");
        }
    }

    @Test
    void whatWasRecordedIsDrawnOnceMore() throws Exception {
        picture("photo.png", 96, 54);
        Path recording = home.resolve("whiteboard-recordings").resolve("board.jsonl");
        try (Person host = host(); Person again = host()) {
            int port = host.port();
            host.stroke(10, 10, 50, 50);
            Person.awaitAll(2, host);
            try (Person recorder = start("whiteboard-recorder.flow.json", port, flow -> flow);
                    Person ann = guest(port)) {
                ann.act("new-page", new Act.Pressed());
                Person.awaitPage("page 2 of 2", 0, host, ann);
                ann.act("picture", new Act.Entered("photo.png"));
                ann.act("words", new Act.Entered("hello"));
                Person.awaitPage("page 2 of 2", 2, host, ann);
                while (!Files.exists(recording) || Files.readString(recording).lines().count() < 6) {
                    Thread.onSpinWait();
                }
                recorder.live().network().stop();
            }
            again.stroke(1, 1, 2, 2);
            Person.awaitAll(2, again);
            try (Person player = start("whiteboard-player.flow.json", again.port(),
                    flow -> Changed.with(flow, "play", "speed", 1000L))) {
                Person.awaitPage("page 2 of 2", 2, again);
                assertThat(again.marks()).isEqualTo(host.marks());
                assertThat(player.live().network().failures()).isEmpty();
            }
            again.act("previous", new Act.Pressed());
            host.act("previous", new Act.Pressed());
            Person.awaitPage("page 1 of 2", 2, host, again);
            assertThat(again.marks()).isEqualTo(host.marks());
        }
    }
}
