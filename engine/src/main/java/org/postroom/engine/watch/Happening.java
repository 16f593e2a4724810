package org.postroom.engine.watch;

import java.util.List;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Hold;
import org.postroom.engine.network.Kept;

/// One thing that happened in a run. The stream of them is a recording.
public sealed interface Happening {
    /// A component had its turn; stepped runs only.
    ///
    /// @param component its path
    record Turn(String component) implements Happening {}

    /// A message came to lie in an inbox.
    ///
    /// @param from    the outbox
    /// @param to      the inbox
    /// @param number  its number in that inbox
    /// @param message the message
    record Delivered(BoxName from, BoxName to, long number, Object message) implements Happening {}

    /// A message was taken from its inbox.
    ///
    /// @param from    the inbox
    /// @param number  its number there
    /// @param message the message
    record Taken(BoxName from, long number, Object message) implements Happening {}

    /// A message was dropped for want of room.
    ///
    /// @param from    the outbox
    /// @param to      the full inbox
    /// @param message the message
    record Dropped(BoxName from, BoxName to, Object message) implements Happening {}

    /// A person changed what lies in an inbox: took messages out, or gave them another order.
    ///
    /// @param box the inbox
    /// @param now what lies there since, the oldest first
    record Rearranged(BoxName box, List<Kept> now) implements Happening {
        /// Copies what it is given.
        public Rearranged {
            now = List.copyOf(now);
        }
    }

    /// A person began to hold components or links, while the rest went on.
    ///
    /// @param what one thing or several at once
    record Held(List<Hold> what) implements Happening {
        /// Copies what it is given.
        public Held {
            what = List.copyOf(what);
        }
    }

    /// A person let go what they held.
    ///
    /// @param what one thing or several at once
    record Released(List<Hold> what) implements Happening {
        /// Copies what it is given.
        public Released {
            what = List.copyOf(what);
        }
    }

    /// A message went nowhere.
    ///
    /// @param from    the outbox
    /// @param message the message
    record Nowhere(BoxName from, Object message) implements Happening {}

    /// A component started, or started anew.
    ///
    /// @param component its path
    record Started(String component) implements Happening {}

    /// A component failed.
    ///
    /// @param failure what happened
    record Failed(Failure failure) implements Happening {}

    /// A component came to its end.
    ///
    /// @param component its path
    record Ended(String component) implements Happening {}
}
