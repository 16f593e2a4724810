package org.postroom.editor.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.network.Kept;
import org.postroom.engine.network.Network;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;

/// One that says its word to two.
final class ShelfTest {
    private final SteppedScheduler scheduler = new SteppedScheduler(Policy.roundRobin());
    private final Network network = new Network(new Graphline().child("speaker", new Speaker())
            .child("anna", new Listener()).child("bert", new Listener()).link("speaker.outbox", "anna.inbox")
            .link("speaker.outbox", "bert.inbox").link("speaker.outbox", "bert.control"), scheduler, 1);

    private static final class Speaker extends Component {
        private final Outbox<String> outbox = outbox(String.class, "a word");

        @Override
        protected void main() throws InterruptedException {
            outbox.send("hello");
        }
    }

    private static final class Listener extends Component {
        private final Inbox<String> inbox = inbox(String.class, "words");

        @Override
        protected void main() throws InterruptedException {
            inbox.receive();
        }
    }

    @BeforeEach
    void run() throws InterruptedException {
        network.run();
    }

    @AfterEach
    void close() throws Exception {
        network.close();
    }

    private List<Shelf> links() {
        return Shelf.of(network, "speaker").stream().filter(shelf -> shelf.box().box().equals("outbox")).toList();
    }

    @Test
    void anOutboxIsThereForEachOfItsLinksAndSaysWhereThatLeads() {
        assertThat(links()).extracting(Shelf::title).containsExactly("outbox → anna", "outbox → bert",
                "outbox → bert.control");
        assertThat(links().subList(0, 2)).allSatisfy(shelf -> assertThat(shelf.kept()).extracting(Kept::message)
                .containsExactly("hello"));
    }

    @Test
    void aLinkIsItselfAtAnotherMomentAndNotItsNeighbour() {
        assertThat(links().getLast().sameAs(links().getLast())).isTrue();
        assertThat(links().getLast().sameAs(links().getFirst())).isFalse();
    }

    @Test
    void whatSpeaksOfTheEndIsBehindAllElse() {
        assertThat(Shelf.of(network, "anna")).filteredOn(Shelf::in).extracting(Shelf::title)
                .containsExactly("→ inbox", "→ control");
    }
}
