package org.postroom.palette.net;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Predicate;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;

/// Sends to all who have joined a group, itself too, and sends on what any of them sends. Kamaelia: Multicast_transceiver,
/// whose groups no other program on the same computer could always join.
///
/// Unless another interface is set, nothing leaves this computer, and nothing is taken from others.
@ComponentInfo(group = "Network", summary = "Sends to all who have joined a group of the network, and hears them"
        + " all.", atEnd = """
        When nothing more comes, it sends what waits in 'inbox' and ends. Told to shut down, it ends at \
        once.""", badInput = """
        Bytes are sent as they are, anything else as text. What can't be sent, such as more than 65,507 bytes, leaves by \
        'errors' as a sentence. Fails where the group can't be joined, or the port is \
        taken.""", kamaelia = "Kamaelia.Internet.Multicast_transceiver.Multicast_transceiver")
public final class MulticastTransceiver extends DatagramChassis {
    private static final int FURTHEST = 255;

    public record Settings(
            @Help("the group's port, 0 to 65535; 0 for any that is free, which 'listening' tells") int port,
            @Help("the group's address, such as 239.255.42.42: 224.0.0.0 and above") String group,
            @Help("an address of this computer, or its name: of the interface over which the group is reached;"
                    + " localhost for this computer only") String host,
            @Help("over how many routers what it sends may go, 0 to 255: 0 stays here, 1 in the local network") int ttl,
            @Help("what is sent on: text or bytes") Payload payload) {
        public Settings {
            UDPPeer.checkPort(port);
            if (ttl < 0 || ttl > FURTHEST) {
                throw new IllegalArgumentException("it goes over 0 to 255 routers, not " + ttl);
            }
        }

        public Settings(int port) {
            this(port, "239.255.42.42", "localhost", 1, Payload.TEXT);
        }
    }

    public MulticastTransceiver(Settings settings) {
        super("what is to be sent to the group", () -> open(settings));
    }

    private static Datagrams open(Settings settings) throws IOException {
        NetworkInterface over = over(settings.host());
        InetAddress group = address(settings.group());
        if (!group.isMulticastAddress()) {
            throw new IOException("'" + settings.group() + "' is no group: those of IPv4 are 224.0.0.0 and above");
        }
        MulticastSocket socket = bound(settings.port());
        try {
            socket.setTimeToLive(settings.ttl());
            socket.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true);
            socket.setNetworkInterface(over);
            socket.joinGroup(new InetSocketAddress(group, 0), over);
        } catch (IOException e) {
            socket.close();
            throw new IOException("the group " + settings.group() + " can't be joined over " + over.getName() + ": "
                    + e.getMessage(), e);
        }
        return new Datagrams(socket, settings.payload(), welcome(over),
                Optional.of(new InetSocketAddress(group, socket.getLocalPort())));
    }

    private static MulticastSocket bound(int port) throws IOException {
        try {
            return new MulticastSocket(port); // others on this computer may join too
        } catch (BindException e) {
            throw new IOException("port " + port
                    + " can't be used, most likely by another program that has it: " + e.getMessage(), e);
        }
    }

    private static NetworkInterface over(String host) throws IOException {
        NetworkInterface over = NetworkInterface.getByInetAddress(address(host));
        if (over == null) {
            throw new IOException("'" + host + "' is no address of this computer");
        }
        return over;
    }

    private static InetAddress address(String name) throws IOException {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new IOException("no computer is known by the name '" + name + "'", e);
        }
    }

    /// A system may hand over what came by another interface, too.
    private static Predicate<InetSocketAddress> welcome(NetworkInterface over) throws SocketException {
        return over.isLoopback() ? MulticastTransceiver::isHere : _ -> true;
    }

    private static boolean isHere(InetSocketAddress from) {
        try {
            return from.getAddress().isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(from.getAddress()) != null;
        } catch (SocketException _) {
            return false;
        }
    }
}
