package org.postroom.palette.time;

import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Words;

/// Lets one message through for each NEXT on `slidecontrol`; the others wait in `inbox`. Kamaelia: OnDemandLimit.
///
/// Told that nothing more will come it goes on until the last message is through; told to shut down it ends at once.
/// Fails at another word than NEXT.
@ComponentInfo(group = "Time", summary = "Lets one message through for each NEXT on 'slidecontrol'.", atEnd = """
        When nothing more comes, it goes on letting messages through, one for each NEXT, and ends after the last. Told \
        to shut down, it ends at once and forgets those that wait.""", badInput = """
        It lets any message through. Fails at a word on 'slidecontrol' that isn't \
        NEXT.""", kamaelia = "Kamaelia.Util.RateFilter.OnDemandLimit")
public final class OnDemandLimit extends Turnstile {
    public OnDemandLimit() {
        super("slidecontrol", "NEXT: lets one message through");
    }

    @Override
    void check(Object word) {
        if (!word.equals("NEXT")) {
            throw new IllegalArgumentException("expected NEXT, not '" + Words.brief(word) + "'");
        }
    }
}
