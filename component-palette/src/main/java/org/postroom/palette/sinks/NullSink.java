package org.postroom.palette.sinks;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Inbox;

/// Swallows everything. Kamaelia: nullSinkComponent.
@ComponentInfo(group = "Sinks", summary = "Swallows everything that comes.", atEnd = """
        When nothing more comes, it swallows what waits in 'inbox' and ends. Told to shut down, it ends at \
        once.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Util.NullSink.nullSinkComponent")
public final class NullSink extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "messages to forget");

    public NullSink() {}

    @Override
    protected void main() throws InterruptedException {
        for (Object _ : inbox) {
            // forgotten
        }
    }
}
