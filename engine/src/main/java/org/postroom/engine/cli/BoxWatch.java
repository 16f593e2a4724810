package org.postroom.engine.cli;

import java.io.PrintWriter;
import java.util.List;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Words;
import org.postroom.engine.network.Watcher;

/// `--watch`: tells each message at some boxes.
///
/// @param boxes inboxes or outboxes
/// @param words standard error
record BoxWatch(List<BoxName> boxes, PrintWriter words) implements Watcher {
    @Override
    public void delivered(BoxName from, BoxName to, long number, Object message) {
        if (boxes.contains(from) || boxes.contains(to)) {
            tell(from + " -> " + to + " #" + number + ": " + Words.brief(message));
        }
    }

    @Override
    public void dropped(BoxName from, BoxName to, Object message) {
        if (boxes.contains(from) || boxes.contains(to)) {
            tell(from + " -> " + to + " dropped: " + Words.brief(message));
        }
    }

    @Override
    public void nowhere(BoxName from, Object message) {
        if (boxes.contains(from)) {
            tell(from + " -> nowhere: " + Words.brief(message));
        }
    }

    private void tell(String line) {
        words.println(line);
        words.flush();
    }
}
