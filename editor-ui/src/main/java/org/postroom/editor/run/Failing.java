package org.postroom.editor.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postroom.editor.words.Texts;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Network;

/// Tells of components that have failed since the last look: each in a sentence, and below it what a programmer wants to
/// know. Confined to the thread that samples.
public final class Failing {
    private static final Texts WORDS = Texts.of(Failing.class);
    /// So many are told of at once; a flood of them would hide what came first.
    private static final int MOST = 5;
    private static final int LONGEST = 6_000;

    private final Network network;
    private Optional<Failure> last = Optional.empty();

    Failing(Network network) {
        this.network = network;
    }

    void tell(Consumer<String> told) {
        List<Failure> all = network.failures();
        List<Failure> fresh = all.subList(last.map(all::lastIndexOf).orElse(-1) + 1, all.size());
        fresh.stream().limit(MOST).map(Failing::words).forEach(told);
        if (fresh.size() > MOST) {
            told.accept(WORDS.text("more-failed", fresh.size() - MOST));
        }
        last = all.isEmpty() ? last : Optional.of(all.getLast());
    }

    /// A failure in a line for everybody, and its stack in the lines below.
    public static String words(Failure failure) {
        StringWriter stack = new StringWriter();
        failure.cause().printStackTrace(new PrintWriter(stack));
        String text = WORDS.text("failed", failure.component(), failure.reason()) + "\n" + stack;
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text.stripTrailing();
    }
}
