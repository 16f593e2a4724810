package org.postroom.palette.net;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A socket for datagrams, as reader and writer share it. Each of its methods may wait, and so is called outside.
///
/// @param socket  that is heard
/// @param payload what messages are made of what comes
/// @param welcome from whom something is taken
/// @param to      who gets what names nobody
record Datagrams(DatagramSocket socket, Payload payload, Predicate<InetSocketAddress> welcome,
        Optional<InetSocketAddress> to) {
    private static final int LONGEST = 65_507;

    /// The next one, from whom and what it holds; nothing when the socket was closed.
    Optional<Map<String, Object>> receive() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                if (packet.getSocketAddress() instanceof InetSocketAddress from && welcome.test(from)) {
                    return Optional.of(message(packet, from));
                }
            } catch (PortUnreachableException _) {
                // nobody was there for something that was sent before
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }

    private Map<String, Object> message(DatagramPacket packet, InetSocketAddress from) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("host", from.getAddress().getHostAddress());
        message.put("port", from.getPort());
        message.put("data", payload.of(packet.getData(), packet.getLength()));
        return Collections.unmodifiableMap(message);
    }

    /// Sends a message, to whom it names if it is a map with a host.
    ///
    /// @return why it could not be sent, or nothing
    Optional<String> send(Object message) {
        try {
            Optional<InetSocketAddress> named = named(message);
            Optional<InetSocketAddress> receiver = named.isPresent() ? named : to;
            if (receiver.isEmpty()) {
                return Optional.of("a message names nobody to send it to, and neither do the settings");
            }
            byte[] bytes = Payload.bytes(named.isPresent() ? data(message) : message);
            if (bytes.length > LONGEST) {
                return Optional.of("a datagram has at most 65,507 bytes, not " + bytes.length);
            }
            if (receiver.get().isUnresolved()) {
                return Optional.of("no computer is known by the name '" + receiver.get().getHostString() + "'");
            }
            socket.send(new DatagramPacket(bytes, bytes.length, receiver.get()));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return socket.isClosed() ? Optional.empty() : Optional.of("it could not be sent: " + e.getMessage());
        }
    }

    private static Object data(Object message) {
        Object data = message instanceof Map<?, ?> map ? map.get("data") : message;
        return data == null ? "" : data;
    }

    private static Optional<InetSocketAddress> named(Object message) {
        if (!(message instanceof Map<?, ?> map) || map.get("host") == null) {
            return Optional.empty();
        }
        if (!(map.get("port") instanceof Number port) || port.longValue() < 1 || port.longValue() > UDPPeer.LAST_PORT) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + map.get("port"));
        }
        return Optional.of(new InetSocketAddress(String.valueOf(map.get("host")), port.intValue()));
    }

    boolean close() {
        socket.close();
        return true;
    }
}
