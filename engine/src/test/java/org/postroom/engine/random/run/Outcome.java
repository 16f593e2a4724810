package org.postroom.engine.random.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.LinkCounts;
import org.postroom.engine.network.State;
import org.postroom.engine.random.plan.Plan;
import org.postroom.engine.random.plan.Ways;

/// All that is known about a run.
///
/// @param plan      what was drawn
/// @param ways      what follows from it
/// @param schedule  under which kind of scheduler
/// @param events    what happened, in an order in which it could have been seen
/// @param ledgers   what the components noted about themselves, by path
/// @param rest      how things stood when nothing more happened by itself
/// @param end       how things stood after the stop
public record Outcome(Plan plan, Ways ways, Schedule schedule, List<Event> events, Map<String, Ledger> ledgers,
        Rest rest, End end) {
    /// A kind of scheduler.
    public enum Schedule {
        /// One at a time.
        STEPPED,
        /// All cores.
        PARALLEL
    }

    /// How things stood when nothing more happened by itself.
    ///
    /// @param trouble why it did not come to rest, if so
    /// @param states  what each component did then
    /// @param lying   how many messages lay in each inbox
    public record Rest(Optional<String> trouble, Map<String, State> states, Map<BoxName, Integer> lying) {}

    /// How things stood after the stop.
    ///
    /// @param leftBehind  who ignored even the interruption
    /// @param states      what each component had come to
    /// @param counts      of each inbox
    /// @param lying       the messages in each inbox, oldest first
    /// @param links       of each drawn link
    /// @param sentNowhere what left each outbox without a link
    public record End(List<String> leftBehind, Map<String, State> states, Map<BoxName, Counts> counts,
            Map<BoxName, List<Object>> lying, List<LinkCounts> links, Map<BoxName, Long> sentNowhere) {}

    /// Whether it came to rest and everybody ended, so that all ledgers may be read.
    public boolean settled() {
        return rest.trouble().isEmpty() && end.leftBehind().isEmpty();
    }
}
