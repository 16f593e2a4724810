package org.postroom.editor.tool;

import java.util.Optional;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.BoxPlan.Side;
import org.postroom.editor.document.BoxFit;
import org.postroom.editor.document.FlowDocument;

/// Whether two boxes may be linked, and if not, why.
public final class TypeFit {
    private TypeFit() {}

    /// Why a link that is pulled from one box can't end at another.
    ///
    /// @param start an outbox, or an inbox from which it is pulled backwards
    /// @return a sentence without a full stop; nothing where it can
    public static Optional<String> refusal(FlowDocument document, BoxPlan start, BoxPlan target) {
        if (start.side() == target.side()) {
            return Optional.of(start.side() == Side.RIGHT ? "a link ends at an inbox" : "a link starts at an outbox");
        }
        BoxPlan from = start.side() == Side.RIGHT ? start : target;
        BoxPlan to = start.side() == Side.RIGHT ? target : start;
        if (document.sketch().drawing().links().stream()
                .anyMatch(link -> link.from().equals(from.name()) && link.to().equals(to.name()))) {
            return Optional.of("they are linked already");
        }
        return BoxFit.fits(from.carries(), to.carries())
                ? Optional.empty()
                : Optional.of("'" + from.name() + "' sends " + from.carries().getSimpleName() + ", but '" + to.name()
                        + "' takes " + to.carries().getSimpleName());
    }
}
