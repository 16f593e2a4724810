package org.postroom.editor.document;

import java.nio.file.Path;
import java.util.List;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.FlowDiff;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowFileException;

/// What has become of a document's file since it was opened or saved.
public sealed interface OnDisk {
    /// It has the same flow, maybe written otherwise.
    record Same() implements OnDisk {}

    /// Somebody changed it.
    ///
    /// @param flow what is in it now
    /// @param diff from what was opened or saved to what is in it now; [FlowDiff#movesOnly] tells whether only positions
    ///             changed
    record Changed(Flow flow, FlowDiff diff) implements OnDisk {}

    /// It can't be read, or isn't there any more.
    ///
    /// @param problems why
    record Unreadable(List<Problem> problems) implements OnDisk {
        /// Copies what it is given.
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    /// Compares what is in a file now with what was opened or saved.
    static OnDisk of(Path file, Flow filed) {
        try {
            Flow now = FlowFile.read(file).flow();
            return now.equals(filed) ? new Same() : new Changed(now, FlowDiff.between(filed, now));
        } catch (FlowFileException e) {
            return new Unreadable(e.problems());
        }
    }
}
