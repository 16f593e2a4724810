package org.postroom.palette.web;

import java.util.Map;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;

/// Sends the requests that come, until told to end.
final class RequestReader extends Component {
    @SuppressWarnings("rawtypes") // a class has no type parameters
    private final Outbox<Map> outbox = outbox(Map.class, "requests");
    private final Requests requests;

    RequestReader(Requests requests) {
        this.requests = requests;
    }

    @Override
    protected void main() throws Exception {
        while (true) {
            for (Map<String, Object> request : outside(requests::next)) {
                outbox.send(request);
            }
        }
    }
}
