package org.postroom.palette.time;

import org.postroom.engine.component.ComponentInfo;

/// Lets one message through for each word on `next`, whichever; the others wait in `inbox`. Kamaelia:
/// PromptedTurnstile.
///
/// Told that nothing more will come it goes on until the last message is through; told to shut down it ends at once.
@ComponentInfo(group = "Routing", summary = "Lets one message through for each word on 'next'.", atEnd = """
        When nothing more comes, it goes on letting messages through, one for each word on 'next', and ends after the \
        last. Told to shut down, it ends at once and forgets those that wait.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Util.PromptedTurnstile")
public final class PromptedTurnstile extends Turnstile {
    public PromptedTurnstile() {
        super("next", "anything: lets one message through");
    }

    @Override
    void check(Object word) {
        // any will do
    }
}
