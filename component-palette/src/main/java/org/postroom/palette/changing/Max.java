package org.postroom.palette.changing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Words;

/// Sends the largest item of each list: of numbers, or of texts in the order of their letters' codes. Kamaelia: Max.
///
/// Fails at an empty list and at one whose items can't be compared with each other.
@ComponentInfo(group = "Changing", summary = "Sends the largest item of each list of numbers or texts.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        Fails at a message that isn't a list, at an empty list, and at a list whose items are neither all numbers nor \
        all texts.""", kamaelia = "Kamaelia.Util.Max")
public final class Max extends Component {
    @SuppressWarnings("rawtypes")
    private final Inbox<List> inbox = inbox(List.class, "lists of numbers or of texts");
    private final Outbox<Object> outbox = outbox(Object.class, "the largest item of each");

    public Max() {}

    @Override
    protected void main() throws InterruptedException {
        for (List<?> list : inbox) {
            outbox.send(largest(list));
        }
    }

    private static Object largest(List<?> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("an empty list has no largest item");
        }
        if (list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).max(Comparator.naturalOrder()).orElseThrow();
        }
        if (list.stream().allMatch(Number.class::isInstance)) {
            return list.stream().map(Number.class::cast).max(Max::compare).orElseThrow();
        }
        throw new IllegalArgumentException("the items of this list are neither all numbers nor all texts: "
                + Words.brief(list));
    }

    private static int compare(Number a, Number b) {
        if (isFinite(a) && isFinite(b)) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
        }
        return Double.compare(a.doubleValue(), b.doubleValue());
    }

    private static boolean isFinite(Number number) {
        return Double.isFinite(number.doubleValue());
    }
}
