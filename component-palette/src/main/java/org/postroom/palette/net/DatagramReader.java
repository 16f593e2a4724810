package org.postroom.palette.net;

import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;

/// Sends what comes in datagrams, until their socket is closed.
final class DatagramReader extends Component {
    @SuppressWarnings("rawtypes") // a class has no type parameters
    private final Outbox<Map> outbox = outbox(Map.class, "maps with host, port and data");
    private final Datagrams datagrams;

    DatagramReader(Datagrams datagrams) {
        this.datagrams = datagrams;
    }

    @Override
    protected void main() throws Exception {
        Optional<Map<String, Object>> next = outside(datagrams::receive);
        while (next.isPresent()) {
            outbox.send(next.get());
            next = outside(datagrams::receive);
        }
    }
}
