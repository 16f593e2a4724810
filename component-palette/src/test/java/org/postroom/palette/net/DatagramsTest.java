package org.postroom.palette.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;

/// Real datagrams, on this computer, on ports that are free.
@Timeout(60)
final class DatagramsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    /// A network with one who talks in datagrams, and the port where it is heard.
    private record Talker(Network network, int port) implements AutoCloseable {
        static Talker of(DatagramChassis component) throws InterruptedException {
            Network network = new Network(new Graphline().child("it", component));
            network.collect("it.listening");
            network.collect("it.outbox");
            network.collect("it.errors");
            network.start();
            return new Talker(network, (Integer) network.take("it.listening").orElseThrow());
        }

        static Talker peer(int toPort, Payload payload) throws InterruptedException {
            return of(new UDPPeer(new UDPPeer.Settings(0, "localhost", "localhost", toPort, payload)));
        }

        void say(Object message) throws InterruptedException {
            network.put("it.inbox", message);
        }

        Map<?, ?> hears() throws InterruptedException {
            return (Map<?, ?>) network.take("it.outbox").orElseThrow();
        }

        Object complaint() throws InterruptedException {
            return network.take("it.errors").orElseThrow();
        }

        @Override
        public void close() {
            network.close();
        }
    }

    @Test
    void whatIsSentComesToThePortWithItsSender() throws Exception {
        try (Talker bert = Talker.peer(0, Payload.TEXT); Talker anna = Talker.peer(bert.port(), Payload.BYTES)) {
            anna.say("grün");
            assertThat(bert.hears()).isEqualTo(
                    Map.of("host", "127.0.0.1", "port", anna.port(), "data", "grün"));
            anna.say(Bytes.of((byte) 1, (byte) 'a'));
            assertThat(bert.hears().get("data")).isEqualTo("\u0001a");
            bert.say(Map.of("host", "127.0.0.1", "port", anna.port(), "data", "back"));
            assertThat(anna.hears()).isEqualTo(
                    Map.of("host", "127.0.0.1", "port", bert.port(), "data", Bytes.of("back")));
        }
    }

    @Test
    void whatCannotBeSentIsToldAndTheNextOneGoesOn() throws Exception {
        try (Talker bert = Talker.peer(0, Payload.TEXT); Talker anna = Talker.peer(bert.port(), Payload.TEXT)) {
            bert.say("for whom?");
            assertThat(bert.complaint()).isEqualTo("a message names nobody to send it to, and neither do the settings");
            anna.say("x".repeat(65_508));
            assertThat(anna.complaint()).isEqualTo("a datagram has at most 65,507 bytes, not 65508");
            anna.say(Map.of("host", "localhost", "port", 70_000, "data", "x"));
            assertThat(anna.complaint()).isEqualTo("a port is 1 to 65535, not 70000");
            anna.say("fine");
            assertThat(bert.hears().get("data")).isEqualTo("fine");
        }
    }

    @Test
    void itEndsWhenAllIsSentAndLetsGoOfThePort() throws Exception {
        try (Talker bert = Talker.peer(0, Payload.TEXT); Talker anna = Talker.peer(bert.port(), Payload.TEXT)) {
            anna.say("last");
            anna.network().put("it.control", new ProducerFinished());
            assertThat(anna.network().awaitEnd(LONG)).isTrue();
            assertThat(bert.hears().get("data")).isEqualTo("last");
            new DatagramSocket(anna.port(), InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    void aPortThatIsTakenIsToldInWords() throws Exception {
        try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            UDPPeer peer = new UDPPeer(
                    new UDPPeer.Settings(taken.getLocalPort(), "localhost", "", 0, Payload.TEXT));
            try (Network network = new Network(new Graphline().child("it", peer))) {
                network.start();
                network.awaitEnd(LONG);
                assertThat(network.state("it").words()).contains("port " + taken.getLocalPort(), "another program");
            }
        }
    }

    private static MulticastTransceiver member(int port) {
        return new MulticastTransceiver(new MulticastTransceiver.Settings(port));
    }

    @Test
    void everyMemberOfAGroupHearsEverybody() throws Exception {
        assumeTrue(systemCarriesGroupsOnLoopback(), "this system carries no multicast on its loopback interface");
        try (Talker anna = Talker.of(member(0)); Talker bert = Talker.of(member(anna.port()))) {
            anna.say("hello");
            for (Talker each : new Talker[] {anna, bert}) {
                assertThat(each.hears()).isEqualTo(
                        Map.of("host", "127.0.0.1", "port", anna.port(), "data", "hello"));
            }
            bert.say("hello yourself");
            assertThat(anna.hears().get("data")).isEqualTo("hello yourself");
        }
    }

    /// With sockets of its own, so that a mistake of ours isn't taken for the system's.
    private static boolean systemCarriesGroupsOnLoopback() {
        try (var socket = new java.net.MulticastSocket(0)) {
            var group = new InetSocketAddress("239.255.42.42", socket.getLocalPort());
            var loopback = java.net.NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
            socket.setNetworkInterface(loopback);
            socket.joinGroup(group, loopback);
            socket.setSoTimeout(1_000);
            socket.send(new DatagramPacket(new byte[1], 1, group));
            socket.receive(new DatagramPacket(new byte[1], 1));
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (java.io.IOException _) {
            return false;
        }
    }

    @Test
    void whatIsNoGroupIsToldInWords() throws Exception {
        MulticastTransceiver member = new MulticastTransceiver(
                new MulticastTransceiver.Settings(0, "127.0.0.1", "localhost", 1, Payload.TEXT));
        try (Network network = new Network(new Graphline().child("it", member))) {
            network.start();
            network.awaitEnd(LONG);
            assertThat(network.state("it")).isInstanceOfSatisfying(State.Failed.class,
                    failed -> assertThat(failed.failure().reason()).contains("'127.0.0.1' is no group"));
        }
    }
}
