package org.postroom.editor.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Hold;
import org.postroom.engine.network.Kept;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.watch.Happening;

/// Two orders go from a reader over a doubler, which sends each on twice, to a printer.
final class StoryTest {
    private static final BoxName READ = BoxName.of("reader.outbox");
    private static final BoxName DOUBLER = BoxName.of("doubler.inbox");
    private static final BoxName DOUBLED = BoxName.of("doubler.outbox");
    private static final BoxName PRINTER = BoxName.of("printer.inbox");
    private static final Recording RUN = recording(
            new Happening.Delivered(READ, DOUBLER, 0, "first"), new Happening.Delivered(READ, DOUBLER, 1, "second"),
            new Happening.Taken(DOUBLER, 0, "first"), new Happening.Delivered(DOUBLED, PRINTER, 0, "first!"),
            new Happening.Taken(PRINTER, 0, "first!"), new Happening.Delivered(DOUBLED, PRINTER, 1, "first!!"),
            new Happening.Taken(DOUBLER, 1, "second"), new Happening.Delivered(DOUBLED, PRINTER, 2, "second!"));

    private static Recording recording(Happening... all) {
        List<Moment> moments = new ArrayList<>();
        for (Happening what : all) {
            moments.add(new Moment(moments.size(), 0, what));
        }
        return new Recording(moments);
    }

    private static Kept kept(BoxName from, long number, Object message) {
        return new Kept(number, message, from, 0, false);
    }

    private static List<String> told(Story story) {
        return story.steps().stream().map(step -> step.far() + " " + step.sent().message()).toList();
    }

    @Test
    void aMessageIsFollowedBackToWhatWasHandledWhenItWasSent() {
        assertThat(told(Story.of(RUN, PRINTER, kept(DOUBLED, 1, "first!!")))).containsExactly("-1 first", "0 first!!");
        assertThat(told(Story.of(RUN, PRINTER, kept(DOUBLED, 2, "second!")))).containsExactly("-1 second",
                "0 second!");
    }

    @Test
    void aMessageIsFollowedOnToAllThatCameOfIt() {
        assertThat(told(Story.of(RUN, DOUBLER, kept(READ, 0, "first")))).containsExactly("0 first", "1 first!",
                "1 first!!");
    }

    @Test
    void whatLiesInAnInboxOfAnotherIsFollowedFromItsOutbox() {
        assertThat(told(Story.of(RUN, kept(READ, 1, "second")))).containsExactly("0 second", "1 second!");
    }

    @Test
    void whatAPersonHeldMeanwhileExplainsTheWait() {
        List<Hold> held = List.of(new Hold.OfComponent("printer"), new Hold.OfLink(DOUBLED, PRINTER));
        Recording run = recording(new Happening.Delivered(READ, DOUBLER, 0, "first"),
                new Happening.Taken(DOUBLER, 0, "first"), new Happening.Held(held),
                new Happening.Released(held.subList(1, 2)), new Happening.Delivered(DOUBLED, PRINTER, 0, "first!"));
        assertThat(Story.of(run, PRINTER, kept(DOUBLED, 0, "first!")).steps()).extracting(StoryView::words)
                .containsExactly("reader.outbox → doubler.inbox: first",
                        "doubler.outbox → printer.inbox: first! (waited: you held the link doubler.outbox → "
                                + "printer.inbox, you held printer)");
    }

    @Test
    void whatIsNoLongerRememberedHasNoStory() {
        assertThat(Story.of(RUN, PRINTER, kept(DOUBLED, 7, "gone")).steps()).isEmpty();
    }
}
