package org.postroom.engine.random.run;

import java.util.function.UnaryOperator;
import org.postroom.engine.network.Watcher;
import org.postroom.engine.random.plan.Plan;
import org.postroom.engine.schedule.Policy;

/// A bug put in on purpose, to show that somebody notices.
///
/// @param drawing what is run in place of what was drawn
/// @param ear     what is heard in place of what happens
/// @param choice  who is chosen in place of whom the policy chose
public record Plant(UnaryOperator<Plan> drawing, UnaryOperator<Watcher> ear, UnaryOperator<Policy> choice) {
    /// No bug.
    public static final Plant NONE = new Plant(plan -> plan, watcher -> watcher, policy -> policy);

    /// Something else is run than was drawn.
    public static Plant drawing(UnaryOperator<Plan> drawing) {
        return new Plant(drawing, NONE.ear, NONE.choice);
    }

    /// Something else is heard than happens.
    public static Plant ear(UnaryOperator<Watcher> ear) {
        return new Plant(NONE.drawing, ear, NONE.choice);
    }

    /// Somebody else is chosen.
    public static Plant choice(UnaryOperator<Policy> choice) {
        return new Plant(NONE.drawing, NONE.ear, choice);
    }
}
