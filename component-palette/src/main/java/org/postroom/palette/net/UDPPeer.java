package org.postroom.palette.net;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;

/// Sends and receives datagrams. What comes has the form of what goes, so that a link from `outbox` to `inbox` answers
/// everybody with his own words. Kamaelia: SimplePeer, TargettedPeer and PostboxPeer in one.
@ComponentInfo(group = "Network", summary = "Sends a datagram for each message, and each that comes to its port on.", atEnd = """
        When nothing more comes, it sends what waits in 'inbox' and ends. Told to shut down, it ends at \
        once.""", badInput = """
        A map with 'host', 'port' and 'data' goes there, anything else to whom the settings name. What can't be sent, \
        such as more than 65,507 bytes, leaves by 'errors' as a sentence. Fails where the port is \
        taken.""", kamaelia = "Kamaelia.Internet.UDP.SimplePeer")
public final class UDPPeer extends DatagramChassis {
    static final int LAST_PORT = 65_535;

    public record Settings(
            @Help("where it is heard, 0 to 65535; 0 for any port that is free, which 'listening' tells") int port,
            @Help("the name or address on which it is heard, and from which it sends: localhost for this computer only,"
                    + " 0.0.0.0 for all") String host,
            @Help("to whom messages go that name nobody, a name or address; empty for nobody") String to,
            @Help("the port of 'to', 0 to 65535; 0 for nobody") int toPort,
            @Help("what is sent on: text or bytes") Payload payload) {
        public Settings {
            checkPort(port);
            checkPort(toPort);
        }

        public Settings() {
            this(0, "localhost", "", 0, Payload.TEXT);
        }
    }

    public UDPPeer(Settings settings) {
        super("what is to be sent: maps with host, port and data, or anything for 'to'", () -> open(settings));
    }

    static void checkPort(int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
    }

    private static Datagrams open(Settings settings) throws IOException {
        try {
            DatagramSocket socket = new DatagramSocket(
                    new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
            Optional<InetSocketAddress> to = settings.to().isEmpty() || settings.toPort() == 0
                    ? Optional.empty()
                    : Optional.of(new InetSocketAddress(settings.to(), settings.toPort()));
            return new Datagrams(socket, settings.payload(), _ -> true, to);
        } catch (UnknownHostException e) {
            throw new IOException("no computer is known by the name '" + settings.host() + "'", e);
        } catch (BindException e) {
            throw new IOException("port " + settings.port() + " of " + settings.host()
                    + " can't be used, most likely by another program that has it: " + e.getMessage(), e);
        }
    }
}
