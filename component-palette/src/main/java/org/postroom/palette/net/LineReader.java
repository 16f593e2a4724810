package org.postroom.palette.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;
import org.postroom.palette.framing.LineCutter;

/// Sends what comes over a connection, and ends with it.
final class LineReader extends Component {
    private final Outbox<Object> outbox = outbox(Object.class, "lines, or bytes");
    private final Line line;

    LineReader(Line line) {
        this.line = line;
    }

    @Override
    protected void main() throws Exception {
        switch (line.unit()) {
            case BYTES -> {
                for (Bytes piece = outside(line::read); piece.length() > 0; piece = outside(line::read)) {
                    outbox.send(piece);
                }
            }
            case LINES -> lines();
        }
    }

    private void lines() throws Exception {
        LineCutter cutter = new LineCutter(StandardCharsets.UTF_8, line.longest());
        for (Bytes piece = outside(line::read); piece.length() > 0; piece = outside(line::read)) {
            send(cutter.add(piece.toArray()));
        }
        send(cutter.rest());
    }

    private void send(List<LineCutter.Cut> cuts) throws IOException, InterruptedException {
        for (LineCutter.Cut cut : cuts) {
            switch (cut) {
                case LineCutter.Cut.Whole(var text) -> outbox.send(text);
                case LineCutter.Cut.TooLong(var reason) -> throw new IOException("from the other side: " + reason);
            }
        }
    }
}
