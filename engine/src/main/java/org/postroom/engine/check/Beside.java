package org.postroom.engine.check;

import org.postroom.engine.flow.Flow;

/// Answers for the files beside a flow that it uses as components: `./other.flow.json`. Checking opens no file by
/// itself. Must give the same answer as long as one check lasts.
public interface Beside {
    /// Finds a flow.
    ///
    /// @param reference as the drawing writes it: "./other.flow.json"
    /// @return the flow, or why there is none
    Answer find(String reference);

    /// Where there are no files, for example in a flow that was never saved.
    ///
    /// @return refuses everything
    static Beside nothing() {
        return _ -> new Answer.Refused("this flow has no file, so there is none beside it");
    }

    /// What became of a reference.
    sealed interface Answer {
        /// There is such a flow.
        ///
        /// @param name   the same for the same file, however it is referred to; not empty
        /// @param flow   what is in it
        /// @param beside answers for the files beside that one
        record Found(String name, Flow flow, Beside beside) implements Answer {}

        /// There is no such flow, or it can't be read.
        ///
        /// @param reason a sentence without a full stop
        record Refused(String reason) implements Answer {}
    }
}
