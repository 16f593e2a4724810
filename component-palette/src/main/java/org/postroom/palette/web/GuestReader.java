package org.postroom.palette.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;

/// Sends what the guests say, and who comes and goes, until told to end.
@SuppressWarnings("rawtypes") // a class has no type parameters
final class GuestReader extends Component {
    private final Outbox<Map> outbox = outbox(Map.class, "what they say");
    private final Outbox<Map> comings = outbox("guests", Map.class, "who comes and goes");
    private final Guests guests;

    GuestReader(Guests guests) {
        this.guests = guests;
    }

    @Override
    protected void main() throws Exception {
        List<Guest> heard = List.of();
        while (true) {
            List<Guest> last = heard;
            List<Guests.Event> events = outside(() -> guests.next(last));
            heard = new ArrayList<>();
            for (Guests.Event event : events) {
                switch (event) {
                    case Guests.Event.Came(var guest) -> comings.send(message(guest, "event", "came"));
                    case Guests.Event.Left(var guest, var reason) -> comings
                            .send(message(guest, "event", "left", "reason", reason));
                    case Guests.Event.Said(var guest, var content) -> {
                        outbox.send(message(guest, content instanceof Bytes ? "data" : "text", content));
                        heard.add(guest);
                    }
                }
            }
        }
    }

    private static Map<String, Object> message(Guest guest, Object... more) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("guest", guest.name());
        message.put("address", guest.address());
        for (int i = 0; i < more.length; i += 2) {
            message.put(String.valueOf(more[i]), more[i + 1]);
        }
        return Collections.unmodifiableMap(message);
    }
}
