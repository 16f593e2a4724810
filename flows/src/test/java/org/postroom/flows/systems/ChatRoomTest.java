package org.postroom.flows.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.schedule.ParallelScheduler;

/// The chat room with real guests, on a port that is free.
@Timeout(120)
final class ChatRoomTest {
    private static final Path FLOW = Path.of("systems", "chat-room.flow.json");
    private static final int LINES = 50;

    private record Guest(String name, Socket socket, BufferedReader hears) implements AutoCloseable {
        static Guest of(String name, int port) throws IOException {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            return new Guest(name, socket,
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }

        void say(String text) throws IOException {
            socket.getOutputStream().write((name + ": " + text + "\n").getBytes(StandardCharsets.UTF_8));
        }

        /// Until everybody has been heard to say hello: what is said before one has sat down isn't heard.
        void hear(String text) throws IOException {
            String line = hears.readLine();
            while (!line.equals(text)) {
                line = hears.readLine();
            }
        }

        List<String> lines(int many) throws IOException {
            List<String> lines = new ArrayList<>();
            while (lines.size() < many) {
                lines.add(hears.readLine());
            }
            return lines;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static Flow onAnyPort() throws IOException {
        return Changed.with(FlowFile.read(FLOW).flow(), "door", "port", 0L);
    }

    @Test
    void everybodyHearsEverythingInTheOrderOfEachSpeaker() throws Exception {
        try (LiveFlow live = new LiveFlow(onAnyPort(), Catalogue.installed(), Beside.nothing(),
                new ParallelScheduler(), 1)) {
            live.network().collect("door.listening");
            live.network().start();
            int port = (Integer) live.network().take("door.listening").orElseThrow();
            List<Guest> guests = new ArrayList<>();
            for (String name : List.of("anna", "bert", "carl")) {
                Guest guest = Guest.of(name, port);
                guest.say("hello");
                guests.add(guest);
                for (Guest each : guests) {
                    each.hear(name + ": hello");
                }
            }
            for (int i = 0; i < LINES; i++) {
                for (Guest guest : guests) {
                    guest.say("line " + i);
                }
            }
            for (Guest guest : guests) {
                List<String> heard = guest.lines(LINES * guests.size());
                for (Guest speaker : guests) {
                    assertThat(heard.stream().filter(line -> line.startsWith(speaker.name() + ":")))
                            .hasSize(LINES).element(LINES - 1).isEqualTo(speaker.name() + ": line " + (LINES - 1));
                    assertThat(heard).containsSubsequence(speaker.name() + ": line 0", speaker.name() + ": line 1",
                            speaker.name() + ": line " + LINES / 2);
                }
            }
            for (Guest guest : guests) {
                guest.close();
            }
            assertThat(live.network().stop()).isEmpty();
        }
    }

    @Test
    void oneWhoHasGoneIsMissedAtTheNextWordsAndForgotten() throws Exception {
        try (LiveFlow live = new LiveFlow(onAnyPort(), Catalogue.installed(), Beside.nothing(),
                new ParallelScheduler(), 1)) {
            live.network().collect("door.listening");
            live.network().start();
            int port = (Integer) live.network().take("door.listening").orElseThrow();
            try (Guest anna = Guest.of("anna", port)) {
                try (Guest bert = Guest.of("bert", port)) {
                    bert.say("hello");
                    bert.hear("bert: hello");
                    assertThat(live.copies("door")).hasSize(2);
                }
                while (live.copies("door").size() > 1) {
                    anna.say("hello");
                    anna.hear("anna: hello");
                }
                assertThat(live.copies("door").getFirst().path()).isEqualTo("door/connection-1/clerk");
            }
        }
    }
}
