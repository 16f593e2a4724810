package org.postroom.palette.net;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Who talks in datagrams: one component inside reads, another one writes. Ends when all that came to `inbox` is sent and
/// nothing more will come; with no link into `control` it goes on.
abstract sealed class DatagramChassis extends Chassis permits UDPPeer, MulticastTransceiver {
    private final Inbox<Object> control = tendControl();
    @SuppressWarnings("this-escape") // declaring a box only notes it
    private final Outbox<Integer> listening = outbox("listening", Integer.class,
            "the port, as soon as it is heard there");

    private final Opening opening;

    @SuppressWarnings("this-escape") // declaring a box only notes it
    DatagramChassis(String help, Opening opening) {
        this.opening = opening;
        inbox(Object.class, help);
        outbox(Map.class, "for each that comes a map with 'host' and 'port' of its sender, and 'data'");
        outbox("errors", String.class, "why something could not be sent");
    }

    /// Takes the port.
    interface Opening {
        /// Called outside.
        Datagrams open() throws IOException;
    }

    @Override
    @SuppressWarnings("try") // to close it is a call outside, which can be left
    protected void main() throws Exception {
        Datagrams datagrams = outside(opening::open);
        try (AutoCloseable _ = () -> outside(datagrams::close)) {
            listening.send(outside(datagrams.socket()::getLocalPort));
            children().adopt(Child.of("writer", new DatagramWriter(datagrams)));
            children().adopt(Child.of("reader", new DatagramReader(datagrams)));
            children().passIn("inbox", BoxName.of("writer.inbox"));
            children().passOut(BoxName.of("writer.errors"), "errors");
            children().passOut(BoxName.of("reader.outbox"), "outbox");
            children().names().forEach(children()::start);
            signal().send(awaitChildren(control, "writer", Set.of("reader", "writer")));
        }
    }
}
