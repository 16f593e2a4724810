package org.postroom.palette;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A server on this computer for tests: it says hello to each who comes, and closes the connection.
final class Greeter {
    private static final ServerSocket SERVER = open();

    private Greeter() {}

    static long port() {
        return SERVER.getLocalPort();
    }

    private static ServerSocket open() {
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(() -> greet(server));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void greet(ServerSocket server) {
        while (true) {
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
            } catch (IOException _) {
                // That one has gone already.
            }
        }
    }
}
